import { sql } from 'kysely';
import type { ManagerActor } from '#app/core/actor.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { ownRulesOf } from '#app/features/journey/own-rules.server.ts';
import { looksOfArea } from '#app/features/second-looks/needs-look.server.ts';
import { lookKinds, type LookKind } from '#app/features/second-looks/second-look.machine.ts';
import { isoDate } from '#app/rules/dates.ts';
import { ruleChanges } from './area-rules.ts';

const SHOWN = 50;

/** What the actor's area has chosen, what is on its way under each choice, and how it came to be so. */
export async function getAreaRules({ areaCode }: ManagerActor, now: Date) {
  const [row, numbers, looks, open, lookers, changes] = await Promise.all([
    prisma.areaRule.findUnique({ where: { areaCode }, select: { version: true, erasesByItself: true } }),
    ownRulesOf(kysely, areaCode),
    looksOfArea(kysely, areaCode),
    openLooks(areaCode),
    countLookers(areaCode, now),
    prisma.areaRuleChange.findMany({
      where: { areaCode },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    }),
  ]);
  return {
    // The row comes with the first choice.
    version: row?.version ?? 1,
    numbers,
    looks: lookKinds.filter((kind) => looks[kind]),
    open,
    lookers,
    erasesByItself: row?.erasesByItself ?? false,
    changes: changes.map(({ id, changed, why, byName, at }) => ({
      ...{ id, why, byName, at: at.toISOString() },
      changed: Object.entries(ruleChanges.parse(changed)).map(([rule, [before, after]]) => ({
        ...{ rule, before, after },
      })),
    })),
  };
}
export type AreaRulesView = Awaited<ReturnType<typeof getAreaRules>>;

/** How many drafts of each kind a colleague has been asked about that have not left yet. */
async function openLooks(areaCode: string): Promise<Partial<Record<LookKind, number>>> {
  const rows = await prisma.secondLook.groupBy({
    by: ['kind'],
    where: { areaCode, openFor: { not: null }, NOT: { state: { equals: 'drafted' } } },
    _count: true,
  });
  return Object.fromEntries(rows.map(({ kind, _count }) => [kind, _count]));
}

/** How many of the staff have the duty to look over drafts today. */
async function countLookers(areaCode: string, now: Date): Promise<number> {
  const today = sql<Date>`${isoDate(now)}::date`;
  const { count } = await kysely
    .selectFrom('AccountDuty as d')
    .innerJoin('Account as a', 'a.id', 'd.accountId')
    .select(({ fn }) => fn.count<string>('a.id').distinct().as('count'))
    .where('a.areaCode', '=', areaCode)
    .where('a.closedAt', 'is', null)
    .where('d.duty', '=', 'secondLook')
    .where('d.from', '<=', today)
    .where((until) => until.or([until('d.until', 'is', null), until('d.until', '>=', today)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}
