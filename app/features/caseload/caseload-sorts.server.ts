import { areaKeys } from '#app/ui/areas.ts';
import { noIdleStates } from './caseload-search.server.ts';
import { urgency } from './caseload-views.server.ts';
import type { Sort } from './presets.ts';

const text = (column: string) => ({ key: `coalesce("${column}", '')`, type: 'text' });
const since = (column: string) => ({ key: `coalesce("${column}", '-infinity')`, type: 'timestamptz' });
const size = (column: string) => ({ key: `cardinality("${column}")`, type: 'int' });
const inUse = areaKeys.map(
  (area) => `(coalesce("${area}", '${noIdleStates[area]}') <> '${noIdleStates[area]}')::int`,
);

/** What a list is ordered by: never null, so that the next page can begin after it. */
export const sortKeys: Record<Sort, { key: string; type: string }> = {
  name: { key: `"searchName"`, type: 'text' },
  why: { key: `(${urgency})`, type: 'int' },
  meeting: { key: `coalesce("startsAt", "dueOn"::timestamptz, 'infinity')`, type: 'timestamptz' },
  plan: { key: `coalesce("reviewDueOn", 'infinity'::date)`, type: 'date' },
  started: text('startedOn'),
  changed: { key: `"updatedAt"`, type: 'timestamptz' },
  contact: since('lastContactAt'),
  clientChanged: since('clientChangedAt'),
  assigned: since('assignedAt'),
  counselor: {
    key: `coalesce((select ca."name" from "Account" ca where ca."id" = e."counselorId"), '')`,
    type: 'text',
  },
  age: { key: `(date '2200-01-01' - "birthDate")`, type: 'int' },
  // The codes of municipalities follow the alphabet; where a protected person lives is told by no order either.
  place: { key: `case when "nonDisclosure" then '' else "municipalityCode" end`, type: 'text' },
  language: text('serviceLanguage'),
  education: text('education'),
  employment: text('employmentCode'),
  phase: text('phase'),
  areas: { key: `(${inUse.join(' + ')})`, type: 'int' },
  needs: size('needs'),
  services: size('activities'),
  obligation: text('obligationState'),
  benefit: { key: `coalesce("benefitDays", -1)`, type: 'int' },
};
