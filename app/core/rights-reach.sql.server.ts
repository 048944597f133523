import type { Duty } from './duties.ts';
import { absentFor, type Places } from './rights.sql.server.ts';
import { clientRules, ruleApplies, type Relation, type Right } from './rights.ts';

/** How an index finds the clients of a relation: by whose they are, by who they are, or not at all. */
type Reach = { counselors: string } | { persons: string } | 'nobodys' | 'everybody';

const reaches = (at: Places): Record<Relation, Reach> => ({
  own: { counselors: `select ${at.me}` },
  'stand-in': { counselors: absentFor(at.me, at.today) },
  team: { counselors: `select ra."id" from "Account" ra where ra."teamId" = ${at.team}` },
  unassigned: 'nobodys',
  meeting: {
    persons: `select rm."personId" from "Meeting" rm where rm."counselorId" = ${at.me} and rm."startsAt" is not null
      and rm."state" not in ('"held"', '"reminded"', '"statementRequested"', '"cancelled"')`,
  },
  review: {
    persons: `select rl."personId" from "SecondLook" rl where rl."areaCode" = ${at.area} and rl."state" in ('"asked"', '"taken"')`,
  },
  'break-glass': {
    persons: `select rb."personId" from "BreakGlass" rb
      where rb."accountId" = ${at.me} and rb."from" <= ${at.now} and rb."until" > ${at.now}`,
  },
  area: 'everybody',
});

const given = (duties: readonly Duty[], right: Right, at: Places): Reach[] => {
  const all = reaches(at);
  const found = clientRules.filter((rule) => ruleApplies(rule, duties, right, false));
  return [...new Set(found.map(({ relation }) => relation))].map((relation) => all[relation]);
};

const arrayOf = (selects: string[]) => `array(${selects.join(' union all ')})`;
const personsIn = (reach: readonly Reach[]) =>
  reach.flatMap((each) => (typeof each === 'object' && 'persons' in each ? [each.persons] : []));

/**
 * A wider condition than the right, by which an index finds the rows: what it leaves out nobody with these duties has the
 * right to, what it lets in is still to be asked (`clientCondition`). A test holds the two to each other. Of
 * `assigned` clients alone, where nobody's are asked for apart.
 */
export function withinReach(
  duties: readonly Duty[],
  right: Right,
  at: Places,
  of: 'all' | 'assigned' = 'all',
): string {
  const reach = given(duties, right, at);
  if (reach.includes('everybody')) return 'true';
  const counselors = reach.flatMap((each) =>
    typeof each === 'object' && 'counselors' in each ? [each.counselors] : [],
  );
  const persons = personsIn(reach);
  const ways = [
    ...(counselors.length > 0 ? [`e."counselorId" = any(${arrayOf(counselors)})`] : []),
    ...(of === 'all' && reach.includes('nobodys') ? ['e."counselorId" is null'] : []),
    ...(persons.length > 0 ? [`e."personId" = any(${arrayOf(persons)})`] : []),
  ];
  return ways.length > 0 ? `(${ways.join(' or ')})` : 'false';
}

/** Those whom one has a right to for who they are, not for whose clients they are: few, and each by name. */
export function reachedByName(duties: readonly Duty[], right: Right, at: Places): string | null {
  const persons = personsIn(given(duties, right, at));
  return persons.length > 0 ? `e."personId" = any(${arrayOf(persons)})` : null;
}
