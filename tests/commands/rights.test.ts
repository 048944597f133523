import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CounselorActor } from '#app/core/actor.ts';
import { duties, type Duty } from '#app/core/duties.ts';
import { clientCondition, decisive, placesFrom, valuesOf } from '#app/core/rights.sql.server.ts';
import { clientRules, relations, rights, ruleFor, type Held, type Ties } from '#app/core/rights.ts';
import { kysely, pool } from '#app/db/client.server.ts';
import { standingsOf } from '#app/features/rights/client-standing.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { espoo, lahti, makeCounselor, makePerson, monday, startJourney } from '#tests/support/factories.ts';

type Client = { personId: string } & Held;

/** People of two areas, some under non-disclosure, each served by somebody of three teams or by nobody. */
let world: Awaited<ReturnType<typeof makeWorld>>;
beforeAll(async () => {
  world = await makeWorld();
});

async function makeWorld() {
  const staff: CounselorActor[] = [];
  for (const [area, team] of [
    [espoo, 'Pohjoinen'],
    [espoo, 'Pohjoinen'],
    [espoo, 'Etelä'],
    [lahti, 'Itä'],
  ] as const)
    staff.push(await makeCounselor(area, `Ohjaaja ${staff.length}`, { team }));
  const clients: Client[] = [];
  for (const areaCode of [espoo, lahti])
    for (const counselorId of [null, ...staff.filter((one) => one.areaCode === areaCode).map(idOf)])
      for (const nonDisclosure of [false, true]) {
        const person = await makePerson({ areaCode, nonDisclosure });
        await startJourney(person, areaCode);
        const { personId } = person;
        await kysely.updateTable('Journey').set({ counselorId }).where('personId', '=', personId).execute();
        clients.push({ personId, areaCode, counselorId, nonDisclosure });
      }
  return { staff, clients };
}

function idOf({ accountId }: CounselorActor): string {
  return accountId;
}

/** A day of the staff: who stands in for whom, what is opened with a reason, who meets whom; some of it over or to come. */
const day = fc.record({
  reader: fc.nat(3),
  teamless: fc.boolean(),
  duties: fc.subarray([...decisive]),
  standIns: fc.array(
    fc.record({ absent: fc.nat(3), from: fc.integer({ min: -3, max: 2 }), days: fc.nat(4) }),
    {
      maxLength: 2,
    },
  ),
  opened: fc.array(fc.record({ client: fc.nat(11), hours: fc.integer({ min: -30, max: 30 }) }), {
    maxLength: 3,
  }),
  meets: fc.array(fc.record({ client: fc.nat(11), over: fc.boolean() }), { maxLength: 2 }),
  looks: fc.array(
    fc.record({
      client: fc.nat(11),
      state: fc.constantFrom('drafted', 'asked', 'taken', 'approved', 'used'),
      wrote: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
type Day = typeof day extends fc.Arbitrary<infer T> ? T : never;

const today = isoDate(monday);

/** Writes what the day says, and tells the same in words of the table. */
async function live(that: Day) {
  for (const table of ['StandIn', 'Meeting', 'SecondLook'] as const) await kysely.deleteFrom(table).execute();
  await pool.query('truncate "BreakGlass"');
  const base = world.staff[that.reader];
  if (!base) throw new Error('nobody reads');
  const reader = { ...base, teamId: that.teamless ? null : base.teamId, duties: that.duties };
  const standsInFor: string[] = [];
  for (const { absent, from, days } of that.standIns) {
    const absentId = world.staff[absent]?.accountId ?? '';
    const [first, last] = [addDays(today, from), addDays(today, from + days)];
    await kysely
      .insertInto('StandIn')
      .values({ id: uuid(), absentId, standInId: reader.accountId, from: first, until: last })
      .execute();
    if (first <= today && last >= today) standsInFor.push(absentId);
  }
  const opened: string[] = [];
  for (const { client, hours } of that.opened) {
    const personId = world.clients[client]?.personId ?? '';
    const from = new Date(monday.getTime() + hours * 3_600_000);
    const until = startOfDay(addDays(isoDate(from), 1));
    const values = {
      id: uuid(),
      accountId: reader.accountId,
      personId,
      kind: 'urgent',
      reason: 'Määräaika.',
    };
    await kysely
      .insertInto('BreakGlass')
      .values({ ...values, from, until })
      .execute();
    if (from <= monday && until > monday) opened.push(personId);
  }
  const meets: string[] = [];
  for (const { client, over } of that.meets) {
    const { personId = '', areaCode = '' } = world.clients[client] ?? {};
    await pool.query(
      `insert into "Meeting" ("id","personId","areaCode","counselorId","kind","cause","startsAt","state","context","version","machineVersion","createdAt","updatedAt")
       values ($1,$2,$3,$4,'jobSearchDiscussion','statutory',$5,$6::jsonb,'{}',0,1,$5,$5)`,
      [uuid(), personId, areaCode, reader.accountId, monday, over ? '"held"' : '"booked"'],
    );
    if (!over) meets.push(personId);
  }
  const reviews: string[] = [];
  for (const { client, state, wrote } of that.looks) {
    const { personId = '', areaCode = '' } = world.clients[client] ?? {};
    await pool.query(
      `insert into "SecondLook" ("id","personId","areaCode","kind","subjectType","subjectId","reasons","makerId","makerName","drafterIds","state","context","version","machineVersion","createdAt","updatedAt")
       values ($1,$2,$3,'endedRightLapsed','Hearing',$1,'Syy.',$4,'Valmistelija',array[$4]::uuid[],$5::jsonb,'{}',0,1,$6,$6)`,
      [uuid(), personId, areaCode, wrote ? reader.accountId : uuid(), JSON.stringify(state), monday],
    );
    if (!wrote && ['asked', 'taken'].includes(state)) reviews.push(personId);
  }
  const tiesTo = ({ personId, counselorId }: Client): Ties => ({
    sameTeam:
      reader.teamId !== null &&
      world.staff.some((one) => one.accountId === counselorId && one.teamId === reader.teamId),
    standsIn: counselorId !== null && standsInFor.includes(counselorId),
    meets: meets.includes(personId),
    reviews: reviews.includes(personId),
    brokeGlass: opened.includes(personId),
  });
  return { reader, tiesTo };
}

describe('What staff may do with a client', () => {
  it('is the same for the page and for the database, whoever asks, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (that) => {
        const { reader, tiesTo } = await live(that);
        for (const right of rights) {
          const condition = clientCondition(reader.duties, right, placesFrom(1));
          const { rows } = await pool.query<{ personId: string }>(
            `select e."personId" from "CaseloadEntry" e where $1::uuid is not null and $2::text is not null
             and ($3::uuid is null or true) and $4::date is not null and $5::timestamptz is not null and ${condition}`,
            valuesOf(reader, monday),
          );
          const allowed = world.clients.filter((client) => ruleFor(reader, client, tiesTo(client), right));
          expect(rows.map(({ personId }) => personId).sort()).toEqual(
            allowed.map(({ personId }) => personId).sort(),
          );
        }
        const ids = world.clients.map(({ personId }) => personId);
        for (const { personId, sameTeam, standsIn, meets, reviews, brokeGlass } of await standingsOf(
          reader,
          ids,
          monday,
        )) {
          const client = world.clients.find((each) => each.personId === personId);
          expect({ sameTeam, standsIn, meets, reviews, brokeGlass }).toEqual(client && tiesTo(client));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is never more with fewer duties, and nothing in another area', () => {
    const held = fc.record({
      areaCode: fc.constantFrom(espoo, lahti),
      mine: fc.boolean(),
      nonDisclosure: fc.boolean(),
    });
    const ties = fc.record({
      sameTeam: fc.boolean(),
      standsIn: fc.boolean(),
      meets: fc.boolean(),
      reviews: fc.boolean(),
      brokeGlass: fc.boolean(),
    });
    fc.assert(
      fc.property(
        held,
        ties,
        fc.subarray([...duties]),
        fc.constantFrom(...duties),
        fc.constantFrom(...rights),
        (one, tie, some, more, right) => {
          const client = { ...one, counselorId: one.mine ? 'me' : null };
          const reader = (has: readonly Duty[]) => ({
            accountId: 'me',
            areaCode: espoo,
            teamId: null,
            duties: has,
          });
          const [less, full] = [reader(some), reader([...some, more])];
          if (ruleFor(less, client, tie, right)) expect(ruleFor(full, client, tie, right)).not.toBeNull();
          if (one.areaCode === lahti) expect(ruleFor(full, client, tie, right)).toBeNull();
        },
      ),
    );
  });

  it('has a reason, a duty and a source for every line, and a line for every relation', () => {
    for (const rule of clientRules) expect(rule.law).toMatch(/§|OWN/);
    expect([...new Set(clientRules.map(({ relation }) => relation))].sort()).toEqual([...relations].sort());
  });
});
