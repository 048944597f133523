import { sql } from 'kysely';
import { create, type Act } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { isIn } from '#app/core/machine.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { ownRulesOf } from '#app/features/journey/own-rules.server.ts';
import { addDays, earliest, isoDate, latest, type IsoDate } from '#app/rules/dates.ts';
import { assignedJobBinds, reportingDeadline, skillProtection } from '#app/rules/job-search.ts';
import type { OwnRules } from '#app/rules/validity.ts';
import type { Why } from '#app/rules/why.ts';
import { lockPerson } from './act-facts.server.ts';
import { nudgePeriod } from './move-period.server.ts';
import { asConsequence } from './obligation-row.server.ts';
import { forgetClock } from './open-periods.server.ts';
import type { SearchStage } from './obligation-choices.ts';
import { periodMachine } from './review-period.machine.ts';

/** The person is to answer an assigned job by a day; whether that binds is the law's, and is said with it. */
export async function openAnswer(tx: Tx, candidacyId: string, act: Act): Promise<void> {
  const job = await tx
    .selectFrom('Candidacy')
    .innerJoin('Vacancy', 'Vacancy.id', 'Candidacy.vacancyId')
    .select(['Candidacy.personId', 'Candidacy.areaCode', 'Vacancy.applyBy', 'Vacancy.occupationCode'])
    .where('Candidacy.id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  const today = isoDate(act.now);
  const { personId, areaCode, occupationCode } = job;
  const { binds, why } = await bindingOf(tx, { personId, occupationCode, assignedOn: today });
  const report = reportingDeadline(answerDay(today, job.applyBy, await ownRulesOf(tx, areaCode)));
  const days = { endsOn: report.due, reportBy: report.due, reportWhy: json(report.why) };
  const known = await answerOf(tx, candidacyId);
  if (known) {
    if (!(await nudgePeriod(tx, known.id, { type: 'REOPEN_PERIOD' }, act))) return;
    await tx.updateTable('ReviewPeriod').set(days).where('id', '=', known.id).execute();
    await forgetClock(tx, [known.id]);
    return answerBy(tx, known.id, report.due, why, act.now);
  }
  const { id } = await create(
    tx,
    periodMachine,
    {
      context: { kind: 'assignedJob', target: 1, done: 0, binds, firstStep: null },
      columns: {
        ...{ personId, areaCode, candidacyId, kind: 'assignedJob', number: 1, target: 1 },
        ...{ startsOn: today, ...days, why: json(why) },
      },
    },
    asConsequence(act),
  );
  await answerBy(tx, id, report.due, why, act.now);
}

async function answerBy(tx: Tx, subjectId: string, day: IsoDate, why: Why, now: Date): Promise<void> {
  const subject = { subjectType: 'ReviewPeriod', subjectId, event: 'PERIOD_ENDED', why } as const;
  await setDeadline(tx, { ...subject, due: addDays(day, 1) }, now);
}

const answerDay = (today: IsoDate, applyBy: Date | null, { answerDays }: OwnRules) => {
  const usual = addDays(today, answerDays);
  return applyBy ? latest(today, earliest(usual, isoDate(applyBy))) : usual;
};

type Assigned = { personId: string; occupationCode: string; assignedOn: IsoDate };

/** Must the job be applied for, as far as the law read says? Null where a person decides. */
export async function bindingOf(
  tx: Tx,
  { personId, occupationCode, assignedOn }: Assigned,
): Promise<{ binds: boolean | null; why: Why }> {
  const protection = await protectionOf(tx, personId, occupationCode);
  if (protection && assignedOn <= protection.until) return { binds: false, why: protection.why };
  const interview = await tx
    .selectFrom('Meeting')
    .select(({ fn }) => fn.max('heldAt').as('heldAt'))
    .where('personId', '=', personId)
    .where('kind', '=', 'initialInterview')
    .executeTakeFirstOrThrow();
  return assignedJobBinds({
    assignedOn,
    lastInterviewOn: interview.heldAt && isoDate(interview.heldAt),
    targetReported: await targetReported(tx, personId, assignedOn),
  });
}

/** Until when work outside the person's own skill may be left out; null where the job is of that skill. */
async function protectionOf(tx: Tx, personId: string, occupationCode: string) {
  const row = await tx
    .selectFrom('Journey')
    .leftJoin('SeekerProfile', 'SeekerProfile.personId', 'Journey.personId')
    .select(['Journey.context', 'SeekerProfile.occupationCodes'])
    .where('Journey.personId', '=', personId)
    .executeTakeFirst();
  const startedOn: unknown = Object(row?.context).startedOn;
  const own = row?.occupationCodes ?? [];
  const minorGroup = (code: string) => code.slice(0, 3);
  if (typeof startedOn !== 'string' || own.length === 0) return null;
  if (own.some((code) => minorGroup(code) === minorGroup(occupationCode))) return null;
  return skillProtection(startedOn, null);
}

/** Has the person already reported what the running period asks for? */
async function targetReported(tx: Tx, personId: string, on: IsoDate): Promise<boolean> {
  const reached = await tx
    .selectFrom('ReviewPeriod')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', 'period')
    .where('startsOn', '<=', new Date(on))
    .where('endsOn', '>=', new Date(on))
    .where(sql<boolean>`"state" in ('"targetReached"'::jsonb, '"fulfilled"'::jsonb)`)
    .executeTakeFirst();
  return reached !== undefined;
}

async function answerOf(tx: Tx, candidacyId: string) {
  const row = await tx
    .selectFrom('ReviewPeriod')
    .select(['id', 'state', 'personId', 'startsOn', 'endsOn'])
    .where('candidacyId', '=', candidacyId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The day to answer has passed without an application. Whether the job binds is asked again: the person may have
 * reported the agreed number in the meantime, and then nothing follows (1290/2002 2 a:9).
 */
export async function answerDayPassed(tx: Tx, periodId: string, act: Act): Promise<void> {
  const row = await tx
    .selectFrom('ReviewPeriod')
    .innerJoin('Candidacy', 'Candidacy.id', 'ReviewPeriod.candidacyId')
    .innerJoin('Vacancy', 'Vacancy.id', 'Candidacy.vacancyId')
    .select([
      'ReviewPeriod.personId',
      'ReviewPeriod.startsOn',
      'ReviewPeriod.state',
      'Vacancy.occupationCode',
    ])
    .where('ReviewPeriod.id', '=', periodId)
    .executeTakeFirst();
  if (!row || !isIn(row, 'evaluation')) return;
  const { personId, occupationCode } = row;
  const binding = await bindingOf(tx, { personId, occupationCode, assignedOn: isoDate(row.startsOn) });
  if (binding.binds !== false) return;
  await tx
    .updateTable('ReviewPeriod')
    .set({ why: json(binding.why) })
    .where('id', '=', periodId)
    .execute();
  await nudgePeriod(tx, periodId, { type: 'CLOSE_PERIOD' }, act);
}

export type Unsuitable = { reason: string | null; words: string };

/** The person says why an assigned job does not suit: nothing is neglected while a counselor assesses that. */
export async function reportJobUnsuitable(
  tx: Tx,
  candidacyId: string,
  { reason, words }: Unsuitable,
  act: Act,
): Promise<void> {
  const answer = await answerOf(tx, candidacyId);
  if (!answer || !(await nudgePeriod(tx, answer.id, { type: 'REPORT_UNSUITABLE' }, act))) return;
  await tx
    .updateTable('ReviewPeriod')
    .set({ reasonCode: reason, clarification: words, answeredAt: act.now })
    .where('id', '=', answer.id)
    .execute();
  await forgetClock(tx, [answer.id]);
}

const stages: Record<string, SearchStage | undefined> = {
  INVITE_TO_INTERVIEW: 'invited',
  REJECT_CANDIDATE: 'refused',
  FILL_BY_OTHER: 'refused',
  CHOOSE_CANDIDATE: 'offered',
};
const gone = ['FILL_BY_OTHER', 'CANCEL_POSITION'];

/** What a step of a candidacy means for the log of the person's search and for an answer that is still open. */
export async function followCandidacy(tx: Tx, candidacyId: string, type: string, act: Act): Promise<void> {
  const stage = stages[type];
  if (stage)
    await tx
      .updateTable('SearchAct')
      .set((row) => ({ stage, version: row('version', '+', 1) }))
      .where('candidacyId', '=', candidacyId)
      .where('withdrawnAt', 'is', null)
      .execute();
  if (type === 'ASSIGN_JOB') return openAnswer(tx, candidacyId, act);
  if (!gone.includes(type) && type !== 'ASSESS_SUITABLE' && type !== 'ASSESS_NOT_SUITABLE') return;
  const answer = await answerOf(tx, candidacyId);
  if (!answer) return;
  await lockPerson(tx, answer.personId);
  if (type === 'ASSESS_SUITABLE') return openAnswer(tx, candidacyId, act);
  if (type === 'ASSESS_NOT_SUITABLE') {
    await nudgePeriod(tx, answer.id, { type: 'ACCEPT_REASON' }, act);
  } else if (!isIn(answer, 'targetReached')) {
    await nudgePeriod(tx, answer.id, { type: 'CLOSE_PERIOD' }, act);
  }
  await forgetClock(tx, [answer.id]);
}
