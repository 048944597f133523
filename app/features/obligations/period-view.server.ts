import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { periodContext, periodMachine } from './review-period.machine.ts';
import { isSentInPolku } from './sent-in-polku.ts';

const withJob = { candidacy: { select: { state: true } } } as const;
export const withActs = {
  acts: {
    where: { withdrawnAt: null },
    orderBy: [{ on: 'desc' as const }, { at: 'desc' as const }],
    include: withJob,
  },
};

type PeriodRow = Awaited<
  ReturnType<typeof prisma.reviewPeriod.findMany<{ include: typeof withActs }>>
>[number];
type ActRow = Awaited<ReturnType<typeof prisma.searchAct.findMany<{ include: typeof withJob }>>>[number];
type Reader = SeekerActor | CounselorActor;

/** A period as its pages show it. `permitted` is the machine's own answer for the reader. */
export function periodView(row: PeriodRow, actor: Reader) {
  const { kind, done, binds, firstStep } = periodContext.parse(row.context);
  const permitted = permittedEvents(periodMachine, row, actor);
  const acts = row.acts.map((act) => actView(act, permitted));
  return {
    ...{ id: row.id, version: row.version, kind, binds, firstStep, permitted, acts },
    state: leafPaths(row.state)[0] ?? '',
    candidacyId: row.candidacyId,
    from: isoDate(row.startsOn),
    to: isoDate(row.endsOn),
    target: row.target,
    counted: kind === 'assignedJob' ? done : acts.filter(({ counts }) => counts === 'yes').length,
    why: storedWhy(row.why),
    reportBy: isoDate(row.reportBy),
    reportWhy: storedWhy(row.reportWhy),
    answerDueOn: dayOf(row.answerDueOn),
    validReason: row.reasonCode,
    answer: row.clarification,
    answeredOn: row.answeredAt && isoDate(row.answeredAt),
    note: row.evaluationNote,
    stepWhy: storedWhy(row.stepWhy),
    statementInfo: row.statement,
    statementOn: dayOf(row.statementOn),
  };
}
export type OwnPeriod = ReturnType<typeof periodView>;

const changes: readonly string[] = ['CORRECT_ACT', 'WITHDRAW_ACT'];

/** One act. Outside every period it is the person's own and may be changed; in an evaluated one nothing is. */
export function actView(row: ActRow, ofPeriod: readonly string[] | null) {
  const fixed = isSentInPolku(row.candidacy?.state);
  return {
    ...{ id: row.id, version: row.version, kind: row.kind, what: row.what, employer: row.employer },
    ...{ stage: row.stage, counts: row.counts, candidacyId: row.candidacyId },
    ...{ recordedRole: row.recordedRole, channel: row.channel },
    on: isoDate(row.on),
    why: storedWhy(row.why),
    judged: row.judgedBy !== null,
    permitted: changes.filter((change) => !fixed && (ofPeriod === null || ofPeriod.includes(change))),
  };
}

/** All periods of a person with their acts, the latest first. */
export function periodsOf(personId: string) {
  return prisma.reviewPeriod.findMany({
    where: { personId },
    include: withActs,
    orderBy: [{ startsOn: 'desc' }, { createdAt: 'desc' }],
    take: 60,
  });
}

const running = ['open', 'targetReached'];
/** Ended without evaluation and without anything done in it: replaced, or never begun. */
const isEmpty = ({ state, acts, kind }: OwnPeriod) =>
  state === 'cancelled' && acts.length === 0 && kind === 'period';

/** The period that runs today, the one after it, and all that came before or waits for something else. */
export function inOrder(periods: OwnPeriod[], today: string) {
  const shown = periods.filter((period) => !isEmpty(period));
  const days = shown.filter(({ kind, state }) => kind === 'period' && running.includes(state));
  const current = days.find(({ from, to }) => from <= today && today <= to) ?? null;
  const [next = null] = days.filter(({ from }) => from > today).sort((a, b) => a.from.localeCompare(b.from));
  const earlier = shown.filter(
    (period) => period !== current && !(days.includes(period) && period.from > today),
  );
  return { current, next: next && { from: next.from, to: next.to, target: next.target }, earlier };
}

type ObligationRow = Awaited<ReturnType<typeof prisma.obligation.findMany>>[number];

/** The obligation itself. `target` is for one period, with joined ones counted as the one that they are. */
export function obligationView(row: ObligationRow, permitted: string[]) {
  const state = leafPaths(row.state)[0] ?? '';
  const waits = state === 'postponed';
  return {
    ...{ id: row.id, version: row.version, state, permitted, mode: row.mode, reason: row.reason },
    target: row.perPeriod * (row.merged ? row.periods : 1),
    periods: row.merged ? Math.min(1, row.periods) : row.periods,
    periodMonths: row.periodMonths,
    why: storedWhy(row.why),
    startsOn: dayOf(row.startsOn),
    postponedUntil: waits ? dayOf(row.postponedUntil) : null,
    postponedWhy: waits ? storedWhy(row.postponedWhy) : null,
  };
}
