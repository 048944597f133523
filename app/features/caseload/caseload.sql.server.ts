import type { CaseloadSearch, Cursor } from './caseload-search.server.ts';
import { noIdleStates } from './caseload-search.server.ts';
import type { Preset, Sort } from './presets.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { searchable } from '#app/core/searchable.ts';

/** The area's people with what the list says of each: their open meeting and their newest plan that still matters. */
const facts = `
  select p."id" as "personId", p."givenName", p."familyName", p."searchName", p."birthDate"::text as "birthDate",
    p."nonDisclosure", p."municipalityCode", p."serviceLanguage", p."interpreterLanguage",
    j."counselorId", j."updatedAt", j."context"->>'startedOn' as "startedOn",
    case when jsonb_typeof(j."state") = 'string' then j."state" #>> '{}'
      else coalesce(j."state" #>> '{active,validity}', 'ended') end as "phase",
    j."state" #>> '{active,careerGuidance}' as "careerGuidance",
    j."state" #>> '{active,skillsDevelopment}' as "skillsDevelopment",
    j."state" #>> '{active,socialSupport}' as "socialSupport",
    j."state" #>> '{active,employerMatching}' as "employerMatching",
    m."kind" as "meetingKind", m."state" as "meetingState", m."startsAt", m."dueOn", m."answerDueOn",
    l."state" as "planState", l."updatedAt" as "planAt", l."reviewDueOn", coalesce(l."commented", false) as "commented",
    l."state" is not null or exists (select 1 from "Meeting" h where h."personId" = p."id" and h."heldAt" is not null) as "interviewed"
  from "Journey" j
  join "Person" p on p."id" = j."personId"
  left join lateral (
    select m."kind", m."state" #>> '{}' as "state", m."startsAt", m."dueOn", m."answerDueOn"
    from "Meeting" m
    where m."personId" = j."personId" and m."heldAt" is null
      and m."state" not in ('"reminded"', '"statementRequested"', '"cancelled"')
    order by coalesce(m."startsAt", m."dueOn"::timestamptz, m."createdAt") limit 1) m on true
  left join lateral (
    select case when jsonb_typeof(l."state") = 'object' then 'drafting' else l."state" #>> '{}' end as "state",
      l."updatedAt", l."reviewDueOn",
      exists (select 1 from "PlanComment" c where c."planId" = l."id" and c."authorRole" = 'seeker'
        and c."at" >= coalesce(l."proposedAt", '-infinity')) as "commented"
    from "Plan" l
    where l."personId" = j."personId" and l."state" not in ('"replaced"', '"closed"')
    order by l."createdAt" desc limit 1) l on true
  where j."areaCode" = $1`;

const active = `"phase" in ('valid', 'renewalAsked', 'awaitingClarification')`;
const toArrange = `"meetingState" in ('due', 'proposed', 'notReached')`;

/** Each view as a condition on the facts. $3 is today in Finland. */
export const conditions = {
  all: `"phase" not in ('notRegistered', 'ended')`,
  newClients: `"counselorId" is null and ${active}`,
  decision: `"phase" = 'refusalDecision'`,
  toBook: `${active} and ${toArrange} and "meetingKind" = 'initialInterview'`,
  overdue: `${active} and ${toArrange} and "dueOn" < $3::date`,
  today: `"meetingState" in ('booked', 'inProgress') and ("startsAt" at time zone 'Europe/Helsinki')::date = $3::date`,
  absences: `"meetingState" in ('noShow', 'clarificationAsked', 'neglectRecorded')`,
  planMissing: `${active} and "planState" is null and "interviewed"`,
  planDraft: `"planState" = 'drafting' and not "commented"`,
  commented: `"planState" = 'drafting' and "commented"`,
  awaitingSeeker: `"planState" = 'awaitingSeeker'`,
  refused: `"planState" = 'refused'`,
  reviewDue: `"planState" = 'reviewDue'`,
  clarification: `"phase" in ('renewalAsked', 'awaitingClarification')`,
  registering: `"phase" = 'registering'`,
  ended: `"phase" = 'ended'`,
} as const satisfies Record<Preset, string>;

// New clients are nobody's yet: they show in "mine" too, because somebody has to take them.
const inScope: Record<CaseloadSearch['scope'], string> = {
  mine: `(j."counselorId" = $2 or j."counselorId" is null)`,
  area: `($2::uuid is not null)`,
};
const ownOnly = (scope: CaseloadSearch['scope'], preset: Preset) =>
  scope === 'mine' && preset !== 'newClients' ? ` and "counselorId" is not null` : '';

const sortKeys: Record<Sort, { key: string; type: string }> = {
  name: { key: `"searchName"`, type: 'text' },
  meeting: { key: `coalesce("startsAt", "dueOn"::timestamptz, 'infinity')`, type: 'timestamptz' },
  plan: { key: `coalesce("reviewDueOn", 'infinity'::date)`, type: 'date' },
  started: { key: `coalesce("startedOn", '')`, type: 'text' },
  changed: { key: `"updatedAt"`, type: 'timestamptz' },
};

export type Query = { text: string; params: unknown[] };
export const pageSize = 50;

/** One statement for the page: one row more than is shown tells whether there is another page. */
export function pageQuery(search: CaseloadSearch, base: readonly [string, string, string]): Query {
  const params: unknown[] = [...base];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const { key, type } = sortKeys[search.sort];
  const backwards = search.before !== null;
  const rising = (search.order === 'up') !== backwards;
  const [sign, direction] = rising ? ['>', 'asc'] : ['<', 'desc'];
  const from: Cursor | null = search.before ?? search.after;
  const where = [
    `(${conditions[search.preset]})${ownOnly(search.scope, search.preset)}`,
    ...filters(search, bind),
    ...(from ? [`(${key}, "personId") ${sign} (${bind(from[0])}::${type}, ${bind(from[1])}::uuid)`] : []),
  ];
  // $3 must be typed even where no condition names it.
  const text = `
    select c.*, "startsAt" at time zone 'Europe/Helsinki' as "startsAtLocal", a."name" as "counselorName",
      (${key})::text as "sortValue"
    from (${facts} and ${inScope[search.scope]} and $3::date is not null) c
    left join "Account" a on a."id" = "counselorId"
    where ${where.join(' and ')}
    order by ${key} ${direction}, "personId" ${direction}
    limit ${pageSize + 1}`;
  return { text, params };
}

function filters(search: CaseloadSearch, bind: (value: unknown) => string): string[] {
  const found: string[] = [];
  if (search.q) {
    for (const word of searchable(search.q).split(' '))
      found.push(`"searchName" like ${bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  if (search.area) {
    const [area, state] = search.area.split('.');
    const known = areaKeys.find((each) => each === area);
    if (known && state) found.push(`"${known}" = ${bind(state)}`);
    else if (known) found.push(`"${known}" <> ${bind(noIdleStates[known])}`);
  }
  if (search.municipality)
    found.push(`"municipalityCode" = ${bind(search.municipality)} and not "nonDisclosure"`);
  if (search.language === 'interpreter') found.push(`"interpreterLanguage" is not null`);
  else if (search.language) found.push(`"serviceLanguage" = ${bind(search.language)}`);
  if (search.under)
    found.push(`"birthDate"::date > $3::date - ${bind(Number(search.under))}::int * interval '1 year'`);
  return found;
}

/** One statement for the counts of all views in a scope. */
export function countQuery(scope: CaseloadSearch['scope']): string {
  const counts = Object.entries(conditions).map(([preset, condition]) => {
    const known: Preset[] = preset === 'newClients' ? ['newClients'] : ['all'];
    return `count(*) filter (where (${condition})${ownOnly(scope, known[0] ?? 'all')})::int as "${preset}"`;
  });
  return `select ${counts.join(', ')} from (${facts} and ${inScope[scope]}) c`;
}
