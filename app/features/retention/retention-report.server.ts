import { pool } from '#app/db/client.server.ts';
import { isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';
import { overSince, periods } from '#app/rules/retention.ts';
import { areaRules, dueRows, type AreaRuleName, type Hold } from './due.sql.ts';
import { lastUse, serviceRules, sweeps, unusedAccounts, type ServiceRuleName } from './service-rules.ts';

/** What a rule would do on a day: how many would go, how many are held by what, and the oldest day among them. */
export type RuleReport<Name extends string> = {
  rule: Name;
  due: number;
  held: Partial<Record<Hold, number>>;
  oldest: IsoDate | null;
};

type Line = { hold: Hold | null; count: number; oldest: string | null };

/** The dry run: nothing is written. Of an area's people only numbers are told. */
export async function reportArea(areaCode: string, asOf: IsoDate): Promise<RuleReport<AreaRuleName>[]> {
  return Promise.all(
    areaRules.map(async (rule) => {
      const { rows } = await pool.query<Line>(
        `select "hold", count(*)::int, min("from")::text as "oldest" from (${dueRows[rule]}) due group by "hold"`,
        [areaCode, asOf, overSince(periods[rule], asOf)],
      );
      const due = rows.find(({ hold }) => hold === null);
      const held = Object.fromEntries(rows.flatMap(({ hold, count }) => (hold ? [[hold, count]] : [])));
      const oldest = rows.flatMap((row) => row.oldest ?? []).sort()[0] ?? null;
      return { rule, due: due?.count ?? 0, held, oldest };
    }),
  );
}

export async function reportService(asOf: IsoDate): Promise<RuleReport<ServiceRuleName>[]> {
  return Promise.all(
    serviceRules.map(async (rule) => {
      const until = startOfDay(overSince(periods[rule], asOf));
      const text =
        rule === 'unusedAccount'
          ? `select count(*)::int, min(${lastUse}) as "oldest" ${unusedAccounts}`
          : `select count(*)::int, min(${sweeps[rule].since}) as "oldest" from "${sweeps[rule].table}"
             where ${sweeps[rule].since} < $1::timestamptz and ${sweeps[rule].where}`;
      const { rows } = await pool.query<{ count: number; oldest: Date | null }>(text, [until]);
      const [found] = rows;
      return { rule, due: found?.count ?? 0, held: {}, oldest: found?.oldest ? isoDate(found.oldest) : null };
    }),
  );
}
