import { kysely } from '#app/db/client.server.ts';
import { askChange } from '#app/features/meetings/commands/ask-change.server.ts';
import { answerAbsence } from '#app/features/meetings/commands/answer-absence.server.ts';
import { askClarification } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { proposeTimes } from '#app/features/meetings/commands/propose-times.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordNeglect } from '#app/features/meetings/commands/record-neglect.server.ts';
import { recordNotReached } from '#app/features/meetings/commands/record-not-reached.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { askClarification as askWhy } from '#app/features/obligations/commands/ask-clarification.server.ts';
import { evaluatePeriod } from '#app/features/obligations/commands/evaluate-period.server.ts';
import { giveClarification } from '#app/features/obligations/commands/give-clarification.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import type { World } from '../seed/lives.ts';
import { must } from '../seed/must.ts';
import { Path } from '../seed/path.ts';
import { answersOf, occupationOf, somebody } from '../seed/people.ts';
import { approve, comment, propose } from '../seed/plans.ts';
import { log } from '../seed/search.ts';
import { answerWhy, beAskedToClarify, beHeard } from '../seed/validity.ts';
import { nineOn } from '../seed/vacancies.ts';
import { assessment, words } from '../seed/words.ts';

/** Somebody registered, with a counselor and an initial interview to be arranged. */
type Begun = { path: Path; meetingId: string };
type Moment = (begun: Begun) => Promise<unknown>;

const MINUTE = 60_000;

/** Moments at which a life stands still, and how many days before the end it begins, at least and at most. */
const moments: [least: number, most: number, moment: Moment][] = [
  [2, 5, ({ path, meetingId }) => must(proposeTimes(path.staff, { meetingId }))],
  [2, 4, wantsAnotherTime],
  [7, 14, notThere],
  [9, 16, askedWhyAbsent],
  [9, 16, toldWhyAbsent],
  [22, 30, askedWhyAbsent],
  [12, 20, neglected],
  [6, 12, notReached],
  [2, 5, ({ path, meetingId }) => path.book(meetingId, 4)],
  [1, 2, inTalk],
  [10, 25, commented],
  [10, 30, ({ path, meetingId }) => interviewed(path, meetingId)],
  [40, 52, (begun) => seeking(begun, () => Promise.resolve())],
  [44, 56, (begun) => seeking(begun, short)],
  [44, 56, (begun) => seeking(begun, askedWhy)],
  [44, 60, (begun) => seeking(begun, toldWhy)],
  [62, 70, (begun) => seeking(begun, askedWhy)],
  [184, 189, lapsing],
  [9, 12, (begun) => then(begun, beAskedToClarify)],
  [9, 12, (begun) => then(begun, beHeard)],
  [12, 16, (begun) => then(begun, answerWhy)],
];
const OF_EACH = 4;

/** People who stand where others pass: each view of a caseload has somebody in it. */
export function standStill({ city, simulation }: World, end: Date): void {
  const { random } = city;
  for (const [least, most, moment] of moments)
    for (let count = 0; count < OF_EACH; count++) {
      const began = nineOn(addDays(isoDate(end), -random.whole(least, most)));
      simulation.start(began, async (time) => {
        const today = isoDate(time.now());
        const spec = { ...somebody(city, today), nonDisclosure: false };
        const path = new Path(city, time, spec);
        await path.arrive();
        const meetingId = await path.register(answersOf(city, path.spec, occupationOf(city), today));
        await path.assign();
        await moment({ path, meetingId });
      });
    }
}

async function wantsAnotherTime({ path, meetingId }: Begun): Promise<void> {
  await path.book(meetingId, 3);
  const reason = path.spec.service === 'sv' ? 'Jag har en läkartid då.' : 'Minulla on silloin lääkäriaika.';
  await must(askChange(path.own, { meetingId, reason, wishedChannel: null }));
}

async function notThere({ path, meetingId }: Begun): Promise<void> {
  const startsAt = await path.book(meetingId, 1);
  await path.time.until(new Date(startsAt.getTime() + 20 * MINUTE));
  await must(recordAbsence(path.staff, { meetingId }));
}

async function askedWhyAbsent(begun: Begun): Promise<void> {
  await notThere(begun);
  await must(askClarification(begun.path.staff, { meetingId: begun.meetingId }));
}

async function toldWhyAbsent({ path, meetingId }: Begun): Promise<void> {
  await askedWhyAbsent({ path, meetingId });
  await path.wait(1, 2);
  const told = { claim: 'other', words: words.forgot[path.spec.service] } as const;
  await must(answerAbsence(path.own, { meetingId, ...told }));
}

async function neglected({ path, meetingId }: Begun): Promise<void> {
  await toldWhyAbsent({ path, meetingId });
  await path.wait(1);
  await must(recordNeglect(path.staff, { meetingId }));
}

async function notReached({ path, meetingId }: Begun): Promise<void> {
  const startsAt = path.counselor.diary.take(path.time.now());
  const time = { startsAt, minutes: 45, channel: 'phone', place: '' } as const;
  await must(bookForClient(path.staff, { meetingId, ...time }));
  await path.time.until(new Date(startsAt.getTime() + 10 * MINUTE));
  await must(recordNotReached(path.staff, { meetingId }));
}

async function inTalk({ path, meetingId }: Begun): Promise<void> {
  await path.time.until(await path.book(meetingId, 0));
  await must(startMeeting(path.staff, { meetingId }));
}

const ready = {
  needsGuidance: false,
  needsSkills: false,
  needsSupport: false,
  needsMultiSectoral: false,
  readyForWork: true,
};

async function interviewed(path: Path, meetingId: string): Promise<string> {
  const startsAt = await path.book(meetingId, 1);
  const { planId } = await path.meet(meetingId, startsAt, assessment(path.spec.service, ready));
  return planId ?? '';
}

async function proposed({ path, meetingId }: Begun): Promise<string> {
  const planId = await interviewed(path, meetingId);
  await propose(path, planId, [{ area: 'employerMatching', taskCode: '049' }]);
  await path.wait(1);
  return planId;
}

async function commented(begun: Begun): Promise<void> {
  await comment(begun.path, await proposed(begun));
}

type Told = (path: Path, periodId: string) => Promise<void>;

/** One job applied for in the first review period, which then is over; what comes of it. */
async function seeking(begun: Begun, told: Told): Promise<void> {
  const { path } = begun;
  await approve(path, await proposed(begun));
  const period = await kysely
    .selectFrom('ReviewPeriod')
    .select(['id', 'startsOn', 'reportBy'])
    .where('personId', '=', path.personId)
    .orderBy('startsOn')
    .executeTakeFirst();
  if (!period) return;
  await path.time.until(nineOn(addDays(isoDate(period.startsOn), 9)));
  await log(path, isoDate(period.startsOn), 1, path.city.random);
  await path.time.until(period.reportBy);
  await path.wait(2);
  if (await path.isIn('ReviewPeriod', period.id, 'evaluation')) await told(path, period.id);
}

async function short(path: Path, periodId: string): Promise<void> {
  await must(evaluatePeriod(path.staff, { periodId, result: 'short', note: '' }));
}

async function askedWhy(path: Path, periodId: string): Promise<void> {
  await short(path, periodId);
  await must(askWhy(path.staff, { periodId }));
}

async function toldWhy(path: Path, periodId: string): Promise<void> {
  await askedWhy(path, periodId);
  await path.wait(1, 2);
  const text = words.period.answer[path.spec.service];
  await must(giveClarification(path.own, { periodId, reason: 'illness', text }));
}

/** Met once, and then not heard of when jobseeking is to be renewed. */
async function lapsing({ path, meetingId }: Begun): Promise<void> {
  path.renews = false;
  await interviewed(path, meetingId);
}

async function then({ path, meetingId }: Begun, next: (path: Path) => Promise<void>): Promise<void> {
  await interviewed(path, meetingId);
  await path.wait(1);
  await next(path);
}
