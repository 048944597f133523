import type { SeekerActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { obligationMachine } from './obligation.machine.ts';
import { actView, inOrder, obligationView, periodsOf, periodView, withActs } from './period-view.server.ts';
import { periodMachine } from './review-period.machine.ts';

export type { OwnPeriod } from './period-view.server.ts';

/** What is asked of the person now and why, what is done, and every period there has been; null before any plan decided. */
export async function getOwnObligation(actor: SeekerActor, now: Date) {
  const { personId } = actor;
  const row = await prisma.obligation.findFirst({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    include: {
      plan: { select: { reportDueOn: true, actions: { orderBy: { position: 'asc' } } } },
    },
  });
  if (!row) return null;
  const periods = (await periodsOf(personId)).map((period) => periodView(period, actor));
  const { reportDueOn, actions } = row.plan;
  return {
    planId: row.planId,
    reportDueOn: reportDueOn && isoDate(reportDueOn),
    obligation: obligationView(row, permittedEvents(obligationMachine, row, actor)),
    duties: actions
      .filter(({ who }) => who !== 'counselor')
      .map(({ id, description, dueOn, doneAt }) => ({
        id,
        description,
        dueOn: dueOn && isoDate(dueOn),
        doneAt,
      })),
    ...inOrder(periods, isoDate(now)),
  };
}
export type OwnObligation = NonNullable<Awaited<ReturnType<typeof getOwnObligation>>>;

/** One of the person's own periods; null when it is not theirs. */
export async function getOwnPeriod(actor: SeekerActor, id: string) {
  const row = await prisma.reviewPeriod.findFirst({
    where: { id, personId: actor.personId },
    include: withActs,
  });
  return row && periodView(row, actor);
}

/** One of the person's own acts; null when it is not theirs or has been taken back. */
export async function getOwnAct(actor: SeekerActor, id: string) {
  const row = await prisma.searchAct.findFirst({
    where: { id, personId: actor.personId, withdrawnAt: null },
    include: { candidacy: { select: { state: true } }, period: { select: { state: true, context: true } } },
  });
  return row && actView(row, row.period && permittedEvents(periodMachine, row.period, actor));
}

/** Everything that the person has logged, the latest first, in a period or not. */
export async function listOwnActs(actor: SeekerActor) {
  const rows = await prisma.searchAct.findMany({
    where: { personId: actor.personId, withdrawnAt: null },
    include: { candidacy: { select: { state: true } }, period: { select: { state: true, context: true } } },
    orderBy: [{ on: 'desc' }, { at: 'desc' }],
    take: 200,
  });
  return rows.map((row) => actView(row, row.period && permittedEvents(periodMachine, row.period, actor)));
}
