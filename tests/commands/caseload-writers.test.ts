import { beforeAll, expect, it } from 'vitest';
import type { CounselorActor } from '#app/core/actor.ts';
import { advance } from '#app/core/advance.server.ts';
import { isEmbedded, kysely, pool } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { countQuery } from '#app/features/caseload/caseload-counts.server.ts';
import { countViews, listCaseload } from '#app/features/caseload/caseload.queries.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { conditions } from '#app/features/caseload/caseload-views.server.ts';
import { checkCaseload, foldCounts } from '#app/features/caseload/check-caseload.server.ts';
import { presets } from '#app/features/caseload/presets.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { planMachine } from '#app/features/plans/plan.machine.ts';
import { isoDate } from '#app/rules/dates.ts';
import { copiesOf, somebodyWithPlan, type Somebody } from '#tests/support/copies.ts';
import { actAs, espoo, makeCounselor, monday, value } from '#tests/support/factories.ts';
import { randomFrom } from '../../prisma/seed/random.ts';

const WRITERS = 16;
const TURNS = 8;

let counselors: CounselorActor[] = [];
let people: Somebody[] = [];

beforeAll(async () => {
  counselors = await Promise.all(
    Array.from({ length: 4 }, (_, at) => makeCounselor(espoo, `Olli Ohjaaja ${at}`)),
  );
  const one = await somebodyWithPlan();
  people = [one, ...(await copiesOf(one, 23))];
});

const search = (query: string) => searchOf(new URL(`?${query}`, 'http://polku.test'));

/** The counts as a page says them and as its rows are counted one by one, of one moment. */
async function countedTwice(actor: CounselorActor, scope: 'mine' | 'team'): Promise<[string, string]> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const base = [actor.areaCode, actor.accountId, isoDate(monday), actor.teamId, monday];
    const said = await client.query<{ counts: string }>(countQuery(scope, actor.duties), base);
    const mine =
      scope === 'mine'
        ? '"counselorId" = $2'
        : '"counselorId" in (select "id" from "Account" where "teamId" = $4::uuid)';
    const plain = presets.map((preset) => {
      const whose = preset === 'newClients' ? '"counselorId" is null' : mine;
      return `count(*) filter (where (${conditions[preset]}) and ${whose})`;
    });
    const found = await client.query<{ counts: string }>(
      `select array[${plain.join(', ')}, 0]::text as "counts" from "CaseloadEntry"
       where "areaCode" = $1 and $2::uuid is not null and $3::date is not null and ($4::uuid is null or true) and $5::timestamptz is not null`,
      base,
    );
    await client.query('commit');
    return [said.rows[0]?.counts ?? '', found.rows[0]?.counts ?? ''];
  } finally {
    client.release();
  }
}

it('After each page load the counts are those of the rows, while sixteen move clients and plans, and nothing is lost', async () => {
  let assigned = 0;
  let moved = 0;
  const before = await kysely.selectFrom('Plan').select(['id', 'version']).execute();
  const write = async (at: number) => {
    const random = randomFrom(at + 1);
    for (let turn = 0; turn < TURNS; turn++) {
      const { personId, planId } = random.pick(people);
      const counselor = random.pick(counselors);
      if (random.chance(0.5)) {
        value(
          await assignCounselor(actAs(counselor), {
            personId,
            counselorId: random.pick(counselors).accountId,
          }),
        );
        assigned++;
      } else {
        const type = random.pick(['SITUATION_CHANGED', 'CONFIRM_PLAN'] as const);
        const outcome = await transaction((tx) =>
          advance(tx, planMachine, { id: planId, event: { type } }, actAs(counselor)),
        );
        if (outcome.kind === 'ok') moved++;
        else expect(outcome.kind).toBe('not-allowed');
      }
      const [said, found] = await countedTwice(counselor, random.pick(['mine', 'team']));
      expect(said).toBe(found);
      if (turn % 4 === 3) await foldCounts(2);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, at) => write(at)));
  expect(assigned).toBeGreaterThan(WRITERS);
  expect(moved).toBeGreaterThan(WRITERS / 2);

  const after = await kysely.selectFrom('Plan').select(['id', 'version']).execute();
  const versions = (rows: typeof after) => rows.reduce((sum, { version }) => sum + version, 0);
  expect(versions(after) - versions(before)).toBe(moved);
  const { rows: whose } = await pool.query<{ same: boolean }>(
    `select bool_and(j."counselorId" is not distinct from e."counselorId") as "same"
     from "Journey" j join "CaseloadEntry" e on e."personId" = j."personId"`,
  );
  expect(whose[0]?.same).toBe(true);
  const wrong = await checkCaseload();
  expect(wrong.counts).toEqual([]);
  // The copies have no plan actions and needs of their own, but what stands in a row is what its tables say.
  expect(wrong.rows).toEqual([]);
});

it('A transition stands in the counts and the list of the very next page', async () => {
  const [from, to] = counselors;
  const [one] = people;
  if (!from || !to || !one) throw new Error('nobody is there');
  const load = (actor: CounselorActor, preset: string) =>
    listCaseload(actor, search(`preset=${preset}`), monday);
  const has = (page: Awaited<ReturnType<typeof load>>) =>
    page.rows.some(({ personId }) => personId === one.personId);
  value(await assignCounselor(actAs(from), { personId: one.personId, counselorId: from.accountId }));
  const planState = (await load(from, 'all')).rows.find(
    ({ personId }) => personId === one.personId,
  )?.planState;
  const type = planState === 'inForce' ? 'SITUATION_CHANGED' : 'CONFIRM_PLAN';
  const before = await load(from, 'reviewDue');
  value(
    await transaction((tx) => advance(tx, planMachine, { id: one.planId, event: { type } }, actAs(from))),
  );
  const after = await load(from, 'reviewDue');
  expect(has(after)).toBe(!has(before));
  expect(after.counts.reviewDue - before.counts.reviewDue).toBe(has(after) ? 1 : -1);
  const all = await countViews(to, 'mine', monday);
  value(await assignCounselor(actAs(from), { personId: one.personId, counselorId: to.accountId }));
  expect(has(await load(from, 'all'))).toBe(false);
  const page = await load(to, 'newToMe');
  expect(page.counts.all).toBe(all.counts.all + 1);
  expect(has(page)).toBe(true);
});

it.skipIf(isEmbedded)(
  'Who writes of a person while another does undoes nothing of theirs in the list',
  async () => {
    const [, to] = counselors;
    const [one] = people;
    if (!to || !one) throw new Error('nobody is there');
    const [first, second] = [await pool.connect(), await pool.connect()];
    try {
      await first.query('begin');
      await first.query(
        `update "Journey" set "counselorId" = case when "counselorId" = $2 then null else $2::uuid end where "personId" = $1`,
        [one.personId, to.accountId],
      );
      const waits = second.query(
        `update "Plan" set "state" = case when "state" = '"refused"' then '"inForce"' else '"refused"' end::jsonb where "id" = $1`,
        [one.planId],
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      await first.query('commit');
      await waits;
    } finally {
      first.release();
      second.release();
    }
    expect((await checkCaseload()).rows).toEqual([]);
  },
);

it.skipIf(isEmbedded)('Writers of one counselor’s clients do not wait for each other’s counts', async () => {
  const [one, other] = people;
  if (!one || !other) throw new Error('nobody is there');
  const update = `update "CaseloadEntry" set "planState" = case "planState" when 'refused' then 'inForce' else 'refused' end where "personId" = $1`;
  const [first, second] = [await pool.connect(), await pool.connect()];
  try {
    await first.query('begin');
    await first.query(update, [one.personId]);
    // With a counter in one row this would wait for the first to end.
    await second.query(`set lock_timeout = '2s'`);
    await second.query(update, [other.personId]);
    await second.query(update, [other.personId]);
    await first.query('rollback');
  } finally {
    await second.query('reset lock_timeout');
    first.release();
    second.release();
  }
});
