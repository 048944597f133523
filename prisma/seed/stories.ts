import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { askClarification } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { askConsent } from '#app/features/candidacies/commands/ask-consent.server.ts';
import { giveConsent } from '#app/features/candidacies/commands/give-consent.server.ts';
import { presentCandidate } from '#app/features/candidacies/commands/present-candidate.server.ts';
import { showInterest } from '#app/features/candidacies/commands/show-interest.server.ts';
import { suggestJob } from '#app/features/candidacies/commands/suggest-job.server.ts';
import type { PlanKind } from '#app/features/plans/plan.machine.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import type { Needs } from '#app/features/assessments/record-needs.server.ts';
import type { City, CityService } from './city.ts';
import { must } from './must.ts';
import { fullName } from './names.ts';
import type { World } from './lives.ts';
import { Path, type Spec } from './path.ts';
import { answersOf } from './people.ts';
import { approve, approveOwn, propose, type Agreed } from './plans.ts';
import { fallShort, fulfilFirst, seekAsAgreed } from './search.ts';
import { goThrough, referralsOf } from './services.ts';
import { Refused } from './simulation.ts';
import { Market, nineOn, post, type Position } from './vacancies.ts';
import { katri, throughTheTrial } from './trial-story.ts';
import { applyAlone, beConsidered, followUp, showProfile } from './work.ts';
import {
  answerWhy,
  beAskedAboutConditions,
  beAskedAboutRight,
  beAskedToClarify,
  beDecidedAgainst,
  beHeard,
  tellOfWork,
} from './validity.ts';
import { assessment, words } from './words.ts';

type Told = (path: Path) => Promise<void>;
type Tell = (days: number | string, counselor: number, character: Character, told: Told) => void;
type Found = Partial<
  Pick<Needs, 'needsGuidance' | 'needsSkills' | 'needsSupport' | 'needsMultiSectoral' | 'readyForWork'>
>;
type Agreeing = [occupation: string, found: Found, agreed: Agreed[]];
type Character = Partial<Spec> & Pick<Spec, 'givenName' | 'familyName' | 'birthDate' | 'story'>;

const [KAISA, ANDERS, SANNA, MIKAEL] = [0, 1, 2, 3];

/** Named people whose situations show each area; one can sign in as them where that is allowed. */
export function tellStories(world: World, end: Date): void {
  const { city, simulation } = world;
  const daysAgo = (days: number) => nineOn(addDays(isoDate(end), -days));
  // Before nine in the morning whoever arrives today has just come.
  const arrival = (days: number) => new Date(Math.min(daysAgo(days).getTime(), end.getTime()));
  const story: Tell = (days, counselor, character, told) => {
    city.told.add(fullName(character));
    simulation.start(typeof days === 'string' ? nineOn(days) : arrival(days), async (time) => {
      const spec = {
        tongue: 'fi',
        citizenship: '246',
        service: 'fi',
        online: true,
        municipality: '049',
        ...character,
      } as const;
      const path = new Path(city, time, spec, city.counselors[counselor]);
      await path.arrive();
      await told(path);
    });
  };

  tellOfValidity(story, city);
  tellOfPlans(story);

  const justArrived: Told = () => Promise.resolve();
  story(
    0,
    KAISA,
    { story: 'newcomer', givenName: 'Aino', familyName: 'Kivelä', birthDate: '1994-05-12' },
    justArrived,
  );
  story(
    0,
    ANDERS,
    {
      story: 'newcomerSwedish',
      givenName: 'Oscar',
      familyName: 'Lindqvist',
      birthDate: '1989-09-03',
      tongue: 'sv',
      service: 'sv',
    },
    justArrived,
  );
  story(
    0,
    KAISA,
    {
      story: 'newcomerEnglish',
      givenName: 'Grace',
      familyName: 'Okafor',
      birthDate: '1991-02-20',
      tongue: 'en',
      language: 'en',
    },
    justArrived,
  );

  story(
    2,
    KAISA,
    { story: 'registered', givenName: 'Elias', familyName: 'Rantanen', birthDate: '1999-11-02' },
    async (path) => {
      await register(path, '5120');
    },
  );
  story(
    5,
    KAISA,
    { story: 'interviewSoon', givenName: 'Veera', familyName: 'Laine', birthDate: '1985-03-28' },
    async (path) => {
      await path.book(await register(path, '4120'), 6);
    },
  );
  story(
    16,
    KAISA,
    { story: 'planWaiting', givenName: 'Jussi', familyName: 'Heikkilä', birthDate: '1978-07-19' },
    async (path) => {
      const planId = await interview(path, await register(path, '8332'), {
        needsSkills: true,
        readyForWork: true,
      });
      await propose(path, planId, [
        { area: 'skillsDevelopment', taskCode: '064', service: serviceOf(city, 'jointPurchaseTraining') },
        { area: 'employerMatching', taskCode: '049' },
      ]);
    },
  );
  story(
    60,
    KAISA,
    { story: 'guidance', givenName: 'Noora', familyName: 'Salmi', birthDate: '2001-01-15' },
    async (path) => {
      await inForce(path, '5223', { needsGuidance: true }, [
        { area: 'careerGuidance', taskCode: '061', service: serviceOf(city, 'careerGuidance') },
      ]);
    },
  );
  story(
    120,
    SANNA,
    {
      story: 'trainingWithSupport',
      givenName: 'Hodan',
      familyName: 'Warsame',
      birthDate: '1987-06-06',
      tongue: 'so',
    },
    async (path) => {
      const found = { needsSkills: true, needsSupport: true, needsMultiSectoral: true };
      await inForce(path, '5321', found, [
        { area: 'skillsDevelopment', taskCode: '064', service: serviceOf(city, 'labourMarketTraining') },
        { area: 'socialSupport', taskCode: '078', service: serviceOf(city, 'socialWork') },
      ]);
    },
  );
  story(
    90,
    KAISA,
    {
      story: 'languageLearner',
      givenName: 'Oksana',
      familyName: 'Kovalenko',
      birthDate: '1990-10-10',
      tongue: 'uk',
      citizenship: '804',
      language: 'en',
    },
    async (path) => {
      await inForce(path, '3313', { needsSkills: true }, [
        { area: 'skillsDevelopment', taskCode: '076', service: serviceOf(city, 'integrationTraining') },
      ]);
    },
  );
  story(
    70,
    ANDERS,
    {
      story: 'planInForceSwedish',
      givenName: 'Linnea',
      familyName: 'Backman',
      birthDate: '1996-04-24',
      tongue: 'sv',
      service: 'sv',
    },
    async (path) => {
      await inForce(path, '2512', { readyForWork: true }, [{ area: 'employerMatching', taskCode: '049' }]);
      await showProfile(path, '2512');
    },
  );
  story(
    110,
    SANNA,
    {
      story: 'protected',
      givenName: 'Maria',
      familyName: 'Suojanen',
      birthDate: '1983-12-01',
      nonDisclosure: true,
    },
    async (path) => {
      await inForce(path, '5311', { needsSupport: true, readyForWork: true }, [
        { area: 'socialSupport', taskCode: '078', service: serviceOf(city, 'socialWork') },
        { area: 'employerMatching', taskCode: '049' },
      ]);
    },
  );
  story(
    40,
    KAISA,
    { story: 'laidOff', givenName: 'Markku', familyName: 'Peltola', birthDate: '1970-08-08' },
    async (path) => {
      const planId = await interview(path, await register(path, '7231', 'laidOff'), { readyForWork: true });
      await propose(path, planId, [{ area: 'employerMatching', taskCode: '075' }]);
      await path.wait(1);
      await approve(path, planId);
      simulation.start(path.time.now(), () => seekAsAgreed(simulation, path));
    },
  );
  story(
    115,
    KAISA,
    { story: 'absent', givenName: 'Samu', familyName: 'Virta', birthDate: '2003-02-14' },
    async (path) => {
      const meetingId = await register(path, '9333');
      const held = await path.meet(
        meetingId,
        await path.book(meetingId, 2),
        assessment('fi', needsOf({ readyForWork: true })),
      );
      await path.time.until(daysAgo(6));
      const startsAt = path.counselor.diary.take(daysAgo(5));
      const next = held.nextMeetingId ?? '';
      await must(
        bookForClient(path.staff, {
          meetingId: next,
          startsAt,
          minutes: 45,
          channel: 'visit',
          place: words.place,
        }),
      );
      await path.time.until(new Date(startsAt.getTime() + 1_800_000));
      await must(recordAbsence(path.staff, { meetingId: next }));
      await must(askClarification(path.staff, { meetingId: next }));
    },
  );

  const seeking: Agreed[] = [{ area: 'employerMatching', taskCode: '049' }];
  story(
    48,
    KAISA,
    { story: 'periodFulfilled', givenName: 'Emilia', familyName: 'Korpela', birthDate: '1995-04-08' },
    async (path) => {
      await agree(path, '5223', { readyForWork: true }, seeking);
      await fulfilFirst(path, daysAgo(4));
    },
  );
  story(
    52,
    KAISA,
    { story: 'periodShort', givenName: 'Janne', familyName: 'Halonen', birthDate: '1987-12-20' },
    async (path) => {
      await agree(path, '8332', { readyForWork: true }, seeking);
      await fallShort(path, daysAgo(2));
    },
  );

  const bakery = opening(world, daysAgo(35), 'Leipomo Kaneli Oy', 'open', {
    kind: 'publicVacancy',
    title: 'Leipuri',
    occupationCode: '7512',
    skills: ['baking', 'hygienePassport'],
    municipalityCode: '049',
    positions: 2,
    workingTime: '01',
    languages: {},
    applyBy: addDays(isoDate(end), 21),
  });
  const careHome = opening(world, daysAgo(130), 'Hoivakoti Mäntylä Oy', 'open', {
    kind: 'publicVacancy',
    title: 'Lähihoitaja',
    occupationCode: '5321',
    skills: ['elderlyCare', 'medication'],
    positions: 3,
  });
  void opening(world, daysAgo(3), 'Bygg Sandholm Ab', 'correction', {
    kind: 'publicVacancy',
    title: 'Timmerman',
    language: 'sv',
    occupationCode: '7115',
    skills: ['carpentry'],
    pay: 'enligt avtal',
  });

  story(
    30,
    MIKAEL,
    { story: 'consentAsked', givenName: 'Laura', familyName: 'Nieminen', birthDate: '1992-09-17' },
    async (path) => {
      const candidacyId = await interestedIn(path, await bakery);
      await path.time.until(daysAgo(1));
      await must(askConsent(path.staff, { candidacyId }));
    },
  );
  story(
    33,
    MIKAEL,
    { story: 'presented', givenName: 'Ahmed', familyName: 'Haddad', birthDate: '1988-01-30', tongue: 'ar' },
    async (path) => {
      const candidacyId = await interestedIn(path, await bakery);
      await must(askConsent(path.staff, { candidacyId }));
      await path.wait(1);
      await must(
        giveConsent(path.self, {
          candidacyId,
          items: ['languages', 'education', 'workHistory', 'skills', 'presentation'],
          language: 'fi',
        }),
      );
      await path.wait(1);
      await must(presentCandidate(path.staff, { candidacyId }));
    },
  );
  story(
    125,
    KAISA,
    { story: 'hired', givenName: 'Tiina', familyName: 'Mattila', birthDate: '1981-05-05' },
    async (path) => {
      await hiredAt(path, await careHome, daysAgo(100));
    },
  );
  story(
    128,
    KAISA,
    { story: 'ended', givenName: 'Heikki', familyName: 'Jokinen', birthDate: '1975-11-11' },
    async (path) => {
      const candidacyId = await hiredAt(path, await careHome, daysAgo(115));
      await followUp(path, candidacyId);
      path.ended = true;
      await must(endJobseeking(path.self, { personId: path.personId, reason: 'employed' }));
    },
  );
  story(
    '2022-05-09',
    KAISA,
    { story: 'trial', givenName: 'Sami', familyName: 'Korhonen', birthDate: '1996-03-03' },
    async (path) => {
      const needs = { needsGuidance: true, readyForWork: true };
      await inForce(path, '5153', needs, [
        { area: 'careerGuidance', taskCode: '063', service: serviceOf(city, 'workTrial') },
      ]);
      await showProfile(path, '5153');
    },
  );

  city.told.add(fullName(katri));
  simulation.start(nineOn('2021-03-10'), throughTheTrial(city, end));

  async function inForce(path: Path, ...plan: Agreeing): Promise<void> {
    await agree(path, ...plan);
    simulation.start(path.time.now(), () => seekAsAgreed(simulation, path));
  }

  async function agree(path: Path, ...[occupation, found, agreed]: Agreeing): Promise<void> {
    const planId = await interview(path, await register(path, occupation), found);
    await propose(path, planId, agreed);
    await path.wait(1, 3);
    await approve(path, planId);
    for (const referralId of await referralsOf(path))
      simulation.start(path.time.now(), () => goThrough(path, referralId, { smooth: true }));
  }

  async function interestedIn(path: Path, position: Position): Promise<string> {
    await inForce(path, position.occupationCode, { readyForWork: true }, [
      { area: 'employerMatching', taskCode: '049' },
    ]);
    await showProfile(path, position.occupationCode);
    const { personId } = path;
    const bringing = { personId, vacancyId: position.vacancyId, suitability: words.suitable.fi, tell: true };
    const { id: candidacyId } = await must(suggestJob(path.staff, bringing));
    await path.wait(1);
    await must(showInterest(path.self, { candidacyId }));
    return candidacyId;
  }

  async function hiredAt(path: Path, position: Position, applied: Date): Promise<string> {
    await inForce(path, position.occupationCode, { readyForWork: true }, [
      { area: 'employerMatching', taskCode: '049' },
    ]);
    await showProfile(path, position.occupationCode);
    await path.time.until(applied);
    const candidacyId = await applyAlone(path, position);
    if (!candidacyId || !(await beConsidered(path, candidacyId, position, true)))
      throw new Refused('nobody was hired');
    return candidacyId;
  }
}

/** Plans of several authorities at the places where they wait, and a plan of each of the other kinds. */
function tellOfPlans(story: Tell): void {
  const joint: Found = { needsSupport: true, needsMultiSectoral: true };
  const support: Agreed[] = [
    { area: 'socialSupport', taskCode: '071' },
    { area: 'socialSupport', taskCode: '084' },
  ];
  const planned: (path: Path, kind: PlanKind, found: Found, agreed: Agreed[]) => Promise<string> = async (
    path,
    kind,
    found,
    agreed,
  ) => {
    const planId = await interview(path, await register(path, '9112'), found, kind);
    await path.wait(1);
    await propose(path, planId, agreed);
    await path.wait(2);
    return planId;
  };
  story(
    40,
    SANNA,
    { story: 'waitingForCounty', givenName: 'Jorma', familyName: 'Kangas', birthDate: '1979-11-05' },
    async (path) => approveOwn(path, await planned(path, 'multiSectoral', joint, support)),
  );
  story(
    125,
    KAISA,
    { story: 'jointPlanLate', givenName: 'Tiina', familyName: 'Peltonen', birthDate: '1985-03-14' },
    async (path) => approveOwn(path, await planned(path, 'multiSectoral', joint, support)),
  );
  story(
    60,
    SANNA,
    {
      story: 'integrationPlan',
      givenName: 'Amal',
      familyName: 'Yusuf',
      birthDate: '2003-02-08',
      tongue: 'so',
      citizenship: '706',
    },
    async (path) => {
      const learning: Agreed[] = [{ area: 'skillsDevelopment', taskCode: '076' }];
      await approve(path, await planned(path, 'integration', { needsSkills: true }, learning));
    },
  );
  story(
    80,
    MIKAEL,
    { story: 'activationPlan', givenName: 'Risto', familyName: 'Nurminen', birthDate: '1969-08-30' },
    async (path) => {
      await approve(path, await planned(path, 'activation', { needsSupport: true }, support));
    },
  );
}

/** People whose jobseeking is asked about, renewed or ended: each part of its validity has somebody who lives it. */
export function tellOfValidity(story: Tell, city: City): void {
  const met: (path: Path) => Promise<void> = async (path) => {
    await interview(path, await register(path, '5223'), { readyForWork: true });
    await path.wait(3);
  };
  const then =
    (...steps: Told[]): Told =>
    async (path) => {
      await met(path);
      for (const step of steps) await step(path);
    };
  const lapse: Told = (path) => {
    path.renews = false;
    return Promise.resolve();
  };
  story(187, 0, { story: 'renewalAsked', givenName: 'Timo', familyName: 'Lahtinen', birthDate: '1982-02-11' }, then(lapse));
  story(210, 0, { story: 'notRenewed', givenName: 'Anne', familyName: 'Koivisto', birthDate: '1975-05-30' }, then(lapse));
  story(9, 0, { story: 'clarificationAsked', givenName: 'Mehmet', familyName: 'Yildiz', birthDate: '1988-01-19', tongue: 'tr' }, then(beAskedToClarify));
  story(40, 0, { story: 'clarificationMissing', givenName: 'Kati', familyName: 'Rinne', birthDate: '1993-09-09' }, then(beAskedToClarify));
  story(9, 0, { story: 'heard', givenName: 'Petteri', familyName: 'Niskanen', birthDate: '1991-07-07' }, then(beHeard));
  story(16, 0, { story: 'answered', givenName: 'Sofia', familyName: 'Hellström', birthDate: '1997-03-12' }, then(answerWhy));
  story(40, 0, { story: 'decided', givenName: 'Sari', familyName: 'Virolainen', birthDate: '1980-10-23' }, then(beDecidedAgainst));
  story(9, 0, { story: 'rightAsked', givenName: 'Linh', familyName: 'Nguyen', birthDate: '1990-06-15', tongue: 'vi', citizenship: '704' }, then(beAskedAboutRight));
  story(21, 0, { story: 'changeTold', givenName: 'Ville', familyName: 'Saarela', birthDate: '1986-12-04' }, then(tellOfWork));
  story(2, 0, { story: 'conditionsAsked', givenName: 'Duc', familyName: 'Tran', birthDate: '1994-04-04', tongue: 'vi', citizenship: '704' }, (path) =>
    beAskedAboutConditions(path, {
      ...answersOf(city, path.spec, '5120', isoDate(path.time.now())),
      workRight: { workRight: 'permitOneEmployer', permitUntil: null },
    }),
  );
} // prettier-ignore

/** A position of a story: on no market, so that nobody else is hired before the story comes to it. */
function opening(
  { city, simulation }: World,
  at: Date,
  company: string,
  ...rest: FateAndDraft
): Promise<Position> {
  return new Promise((resolve) =>
    simulation.start(at, async (time) =>
      resolve(await post(city, time, new Market(), employerOf(city, company), ...rest)),
    ),
  );
}

type FateAndDraft =
  Parameters<typeof post> extends [unknown, unknown, unknown, unknown, ...infer Rest] ? Rest : never;

async function register(
  path: Path,
  occupation: string,
  situation: 'unemployed' | 'laidOff' = 'unemployed',
): Promise<string> {
  const answers: RegistrationAnswers = answersOf(path.city, path.spec, occupation, isoDate(path.time.now()));
  const said = { ...answers, situation: { situation, since: null, benefitPayer: 'kela' as const } };
  const meetingId = await path.register(said);
  await path.assign();
  return meetingId;
}

async function interview(
  path: Path,
  meetingId: string,
  found: Found,
  planKind: PlanKind = found.needsMultiSectoral ? 'multiSectoral' : 'employment',
): Promise<string> {
  const needs = assessment(path.spec.service, needsOf(found));
  const startsAt = await path.book(meetingId, 2);
  const { planId } = await path.meet(meetingId, startsAt, needs, planKind);
  if (!planId) throw new Error('an interview without a plan');
  return planId;
}

function needsOf(found: Found) {
  return {
    needsGuidance: false,
    needsSkills: false,
    needsSupport: false,
    needsMultiSectoral: false,
    readyForWork: false,
    ...found,
  };
}

function serviceOf(city: City, kind: CityService['kind']): CityService {
  const service = city.services.find((each) => each.kind === kind);
  if (!service) throw new Error(`no service of the kind ${kind}`);
  return service;
}

function employerOf(city: City, name: string) {
  const employer = city.companies.get(name);
  if (!employer) throw new Error(`no company ${name}`);
  return employer;
}
