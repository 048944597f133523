import { kysely } from '#app/db/client.server.ts';
import type { Needs } from '#app/features/assessments/record-needs.server.ts';
import { saveSeekerView } from '#app/features/assessments/commands/save-seeker-view.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { findConditionsUnmet } from '#app/features/hearings/commands/find-conditions-unmet.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { acceptReason } from '#app/features/meetings/commands/accept-reason.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { planMeeting } from '#app/features/meetings/commands/plan-meeting.server.ts';
import { proposeTimes } from '#app/features/meetings/commands/propose-times.server.ts';
import { recordNotReached } from '#app/features/meetings/commands/record-not-reached.server.ts';
import { retryCall } from '#app/features/meetings/commands/retry-call.server.ts';
import { askClarification } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { answerAbsence } from '#app/features/meetings/commands/answer-absence.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordNeglect } from '#app/features/meetings/commands/record-neglect.server.ts';
import { requestStatement } from '#app/features/meetings/commands/request-statement.server.ts';
import { sendReminder } from '#app/features/meetings/commands/send-reminder.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { isIn } from '#app/core/machine.ts';
import { reviewSupport } from '#app/features/journey/commands/review-support.server.ts';
import { confirmPlan } from '#app/features/plans/commands/confirm-plan.server.ts';
import { meetingContext } from '#app/features/meetings/meeting.machine.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import { addDays, daysBetween, isoDate, startOfDay } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import { Path } from './path.ts';
import { answersOf, occupationOf, somebody } from './people.ts';
import { actionsFor, approve, comment, propose, refuse, report, tellOfAll } from './plans.ts';
import { planKindOf } from './plan-kinds.ts';
import { seekAsAgreed } from './search.ts';
import { goThrough, referralsOf } from './services.ts';
import type { Life, Simulation, Time } from './simulation.ts';
import { nineOn, type Market } from './vacancies.ts';
import { applyAlone, beConsidered, followUp, presentWithConsent, showProfile, suggest } from './work.ts';
import { assessment, words } from './words.ts';
import { decideLookedOver } from './second-look.ts';

export type World = { city: City; market: Market; simulation: Simulation };
/** Whether a person is still a job seeker when the demonstration begins. */
type Course = { stays: boolean; seeksWork: boolean };

const MINUTE = 60_000;

/** Anybody's way: registered, interviewed, planned, served, brought together with employers, met every three months. */
export const anyLife =
  (world: World, course: Course): Life =>
  async (time) => {
    const today = isoDate(time.now());
    const path = new Path(world.city, time, somebody(world.city, today));
    const occupation = occupationOf(world.city);
    await path.arrive();
    await path.wait(0, 1);
    const meetingId = await path.register(answersOf(world.city, path.spec, occupation, isoDate(time.now())));
    await path.wait(0, 1);
    await path.assign();
    if (!course.stays) world.simulation.start(endDay(world, time), () => end(path));
    await path.wait(0, 1);
    const startsAt = await path.book(meetingId, world.city.random.whole(0, 5));
    const needs = needsOf(world.city, path.spec.service);
    const held = await path.meet(meetingId, startsAt, needs, planKindOf(path.spec, needs));
    if (held.assessmentId && path.spec.online && world.city.random.chance(0.1))
      await must(
        saveSeekerView(path.self, {
          assessmentId: held.assessmentId,
          view: words.comment[path.spec.service],
        }),
      );
    if (world.city.random.chance(0.12)) world.simulation.start(time.now(), () => call(path));
    if (held.planId) await planAndAct(world, path, held.planId, needs);
    // Somebody under non-disclosure is never shown to an employer.
    if (course.seeksWork && !path.spec.nonDisclosure)
      world.simulation.start(time.now(), () => seekWork(world, path, occupation, !course.stays));
    await keepMeetings(world.city, path);
  };

function needsOf({ random }: City, served: 'fi' | 'sv'): Needs {
  return assessment(served, {
    needsGuidance: random.chance(0.3),
    needsSkills: random.chance(0.34),
    needsSupport: random.chance(0.22),
    needsMultiSectoral: random.chance(0.06),
    readyForWork: random.chance(0.55),
  });
}

async function planAndAct(world: World, path: Path, planId: string, needs: Needs): Promise<void> {
  const { random } = world.city;
  await path.wait(0, 3);
  if (path.ended) return;
  await propose(path, planId, actionsFor(path, needs));
  await path.wait(1, 7);
  if (path.ended) return;
  if (random.chance(0.03)) return refuse(path, planId);
  if (path.spec.online && random.chance(0.08)) {
    await comment(path, planId);
    await path.wait(1, 5);
    if (path.ended) return;
    await propose(path, planId, actionsFor(path, needs));
    await path.wait(1, 4);
    if (path.ended) return;
  }
  await approve(path, planId);
  world.simulation.start(path.time.now(), () => reviewPlan(world.city, path, planId));
  world.simulation.start(path.time.now(), () => tellInTime(path, planId));
  world.simulation.start(path.time.now(), () => seekAsAgreed(world.simulation, path));
  for (const referralId of await referralsOf(path))
    world.simulation.start(path.time.now(), () => goThrough(path, referralId));
  if (random.chance(0.35)) world.simulation.start(path.time.now(), () => reportLater(path, planId));
  if (random.chance(0.3))
    await must(
      addNote(path.staff, {
        personId: path.personId,
        channel: 'callOut',
        text: words.note[path.spec.service],
        share: random.chance(0.5),
      }),
    );
}

/** A further talk by telephone, for which somebody may not be reached: that is never held against them. */
async function call(path: Path): Promise<void> {
  await path.wait(14, 60);
  if (path.ended) return;
  const { id: meetingId } = await must(
    planMeeting(path.staff, { personId: path.personId, kind: 'supplementaryDiscussion' }),
  );
  const startsAt = path.counselor.diary.take(path.time.now());
  await must(bookForClient(path.staff, { meetingId, startsAt, minutes: 20, channel: 'phone', place: '' }));
  await path.time.until(new Date(startsAt.getTime() + 5 * MINUTE));
  if (path.ended) return;
  if (path.city.random.chance(0.4)) {
    await must(recordNotReached(path.staff, { meetingId }));
    await path.wait(1, 3);
    if (path.ended) return;
    await must(retryCall(path.staff, { meetingId }));
  }
  await path.meet(meetingId, path.time.now(), null);
}

/** Most tell of all they agreed to do before the day on which they are to. */
async function tellInTime(path: Path, planId: string): Promise<void> {
  const { reportDueOn } = await kysely
    .selectFrom('Plan')
    .select('reportDueOn')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  if (!reportDueOn || Number(path.spec.birthDate.slice(8)) % 6 === 0) return;
  await path.time.until(nineOn(addDays(isoDate(reportDueOn), -4)));
  if (!path.ended && (await path.isIn('Plan', planId, 'inForce', 'reviewDue'))) await tellOfAll(path, planId);
}

async function reportLater(path: Path, planId: string): Promise<void> {
  await path.wait(12, 40);
  if (!path.ended && (await path.isIn('Plan', planId, 'inForce', 'reviewDue'))) await report(path, planId);
}

/** The discussions as the law sets them: some weeks before each day a time is booked, unless they rest during a service. */
async function keepMeetings(city: City, path: Path): Promise<void> {
  while (!path.ended) {
    const next = await path.nextDiscussion();
    const days = next?.dueOn ? daysBetween(isoDate(path.time.now()), next.dueOn) : 30;
    const ahead = city.random.whole(9, 20);
    await path.wait(Math.max(1, days - ahead));
    if (path.ended) return;
    const isOpen = () => path.isIn('Meeting', next?.id ?? '', 'due', 'proposed');
    if (!next || !(await isOpen())) continue;
    const meetingId = next.id;
    if (city.random.chance(0.15) && (await path.isIn('Meeting', meetingId, 'due'))) {
      await must(proposeTimes(path.staff, { meetingId }));
      await path.wait(1, 6);
      if (path.ended) return;
      if (!(await isOpen())) continue;
    }
    const startsAt = await path.book(meetingId, city.random.whole(1, 4));
    if (city.random.chance(0.05)) await missMeeting(city, path, meetingId, startsAt);
    else {
      await path.time.until(startsAt);
      if (path.ended) return;
      if (await path.isIn('Meeting', meetingId, 'booked')) await path.meet(meetingId, startsAt, null);
    }
  }
}

/** When the plan is due for review, the counselor soon looks at it with the person; sometimes it stays for a while. */
async function reviewPlan(city: City, path: Path, planId: string): Promise<void> {
  for (;;) {
    const { reviewDueOn } = await kysely
      .selectFrom('Plan')
      .select('reviewDueOn')
      .where('id', '=', planId)
      .executeTakeFirstOrThrow();
    if (!reviewDueOn || reviewDueOn <= path.time.now()) return;
    await path.time.until(reviewDueOn);
    await path.wait(2, city.random.chance(0.8) ? 12 : 60);
    if (path.ended || !(await path.isIn('Plan', planId, 'reviewDue'))) return;
    await must(confirmPlan(path.staff, { planId }));
    await reviewSupportToo(city, path);
  }
}

/** Joint support falls due with its plan; mostly it goes on. */
async function reviewSupportToo({ random }: City, path: Path): Promise<void> {
  const { personId } = path;
  const journey = await kysely
    .selectFrom('Journey')
    .select('state')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  if (!isIn(journey, 'active.socialSupport.review')) return;
  const decision = random.chance(0.85) ? 'continue' : 'end';
  await must(reviewSupport(path.staff, { personId, decision }));
}

/** The person does not come and is heard. */
async function missMeeting(city: City, path: Path, meetingId: string, startsAt: Date): Promise<void> {
  await path.time.until(new Date(startsAt.getTime() + 20 * MINUTE));
  if (path.ended) return;
  if (!(await path.isIn('Meeting', meetingId, 'booked'))) return;
  await must(recordAbsence(path.staff, { meetingId }));
  await must(askClarification(path.staff, { meetingId }));
  await path.wait(2, 9);
  if (path.ended) return;
  if (city.random.chance(0.75)) {
    await must(acceptReason(path.staff, { meetingId, reason: 'illness' }));
    return;
  }
  const claim = { meetingId, claim: 'other', words: words.forgot[path.spec.service] } as const;
  await must(answerAbsence(path.own, claim));
  await must(recordNeglect(path.staff, { meetingId }));
  await path.wait(0, 2);
  if (path.ended) return;
  const row = await kysely
    .selectFrom('Meeting')
    .select('context')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  const step = meetingContext.parse(row.context).firstStep === 'reminder' ? sendReminder : requestStatement;
  await must(step(path.staff, { meetingId }));
}

/** Looks for work from time to time; who does not stay finds it. */
async function seekWork(world: World, path: Path, occupation: string, finds: boolean): Promise<void> {
  const { city, market } = world;
  await path.wait(2, 15);
  if (path.ended) return;
  await showProfile(path, occupation);
  for (let tries = 0; tries < 4 && !path.ended; tries++) {
    await path.wait(5, 40);
    if (path.ended) return;
    const position = market.find(city, occupation);
    if (!position) continue;
    const hired = finds ? city.random.chance(0.5) : city.random.chance(0.12);
    const candidacyId = await comeForward(path, position);
    if (!candidacyId || !(await beConsidered(path, candidacyId, position, hired))) continue;
    await followUp(path, candidacyId);
    return;
  }

  async function comeForward(
    seeker: Path,
    position: NonNullable<ReturnType<Market['find']>>,
  ): Promise<string | null> {
    if (seeker.spec.online && city.random.chance(0.5)) return applyAlone(seeker, position);
    const candidacyId = await suggest(seeker, position);
    if (!candidacyId || !seeker.spec.online) return null;
    return (await presentWithConsent(seeker, candidacyId)) ? candidacyId : null;
  }
}

function endDay({ city }: World, time: Time): Date {
  const day = addDays(isoDate(time.now()), city.random.whole(60, 260));
  return new Date(startOfDay(day).getTime() + 10 * 60 * MINUTE);
}

async function end(path: Path): Promise<void> {
  path.ended = true;
  const reason = path.city.random.weighted([
    ['employed', 6],
    ['education', 2],
    ['outside', 1],
    ['request', 1],
  ] as const);
  await must(endJobseeking(path.own, { personId: path.personId, reason }));
}

/** Registration stopped half way, or refused because the residence permit binds the person to one employer. */
export const unfinishedLife =
  ({ city }: World, refused: boolean): Life =>
  async (time) => {
    const spec = somebody(city, isoDate(time.now()));
    const foreign = { tongue: 'vi', citizenship: '704', ...city.names('vi') };
    const path = new Path(city, time, refused ? { ...spec, ...foreign } : { ...spec, online: true });
    const answers = answersOf(city, path.spec, occupationOf(city), isoDate(time.now()));
    await path.arrive();
    const { personId } = path;
    if (!refused) {
      const { contact, situation, work } = answers;
      await must(saveRegistrationAnswers(path.self, { personId, answers: { contact, situation, work } }));
      return;
    }
    const workRight = { workRight: 'permitOneEmployer', permitUntil: null } as const;
    await must(
      saveRegistrationAnswers(
        { ...path.staff, channel: 'visit' },
        { personId, answers: { ...answers, workRight } },
      ),
    );
    const matter = 'Oleskelulupa oikeuttaa työhön vain yhdellä työnantajalla.';
    const dueOn = addDays(isoDate(time.now()), 7);
    const { id: hearingId } = await must(findConditionsUnmet(path.staff, { personId, matter, dueOn }));
    await path.wait(1, 3);
    const answer = 'Lupa on haettu uudelleen, mutta päätöstä ei ole vielä tullut.';
    await must(answerHearing({ ...path.staff, channel: 'visit' }, { hearingId, answer }));
    await path.wait(1, 2);
    const assessment = 'Voimassa olevan luvan mukaan työnteko-oikeus on rajattu yhteen työnantajaan.';
    await must(findNoReason(path.staff, { hearingId, assessment }));
    const reasons = 'Oleskelulupa oikeuttaa työhön vain yhdellä työnantajalla (380/2023 27 § 3 mom).';
    await decideLookedOver(path, { hearingId, reasons, way: 'letter' });
  };
