/** Many people like one: copies of rows that were lived through machines, with their histories and messages. */
import { v7 as uuid } from 'uuid';
import { advance, create } from '#app/core/advance.server.ts';
import { pool } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { planMachine } from '#app/features/plans/plan.machine.ts';
import { actAs, makeCounselor, makePerson, startJourney, value } from './factories.ts';

export type Somebody = { personId: string; accountId: string; journeyId: string; planId: string };

/** A registered job seeker with a plan in force. */
export async function somebodyWithPlan(): Promise<Somebody> {
  const seeker = await makePerson();
  const counselor = await makeCounselor();
  const { personId, accountId } = seeker;
  const journeyId = await startJourney(seeker);
  const owner = { personId, areaCode: counselor.areaCode };
  const planId = await transaction(async (tx) => {
    const details = { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' } as const;
    for (const event of [details, { type: 'COMPLETE_REGISTRATION' } as const])
      value(await advance(tx, journeyMachine, { id: journeyId, event }, actAs(seeker)));
    const columns = { ...owner, kind: 'employment', number: 1, preparedBy: counselor.accountId };
    const context = { kind: 'employment', ready: true } as const;
    const { id } = await create(tx, planMachine, { context, columns }, actAs(counselor));
    for (const type of ['RECORD_NEEDS', 'PROPOSE_PLAN'] as const)
      value(await advance(tx, planMachine, { id, event: { type } }, actAs(counselor)));
    value(await advance(tx, planMachine, { id, event: { type: 'APPROVE_PLAN' } }, actAs(seeker)));
    return id;
  });
  return { personId, accountId, journeyId, planId };
}

const next = (table: string) => `nextval(pg_get_serial_sequence('"${table}"', 'id'))`;
const ofMachine = `'subjectId', case when t."subjectId"=$1 then m."journeyId" else m."planId" end, 'personId', m."personId"`;

/** What of a copy is its own, for each table that is copied. */
const copied: [table: string, where: string, own: string][] = [
  ['Person', '"id"=$3', `'id', m."personId"`],
  ['Account', '"personId"=$3', `'id', m."accountId", 'personId', m."personId"`],
  ['Journey', '"id"=$1', `'id', m."journeyId", 'personId', m."personId"`],
  ['Plan', '"id"=$2', `'id', m."planId", 'personId', m."personId"`],
  ['CaseloadEntry', '"personId"=$3', `'personId', m."personId"`],
  ['History', '"subjectId" in ($1,$2)', `'id', ${next('History')}, ${ofMachine}`],
  ['Outbox', '"subjectId" in ($1,$2)', `'id', ${next('Outbox')}, ${ofMachine}`],
];

export async function copiesOf(one: Somebody, count: number): Promise<Somebody[]> {
  const copies = Array.from({ length: count }, () => ({
    personId: uuid(),
    accountId: uuid(),
    journeyId: uuid(),
    planId: uuid(),
  }));
  const client = await pool.connect();
  try {
    // Their rows of the caseload are copied too: derived one by one they would take longer than all the rest.
    const derived = ['Journey', 'Plan'];
    for (const table of derived) await client.query(`alter table "${table}" disable trigger "caseload"`);
    for (const [table, where, own] of copied)
      await client.query(
        `insert into "${table}" select c.* from "${table}" t
         cross join json_to_recordset($4::json) as m("personId" uuid,"accountId" uuid,"journeyId" uuid,"planId" uuid)
         cross join lateral jsonb_populate_record(t, jsonb_build_object(${own})) c
         where t.${where} and ($1::uuid,$2::uuid,$3::uuid) is not null`,
        [one.journeyId, one.planId, one.personId, JSON.stringify(copies)],
      );
    for (const table of derived) await client.query(`alter table "${table}" enable trigger "caseload"`);
  } finally {
    client.release();
  }
  return copies;
}
