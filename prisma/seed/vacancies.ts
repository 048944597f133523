import type { EmployerActor } from '#app/core/actor.ts';
import type { VacancyDraft } from '#app/features/vacancies/vacancies.schema.server.ts';
import { publishVacancy } from '#app/features/vacancies/commands/publish-vacancy.server.ts';
import { refuseVacancy } from '#app/features/vacancies/commands/refuse-vacancy.server.ts';
import { requestCorrection } from '#app/features/vacancies/commands/request-correction.server.ts';
import { saveVacancy } from '#app/features/vacancies/commands/save-vacancy.server.ts';
import { submitVacancy } from '#app/features/vacancies/commands/submit-vacancy.server.ts';
import { withdrawVacancy } from '#app/features/vacancies/commands/withdraw-vacancy.server.ts';
import { isOccupation } from '#app/rules/occupations.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { jobs } from './catalogue.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import type { Time } from './simulation.ts';

export type Position = { vacancyId: string; occupationCode: string; employer: EmployerActor; title: string };
/** What becomes of a need once it is submitted. */
export type Fate = 'open' | 'draft' | 'checking' | 'correction' | 'refused' | 'scheduled' | 'withdrawn';

const HOUR = 3_600_000;

/** Public positions that are published, for whoever looks for one. */
export class Market {
  readonly positions: Position[] = [];

  /** A position in the occupation, or else any. */
  find(city: City, occupationCode: string): Position | undefined {
    const fitting = this.positions.filter((position) => position.occupationCode === occupationCode);
    if (fitting.length > 0) return city.random.pick(fitting);
    return this.positions.length > 0 && city.random.chance(0.3)
      ? city.random.pick(this.positions)
      : undefined;
  }
}

/** One need, from the employer's draft to the counselor's check and beyond. */
export async function post(
  city: City,
  time: Time,
  market: Market,
  employer: EmployerActor,
  fate: Fate,
  over: Partial<VacancyDraft> = {},
): Promise<Position> {
  const posting = { ...draftOf(city, time, employer, fate), ...over };
  const draft = { description: descriptionOf(posting.title, posting.language), ...posting };
  const act = () => ({ actor: employer, now: time.now() });
  const { id: vacancyId } = await must(saveVacancy(act(), { vacancyId: null, draft }));
  const position = { vacancyId, occupationCode: draft.occupationCode, employer, title: draft.title };
  if (fate === 'draft') return position;
  await must(submitVacancy(act(), { vacancyId }));
  if (fate === 'checking') return position;
  await time.until(new Date(time.now().getTime() + city.random.whole(2, 30) * HOUR));
  await check(city, time, vacancyId, fate);
  if (fate === 'open') market.positions.push(position);
  if (fate !== 'withdrawn') return position;
  await time.until(new Date(time.now().getTime() + city.random.whole(3, 20) * 24 * HOUR));
  await must(withdrawVacancy(act(), { vacancyId }));
  return position;
}

async function check(city: City, time: Time, vacancyId: string, fate: Fate): Promise<void> {
  const act = { actor: city.random.pick(city.counselors).actor, now: time.now() };
  if (fate === 'correction') {
    const correctBy = addDays(isoDate(act.now), 14);
    const note = 'Kirjatkaa palkka tai työehtosopimus, jonka mukaan se määräytyy.';
    await must(requestCorrection(act, { vacancyId, reasonCode: 'detailsMissing', note, correctBy }));
  } else if (fate === 'refused') {
    await must(
      refuseVacancy(act, { vacancyId, reasonCode: 'discrimination', note: 'Ikäraja ei perustu työhön.' }),
    );
  } else {
    await must(publishVacancy(act, { vacancyId }));
  }
}

function draftOf(
  city: City,
  time: Time,
  employer: EmployerActor,
  fate: Fate,
): Omit<VacancyDraft, 'description'> {
  const { random } = city;
  const code = random.pick(city.occupationsOf.get(employer.companyId) ?? []);
  const job = jobs[code];
  if (!job || !isOccupation(code)) throw new Error(`no job in ${code}`);
  const today = isoDate(time.now());
  const language = random.weighted([
    ['fi', 80],
    ['sv', 10],
    ['en', 10],
  ] as const);
  const title = job.title[language];
  return {
    kind: fate === 'open' && random.chance(0.08) ? 'presentationPosition' : 'publicVacancy',
    language,
    title,
    occupationCode: code,
    skills: job.skills.split(', '),
    municipalityCode: random.weighted([
      ['049', 90],
      ['235', 4],
      ['091', 6],
    ] as const),
    contractType: '01',
    workingTime: random.weighted([
      ['01', 70],
      ['07', 12],
      ['08', 10],
      ['03', 8],
    ] as const),
    duration: random.weighted([
      ['06', 60],
      ['05', 20],
      ['04', 15],
      ['03', 5],
    ] as const),
    pay: { fi: 'Työehtosopimuksen mukaan', sv: 'Enligt kollektivavtalet', en: 'By the collective agreement' }[
      language
    ],
    positions: random.weighted([
      [1, 75],
      [2, 15],
      [3, 10],
    ] as const),
    applicationWay: 'polku',
    applyBy: addDays(today, random.whole(35, 70)),
    publishOn: fate === 'scheduled' ? addDays(today, random.whole(3, 12)) : null,
    contactName: employer.name,
    contactEmail: 'rekry@esimerkki.fi',
    contactPhone: '',
    education: job.education ?? null,
    supportedOnly: false,
    languageSupport: random.chance(0.25),
    jobModification: random.chance(0.15),
    hintNote: '',
    languages: random.chance(0.5) ? { [language]: 'good' } : {},
  };
}

function descriptionOf(title: string, language: 'fi' | 'sv' | 'en'): string {
  return {
    fi: `Etsimme joukkoomme työntekijää tehtävään: ${title}. Perehdytämme sinut työhön ja sovimme työajoista yhdessä. Arvostamme hyvää asennetta ja halua oppia.`,
    sv: `Vi söker en ny medarbetare till uppgiften: ${title}. Du får introduktion i arbetet och vi kommer överens om arbetstiderna. Vi uppskattar god attityd och vilja att lära sig.`,
    en: `We are looking for a new colleague: ${title}. We introduce you to the work and agree on working hours together. We value a good attitude and the will to learn.`,
  }[language];
}

export const nineOn = (date: string): Date => new Date(startOfDay(date).getTime() + 9 * HOUR);
