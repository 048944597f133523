import { sql } from 'kysely';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { advance } from '#app/core/advance.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { recordApproval } from '#app/features/plans/commands/record-approval.server.ts';
import { savePlan } from '#app/features/plans/commands/save-plan.server.ts';
import type { ObligationChoice } from '#app/features/plans/obligation-choice.ts';
import { movePlan } from '#app/features/plans/move-plan.server.ts';
import { addMonths, isoDate } from '#app/rules/dates.ts';
import { actAs, makeCounselor, makePerson, startJourney, value } from './factories.ts';

/** Ten in the morning in Finland, summer or winter, is the same civil day. */
export const on = (day: string) => new Date(`${day}T08:00:00Z`);

export const standard: ObligationChoice = { mode: 'standard', target: null, reason: null };

export type Case = { seeker: SeekerActor; counselor: CounselorActor; personId: string };

/** A person whose jobseeking is valid, and a counselor of the same area. */
export async function jobSeeker(day: string, over: Parameters<typeof makePerson>[0] = {}): Promise<Case> {
  const seeker = await makePerson(over);
  const counselor = await makeCounselor();
  const id = await startJourney(seeker, undefined, on(day));
  for (const event of [
    { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' },
    { type: 'COMPLETE_REGISTRATION' },
  ] as const)
    value(await transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(seeker, on(day)))));
  return { seeker, counselor, personId: seeker.personId };
}

/** A plan in force from a day, with what it decided on the obligation. */
export async function planInForce(
  { counselor, personId }: Case,
  day: string,
  obligation: ObligationChoice = standard,
  reportDueOn = addMonths(day, 1),
): Promise<string> {
  const act = actAs(counselor, on(day));
  const { id: planId } = value(await draftPlan(act, { personId, kind: 'employment' }));
  await transaction((tx) => movePlan(tx, act, { planId }, { type: 'RECORD_NEEDS' }));
  const words = { situation: 'Työttömänä.', goal: 'Kokiksi.', followUpWay: 'Puhelimitse.' };
  const action = {
    ...({ area: 'employerMatching', taskCode: '075', description: 'Ansioluettelo.', who: 'seeker' } as const),
    ...{ dueOn: addMonths(day, 1), serviceId: null },
  };
  value(await savePlan(act, { planId, ...words, reportDueOn, obligation, actions: [action] }));
  value(await proposePlan(act, { planId }));
  const signed = { planId, way: 'signed', understood: true, copyGiven: true, note: '' } as const;
  value(await recordApproval(act, signed));
  return planId;
}

export const periodsOf = async (personId: string) => {
  const rows = await kysely
    .selectFrom('ReviewPeriod')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('startsOn')
    .orderBy('id')
    .execute();
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    from: isoDate(startsOn),
    to: isoDate(endsOn),
  }));
};

/** The one period that is not cancelled and holds a day. */
export async function periodOn(personId: string, day: string) {
  const found = (await periodsOf(personId)).find(
    ({ from, to, state, kind }) => kind === 'period' && state !== 'cancelled' && from <= day && day <= to,
  );
  if (!found) throw new Error(`no period on ${day}`);
  return found;
}

export const obligationOf = (personId: string) =>
  kysely
    .selectFrom('Obligation')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

export const actsOf = (personId: string) =>
  kysely
    .selectFrom('SearchAct')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute();

export async function sentTo(accountId: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    select "type" from "Notice" where "accountId" = ${accountId}::uuid order by "outboxId"`.execute(kysely);
  return rows.map(({ type }) => type);
}
