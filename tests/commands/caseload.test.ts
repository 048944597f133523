import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import type { CounselorActor } from '#app/core/actor.ts';
import { withinReach } from '#app/core/rights-reach.sql.server.ts';
import { clientCondition } from '#app/core/rights.sql.server.ts';
import { rights } from '#app/core/rights.ts';
import { kysely, pool } from '#app/db/client.server.ts';
import { caseloadCommand } from '#app/features/caseload/caseload-command.server.ts';
import { reasonKeys, reasonsOf, type CaseloadRow } from '#app/features/caseload/caseload-row.ts';
import { filterKeys, searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { conditions, counted, urgency } from '#app/features/caseload/caseload-views.server.ts';
import { places, rowColumns } from '#app/features/caseload/caseload.sql.server.ts';
import {
  countFound,
  countViews,
  findAll,
  listPage,
  type Listed,
} from '#app/features/caseload/caseload.queries.server.ts';
import { checkCaseload, foldCounts } from '#app/features/caseload/check-caseload.server.ts';
import { presets, scopes, sorts, type Scope } from '#app/features/caseload/presets.ts';
import { ageAt, isoDate, startOfDay } from '#app/rules/dates.ts';
import { caseloadRows } from '#tests/support/caseload-rows.ts';
import { espoo, makeCounselor, monday } from '#tests/support/factories.ts';

const PEOPLE = 900;
const base = (actor: CounselorActor) => [
  actor.areaCode,
  actor.accountId,
  isoDate(monday),
  actor.teamId,
  monday,
];
const search = (query: string) => searchOf(new URL(`?${query}`, 'http://polku.test'));

let readers: CounselorActor[] = [];
let persons: string[] = [];

beforeAll(async () => {
  const own = await makeCounselor(espoo, 'Kaisa Ohjaaja', { team: 'Etelä' });
  const mate = await makeCounselor(espoo, 'Olli Ohjaaja', {
    team: 'Etelä',
    duties: ['clientWork', 'protectedClients'],
  });
  const north = await makeCounselor(espoo, 'Pia Ohjaaja', { team: 'Pohjoinen' });
  const looker = await makeCounselor(espoo, 'Sami Ohjaaja', {
    team: 'Itä',
    duties: ['clientWork', 'secondLook'],
  });
  readers = [own, mate, north, looker, { ...north, teamId: null }];
  const whose = [...[own, own, mate, north, looker].map(({ accountId }) => accountId), null];
  persons = await caseloadRows(PEOPLE, { areaCodes: [espoo, espoo, espoo, '19'], whose, now: monday });
  await kysely
    .insertInto('StandIn')
    .values({
      id: uuid(),
      absentId: north.accountId,
      standInId: own.accountId,
      from: '2026-11-01',
      until: '2026-12-01',
    })
    .execute();
  const some = persons.filter((_, at) => at % 40 === 0);
  for (const personId of some)
    await kysely
      .insertInto('BreakGlass')
      .values({
        ...{
          id: uuid(),
          accountId: north.accountId,
          personId,
          kind: 'urgent',
          reason: 'Soittaa ja pyytää apua',
        },
        ...{ from: monday, until: new Date(monday.getTime() + 3_600_000) },
      })
      .execute();
  await meetingsWith(
    looker,
    persons.filter((_, at) => at % 35 === 1),
  );
});

/** Times in the calendar of somebody who does not serve the people. */
async function meetingsWith(counselor: CounselorActor, people: string[]): Promise<void> {
  await pool.query('alter table "Meeting" disable trigger "caseload"');
  await pool.query(
    `insert into "Meeting" ("id","personId","areaCode","counselorId","kind","startsAt","state","context","version","machineVersion","createdAt","updatedAt")
     select gen_random_uuid(), p, $2, $3, 'jobSearchDiscussion', $4, '"booked"', '{}', 0, 1, $4, $4 from unnest($1::uuid[]) p`,
    [people, espoo, counselor.accountId, monday],
  );
  await pool.query('alter table "Meeting" enable trigger "caseload"');
}

describe('A client’s row', () => {
  it('stands in a view exactly where it has the view’s reason, and is as urgent as its first reason', async () => {
    const [actor] = readers;
    if (!actor) throw new Error('nobody reads');
    const views = presets.map((preset) => `(${conditions[preset]}) is true as "in ${preset}"`);
    const { rows } = await pool.query<CaseloadRow & Record<string, unknown>>(
      `select ${rowColumns}, ${views.join(', ')}, ${urgency} as "rank", "caseloadViews"(e) as "counted"
       from "CaseloadEntry" e where $1::text is not null and $2::uuid is not null and ($4::uuid is null or true) and $5::timestamptz is not null and $3::date is not null`,
      base(actor),
    );
    expect(rows).toHaveLength(PEOPLE);
    const met = new Set<string>();
    for (const row of rows) {
      const held: string[] = reasonsOf(row, isoDate(monday)).map(({ key }) => key);
      const views = presets.filter((preset) => preset !== 'all');
      expect(
        views.filter((preset) => row[`in ${preset}`]),
        row.personId,
      ).toEqual(views.filter((preset) => held.includes(preset)));
      expect(row.rank).toBe(
        held[0] === undefined ? reasonKeys.length : reasonKeys.findIndex((key) => key === held[0]),
      );
      expect(row.counted).toEqual(counted.map((preset) => Number(row[`in ${preset}`])));
      for (const key of held) met.add(key);
    }
    expect(reasonKeys.filter((key) => !met.has(key))).toEqual([]);
  });
});

describe('The counts of the views', () => {
  it.each(scopes)('are the lengths of the lists, for everybody who may read them: %s', async (scope) => {
    for (const actor of readers) {
      const { counts } = await countViews(actor, scope, monday);
      for (const preset of presets) {
        const list = await listPage(actor, search(`scope=${scope}&preset=${preset}`), monday, PEOPLE);
        expect(list.rows.length, `${actor.name} ${preset}`).toBe(counts[preset]);
      }
    }
  });

  it('stay as they are when their lines are folded, and are found and mended when they are wrong', async () => {
    const [actor] = readers;
    if (!actor) throw new Error('nobody reads');
    const all = () => Promise.all(scopes.map((scope: Scope) => countViews(actor, scope, monday)));
    const before = await all();
    expect(await foldCounts(1)).toBeGreaterThan(PEOPLE / 2);
    expect(await foldCounts(1)).toBe(0);
    expect(await all()).toEqual(before);
    expect((await checkCaseload()).counts).toEqual([]);
    await pool.query(`delete from "CaseloadCount" where "counselorId" = $1 and not "nonDisclosure"`, [
      actor.accountId,
    ]);
    expect((await checkCaseload()).counts.map(({ counselorId }) => counselorId)).toContain(actor.accountId);
    await pool.query('select "recountCaseload"()');
    expect(await all()).toEqual(before);
    expect((await checkCaseload()).counts).toEqual([]);
  });
});

describe('The caseload', () => {
  it('reaches by its indexes everybody to whom there is a right', async () => {
    for (const actor of readers)
      for (const right of rights) {
        const { rows } = await pool.query(
          `select e."personId" from "CaseloadEntry" e where $1::text is not null and $2::uuid is not null and $3::date is not null
             and ($4::uuid is null or true) and $5::timestamptz is not null
             and ${clientCondition(actor.duties, right, places)} and not ${withinReach(actor.duties, right, places)}`,
          base(actor),
        );
        expect(rows, `${actor.name} ${right}`).toEqual([]);
      }
  });

  it.each(sorts)('is read page by page without a gap or a repetition, both ways: %s', async (sort) => {
    const [, actor] = readers;
    if (!actor) throw new Error('nobody reads');
    for (const order of ['up', 'down']) {
      const asked = search(`scope=team&sort=${sort}&order=${order}`);
      const whole = (await listPage(actor, asked, monday, PEOPLE)).rows.map(({ personId }) => personId);
      const seen: string[] = [];
      for (let after = asked.after, more = true; more;) {
        const page = await listPage(actor, { ...asked, after }, monday, 37);
        seen.push(...page.rows.map(({ personId }) => personId));
        // As the address says it: what does not fit the sort would be left out.
        after = page.next ? search(`scope=team&sort=${sort}&order=${order}&after=${page.next}`).after : null;
        more = page.next !== null && after !== null;
      }
      expect(seen).toEqual(whole);
      expect(whole.length).toBeGreaterThan(100);
    }
  });

  it.each(['protected=no', 'interpreter=no&order=down'])(
    'is one list in the whole area too, of nobody’s clients and of somebody’s: %s',
    async (filter) => {
      const met = new Set<boolean>();
      for (const actor of readers) {
        const asked = search(`scope=area&${filter}`);
        const whole = await findAll(actor, asked, PEOPLE, monday);
        const seen: string[] = [];
        let { after } = asked;
        do {
          const page = await listPage(actor, { ...asked, after }, monday, 37);
          const [first] = page.rows;
          if (after && first) {
            const before = search(`before=${page.previous}`).before;
            const back = await listPage(actor, { ...asked, before }, monday, 37);
            expect(back.rows.map(({ personId }) => personId)).toEqual(seen.slice(-37));
          }
          seen.push(...page.rows.map(({ personId }) => personId));
          for (const { counselorId } of page.rows) met.add(counselorId === null);
          after = page.last;
        } while (after);
        expect(seen, actor.name).toEqual(whole);
      }
      expect(met.size).toBe(2);
    },
  );

  it('answers every filter, counts what it finds, and gives a bulk only those whom one may open', async () => {
    const [actor] = readers;
    if (!actor) throw new Error('nobody reads');
    const said = [
      ...[
        'q=virta',
        'q=ko 1',
        'area=careerGuidance',
        'municipality=049',
        'language=sv',
        'interpreter=yes',
        'tongue=other',
      ],
      ...[
        'citizenship=euEeaSwitzerland',
        'education=master',
        'under=30',
        'over=55',
        'protected=no',
        'employment=02',
      ],
      ...[
        'phase=valid',
        'meetingKind=initialInterview',
        'need=needsSkills',
        'weak=housing',
        'planKind=activation',
      ],
      ...['planState=none', 'obligation=short', 'benefit=100', 'activity=workTrial', 'activity=-workTrial'],
      ...[`counselor=${actor.accountId}`, 'startedFrom=2026-06-01', 'startedUntil=2026-10-01'],
      ...['meeting', 'contact', 'changed', 'assigned', 'review'].flatMap((name) =>
        ['From', name === 'meeting' || name === 'review' ? 'Until' : 'Before'].map(
          (end) => `${name}${end}=2026-10-01`,
        ),
      ),
    ];
    const tried = new Set(said.map((each) => each.split('=')[0]));
    expect(filterKeys.filter((key) => !tried.has(key))).toEqual([]);
    for (const filter of said) {
      const asked = search(`scope=team&${filter}`);
      const { rows } = await listPage(actor, asked, monday, PEOPLE);
      expect(rows.length, filter).toBeGreaterThan(0);
      expect(rows.length, filter).toBeLessThan((await countViews(actor, 'team', monday)).counts.all);
      expect(await countFound(actor, asked, monday, PEOPLE), filter).toBe(rows.length);
      expect(await countFound(actor, asked, monday, 3)).toBe(Math.min(3, rows.length));
      expect(await findAll(actor, asked, PEOPLE, monday)).toEqual(
        rows.filter(({ closed }) => !closed).map(({ personId }) => personId),
      );
    }
    const wide = await listPage(actor, search('scope=area'), monday, PEOPLE);
    const open = wide.rows.filter(({ closed }) => !closed).map(({ personId }) => personId);
    expect(await findAll(actor, search('scope=area'), PEOPLE, monday)).toEqual(open);
    expect(open.length).toBeLessThan(wide.rows.length);
  });

  it('finds by each filter exactly those of whom it is true', async () => {
    const [actor] = readers;
    if (!actor) throw new Error('nobody reads');
    const autumn = startOfDay('2026-10-01').toISOString();
    const at = (instant: string | null) => (instant === null ? '' : new Date(instant).toISOString());
    const truth: Record<string, (row: Listed) => boolean> = {
      'language=sv': (row) => row.serviceLanguage === 'sv',
      'interpreter=yes': (row) => row.interpreterLanguage !== null,
      'interpreter=no': (row) => row.interpreterLanguage === null,
      'under=30': (row) => ageAt(row.birthDate, isoDate(monday)) < 30,
      'over=55': (row) => ageAt(row.birthDate, isoDate(monday)) >= 55,
      'protected=yes': (row) => row.nonDisclosure,
      'area=careerGuidance': (row) => row.careerGuidance !== null && row.careerGuidance !== 'idle',
      'area=skillsDevelopment.inTraining': (row) => row.skillsDevelopment === 'inTraining',
      'startedFrom=2026-06-01': (row) => (row.startedOn ?? '') >= '2026-06-01',
      'contactFrom=2026-10-01': (row) => at(row.lastContactAt) >= autumn,
      'changedFrom=2026-10-01': (row) => at(row.clientChangedAt) >= autumn,
      'changedBefore=2026-10-01': (row) => at(row.clientChangedAt) < autumn,
      'need=needsSkills': (row) => row.needs.includes('needsSkills'),
      'weak=housing': (row) => row.weak.includes('housing'),
      'planState=none': (row) => row.planState === null,
      'planState=inForce': (row) => row.planState === 'inForce',
      'planKind=activation': (row) => row.planKind === 'activation',
      'obligation=none': (row) => row.obligationState === null,
      'obligation=running': (row) => row.obligationState === 'active',
      'benefit=none': (row) => row.benefitDays === null,
      'benefit=100': (row) => (row.benefitDays ?? 0) >= 100,
      'benefit=400': (row) => (row.benefitDays ?? 0) >= 400,
      'activity=workTrial': (row) => row.activities.includes('workTrial'),
      'activity=-workTrial': (row) => !row.activities.includes('workTrial'),
      'activity=-workTrial&activity=jobCoaching': (row) => row.activities.includes('jobCoaching'),
    };
    const whole = await listPage(actor, search('scope=team'), monday, PEOPLE);
    for (const [filter, holds] of Object.entries(truth)) {
      const { rows } = await listPage(actor, search(`scope=team&${filter}`), monday, PEOPLE);
      const told = whole.rows.filter(holds).map(({ personId }) => personId);
      expect(
        rows.map(({ personId }) => personId),
        filter,
      ).toEqual(told);
    }
  });

  it('is compared and mended by a command that says what differed', async () => {
    const lines: string[] = [];
    expect(await caseloadCommand([], (line) => lines.push(line))).toBe(1);
    // These rows have no lives behind them, so each of them differs; mending leaves nobody.
    expect(await caseloadCommand(['check'], (line) => lines.push(line))).toBe(1);
    expect(lines.at(2)).toContain(`${PEOPLE} rows compared: ${PEOPLE} differ`);
    expect(await caseloadCommand(['repair'], () => undefined)).toBe(0);
    expect(await caseloadCommand(['check'], () => undefined)).toBe(0);
    expect((await pool.query('select 1 from "CaseloadEntry"')).rows).toEqual([]);
  });
});
