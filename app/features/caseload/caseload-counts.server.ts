import type { Duty } from '#app/core/duties.ts';
import { reachedByName, withinReach } from '#app/core/rights-reach.sql.server.ts';
import { absentFor, clientCondition } from '#app/core/rights.sql.server.ts';
import type { Right } from '#app/core/rights.ts';
import { conditions, counted } from './caseload-views.server.ts';
import { bare, named, places, scoped } from './caseload.sql.server.ts';
import { dated, presets, type Preset, type Scope } from './presets.ts';

const rightIn = (scope: Scope, preset: Preset): Right =>
  scope === 'area' && !bare.includes(preset) ? 'read' : 'list';

/**
 * The counts of all views in a scope, as one array in the order of `presets`; the last number is of the colleagues for whom
 * the reader stands in. The table of counts says how many there are by whose clients they are; those whom one may see for
 * who they are come on top, one by one; what the day turns is counted from an index of its own.
 */
export function countQuery(scope: Scope, duties: readonly Duty[]): string {
  const condition = (right: Right) => clientCondition(duties, right, places);
  // A row of the table of counts is nobody in particular.
  const asKey = (row: string) =>
    `(select ${row}."areaCode", ${row}."counselorId", ${row}."nonDisclosure", null::uuid as "personId")`;
  const byName = (right: Right) =>
    `${condition(right)} and not exists (select 1 from ${asKey('e')} e where ${condition(right)})`;
  const rows = scope === 'area' ? 'true' : `(${scoped(scope, 'all')} or e."counselorId" is null)`;
  const rights: Right[] = scope === 'area' ? ['list', 'read'] : ['list'];
  const few = reachedByName(duties, 'read', places);

  const number = (preset: Preset) => {
    const right = rightIn(scope, preset);
    if (dated.some((each) => each === preset))
      return `(select count(*) from "CaseloadEntry" e where ${condition(right)} and ${withinReach(duties, right, places)}
        and ${scoped(scope, preset)} and ${conditions[preset]})`;
    const at = counted.indexOf(preset) + 1;
    const held = `coalesce(k."n${at}", 0)`;
    return few ? `(${held} + f."n${at}")` : held;
  };
  const sums = counted.map(
    (preset, at) =>
      `sum(e."counts"[${at + 1}]) filter (where ${scoped(scope, preset)} and e."${rightIn(scope, preset)}") as "n${at + 1}"`,
  );
  const extras = counted.map(
    (preset, at) =>
      `count(*) filter (where (${conditions[preset]}) and ${scoped(scope, preset)} and e."${rightIn(scope, preset)}") as "n${at + 1}"`,
  );
  const standsIn = `(select count(*) from (${absentFor('$2', '$3')}) absent)`;
  return `select array[${presets.map(number).join(', ')}, ${standsIn}]::text as "counts" from
    (select ${sums.join(', ')} from (
      select e."counts", e."counselorId", ${rights.map((right) => `(${condition(right)}) as "${right}"`).join(', ')}
      from (select c."areaCode", c."counselorId", c."nonDisclosure", c."counts", null::uuid as "personId"
        from "CaseloadCount" c where c."areaCode" = $1) e where ${rows} offset 0) e) k
    ${
      few
        ? `cross join (select ${extras.join(', ')} from (
      select e.*, ${rights.map((right) => `(${byName(right)}) as "${right}"`).join(', ')}
      from "CaseloadEntry" e where e."areaCode" = $1 and ${few} and ${rows} offset 0) e) f`
        : ''
    }
    where ${named}`;
}
