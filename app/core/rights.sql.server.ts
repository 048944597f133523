import { sql, type RawBuilder } from 'kysely';
import { isoDate } from '#app/rules/dates.ts';
import type { Actor, StaffActor } from './actor.ts';
import type { Duty } from './duties.ts';
import { clientRules, protectedDuty, ruleApplies, type Relation, type Right } from './rights.ts';

/** Where a condition finds the actor and the moment: parameters of a statement, or values bound by the query builder. */
export type Places = { me: string; area: string; team: string; today: string; now: string };

/** The states in which a meeting is over: nobody is anybody's by a meeting of the past. */
const over = `('"held"', '"reminded"', '"statementRequested"', '"cancelled"')`;

/** The states in which a draft of a decision waits for a colleague. */
const waiting = `('"asked"', '"taken"')`;

/** The colleagues for whom somebody stands in on a day. */
export const absentFor = (me: string, today: string): string => `select rs."absentId" from "StandIn" rs
    where rs."standInId" = ${me} and rs."from" <= ${today} and rs."until" >= ${today}`;

/** The reason with which the client of the row `e` stands open for the actor. */
export const openedBecause = (at: Places): string => `select rb."reason" from "BreakGlass" rb
    where rb."accountId" = ${at.me} and rb."personId" = e."personId" and rb."from" <= ${at.now} and rb."until" > ${at.now}
    order by rb."from" desc limit 1`;

/** Each relation as a condition on a row of "CaseloadEntry" by the name `e`. */
const conditions = (at: Places): Record<Relation, string> => ({
  own: `e."counselorId" = ${at.me}`,
  meeting: `exists (select 1 from "Meeting" rm where rm."personId" = e."personId" and rm."counselorId" = ${at.me}
    and rm."startsAt" is not null and rm."state" not in ${over})`,
  'stand-in': `e."counselorId" in (${absentFor(at.me, at.today)})`,
  team: `e."counselorId" in (select ra."id" from "Account" ra where ra."teamId" = ${at.team})`,
  unassigned: `e."counselorId" is null`,
  review: `exists (select 1 from "SecondLook" rl where rl."personId" = e."personId" and rl."state" in ${waiting}
    and ${at.me} <> all(rl."drafterIds"))`,
  'break-glass': `exists (${openedBecause(at)})`,
  area: 'true',
});

/** The duties that decide about clients at all: what else somebody has changes no condition. */
export const decisive: readonly Duty[] = [
  ...new Set([...clientRules.map(({ duty }) => duty), protectedDuty]),
];

// What reads the row alone comes first, so that the rest is looked up only where it decides.
const byCost: readonly Relation[] = [
  ...(['area', 'own', 'unassigned', 'team', 'stand-in', 'break-glass', 'meeting', 'review'] as const),
];

/** The condition under which somebody with these duties has a right to the client of the row `e`. */
export function clientCondition(duties: readonly Duty[], right: Right, at: Places): string {
  const by = conditions(at);
  const given = (protectedPerson: boolean) =>
    byCost.filter((relation) =>
      clientRules.some(
        (rule) => rule.relation === relation && ruleApplies(rule, duties, right, protectedPerson),
      ),
    );
  const ofAll = given(true);
  const ofOthers = given(false).filter((relation) => !ofAll.includes(relation));
  const either = (some: readonly Relation[]) => `(${some.map((relation) => by[relation]).join(' or ')})`;
  const ways = [
    ...(ofOthers.length > 0 ? [`(not e."nonDisclosure" and ${either(ofOthers)})`] : []),
    ...(ofAll.length > 0 ? [either(ofAll)] : []),
  ];
  return `e."areaCode" = ${at.area} and ${ways.length > 0 ? `(${ways.join(' or ')})` : 'false'}`;
}

/** What `Ties` says, as columns beside the row `e`: for the page, which wants to know what gives the right. */
export function tieColumns(at: Places): string {
  const by = conditions(at);
  return `coalesce(${by.team}, false) as "sameTeam", coalesce(${by['stand-in']}, false) as "standsIn",
  ${by.meeting} as "meets", ${by.review} as "reviews", ${by['break-glass']} as "brokeGlass"`;
}

/** Parameters of a statement, in this order from the first number on. */
export function placesFrom(first: number): Places {
  const [me, area, team, today, now] = ['uuid', 'text', 'uuid', 'date', 'timestamptz'].map(
    (type, at) => `$${first + at}::${type}`,
  );
  return { me: me ?? '', area: area ?? '', team: team ?? '', today: today ?? '', now: now ?? '' };
}

/** Names every place, so that a statement takes the same values whatever the duties need; the database drops it. */
export const everyPlace = (at: Places): string =>
  `(${Object.values(at)
    .map((place) => `${place} is null`)
    .join(' and ')} or true)`;

/** The values of those parameters. */
export const valuesOf = (actor: StaffActor, now: Date): unknown[] => [
  actor.accountId,
  actor.areaCode,
  actor.teamId,
  isoDate(now),
  now,
];

/** A number for each set of the duties that decide: as many conditions as there are sets, however many people. */
export const dutiesKey = (duties: readonly Duty[]): number =>
  decisive.reduce((key, duty, at) => key + (duties.includes(duty) ? 2 ** at : 0), 0);

/** For the query builder: the person of a column is somebody to whom the actor has the right. */
export function mayTouch(actor: StaffActor, right: Right, now: Date, column: string): RawBuilder<boolean> {
  const marks = {
    me: '\u0001me',
    area: '\u0001area',
    team: '\u0001team',
    today: '\u0001today',
    now: '\u0001now',
  };
  const values: Record<string, RawBuilder<unknown>> = {
    me: sql`${actor.accountId}::uuid`,
    area: sql`${actor.areaCode}::text`,
    team: sql`${actor.teamId}::uuid`,
    today: sql`${isoDate(now)}::date`,
    now: sql`${now}::timestamptz`,
  };
  const parts = clientCondition(actor.duties, right, marks).split(/\u0001(me|area|team|today|now)\b/);
  const condition = sql.join(
    parts.map((part, at) => (at % 2 === 1 ? (values[part] ?? sql.raw('null')) : sql.raw(part))),
    sql.raw(''),
  );
  return sql<boolean>`exists (select 1 from "CaseloadEntry" e where e."personId" = ${sql.ref(column)} and ${condition})`;
}

/** The same for anybody: a person's own matters are the person's, a client's those of who has the right to write to them. */
export function mayMove({ actor, now }: { actor: Actor; now: Date }, column: string): RawBuilder<boolean> {
  if (actor.role === 'seeker') return sql<boolean>`${sql.ref(column)} = ${actor.personId}::uuid`;
  if (actor.role === 'counselor') return mayTouch(actor, 'write', now, column);
  return sql<boolean>`${actor.role === 'system'}`;
}
