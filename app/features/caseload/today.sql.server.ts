import { promiseIsOpen } from '#app/features/plans/open-promise.ts';
import { notGuarded } from '#app/features/rights/absent.queries.server.ts';

// $1 area, $2 whose clients, $3 of whose clients those under non-disclosure are there as well, $4 the day, $5 who asks,
// $6 the reader's language.

/** What waits for a counselor, in the order of the day. */
export const queueSections = [
  'decisions',
  'answers',
  'deadlines',
  'newClients',
  'late',
  'promises',
  'handovers',
  'referrals',
  'plans',
  'candidacies',
  'undone',
] as const;
export type QueueSection = (typeof queueSections)[number];

/** Where a line leads. */
export const queueDoors = [
  'meeting',
  'plan',
  'hearing',
  'period',
  'request',
  'registration',
  'clarification',
  'book',
  'unassigned',
  'client',
  'promise',
  'handover',
  'referral',
  'candidacy',
  'letter',
  'reach',
  'look',
  'message',
] as const;
export type QueueDoor = (typeof queueDoors)[number];

/** How many lines of a part stand on the page; the rest are counted. */
const SHOWN = 12;

type Part = {
  section: QueueSection;
  to: QueueDoor;
  /** A table as `x`; each of its rows is a client's. */
  from: string;
  where: string;
  /** Whose row it is; the client's counselor's where it is not said. */
  whose?: string;
  kind: string;
  state?: string;
  /** The day that counts, as a date. */
  on: string;
  late?: boolean;
  note?: string;
};

const stateOf = `x."state" #>> '{}'`;
const inStates = (...states: string[]) =>
  `x."state" in (${states.map((state) => `'"${state}"'`).join(', ')})`;
const dayOf = (instant: string) => `(${instant} at time zone 'Europe/Helsinki')::date`;
const ofClient = `j."counselorId" = any($2::uuid[])`;
const changed = dayOf('x."updatedAt"');

const parts: Part[] = [
  {
    ...{ section: 'decisions', to: 'hearing', from: '"Hearing" x', kind: 'x."about"', on: changed },
    where: inStates('answered', 'unanswered', 'noReasonFound'),
  },
  {
    ...{ section: 'decisions', to: 'period', from: '"ReviewPeriod" x', kind: 'x."kind"', on: 'x."endsOn"' },
    where: inStates(
      ...['evaluation', 'reasonReported', 'short', 'clarificationGiven', 'unanswered', 'neglectRecorded'],
    ),
  },
  {
    ...{ section: 'decisions', to: 'registration', from: '"Journey" x', kind: `'registration'`, on: changed },
    where: inStates('refusalDecision'),
    whose: `(${ofClient} or j."counselorId" is null)`,
  },
  {
    ...{ section: 'decisions', to: 'request', from: '"DataRequest" x', kind: 'x."kind"', on: 'x."dueOn"' },
    where: inStates('sent', 'inProgress'),
    whose: `(x."handlerId" = $5::uuid or (x."handlerId" is null and ${ofClient}))`,
    late: true,
  },
  {
    ...{ section: 'decisions', to: 'look', from: '"SecondLook" x', kind: 'x."kind"', on: changed },
    where: inStates('approved', 'returned'),
    whose: `x."makerId" = $5::uuid`,
  },
  {
    ...{ section: 'answers', to: 'meeting', from: '"Meeting" x', kind: 'x."kind"', on: changed },
    where: inStates('changeAsked', 'clarificationGiven', 'clarificationMissing', 'noShow'),
    whose: `coalesce(x."counselorId", j."counselorId") = any($2::uuid[])`,
    note: `case ${stateOf} when 'changeAsked' then x."changeReason" when 'clarificationGiven' then x."absenceWords" end`,
  },
  {
    ...{ section: 'answers', to: 'plan', kind: 'x."kind"', on: dayOf('c."at"'), state: `'commented'` },
    from: `"Plan" x join lateral (select c."text", c."at" from "PlanComment" c where c."planId" = x."id"
      and c."authorRole" = 'seeker' and c."at" >= coalesce(x."proposedAt", '-infinity') order by c."at" desc limit 1) c on true`,
    where: `jsonb_typeof(x."state") = 'object'`,
    note: 'c."text"',
  },
  {
    ...{ section: 'answers', to: 'plan', from: '"Plan" x', kind: 'x."kind"', on: changed },
    where: inStates('refused'),
  },
  {
    ...{ section: 'answers', to: 'candidacy', on: changed, kind: 'v."title"' },
    from: '"Candidacy" x join "Vacancy" v on v."id" = x."vacancyId"',
    where: inStates('interested', 'unsuitableReported'),
  },
  {
    ...{ section: 'answers', to: 'clarification', from: '"Clarification" x', kind: `'answered'` },
    ...{ on: dayOf('x."answeredAt"'), state: `''`, note: 'x."answer"' },
    where: `x."answeredAt" >= $4::date - 7`,
  },
  {
    ...{ section: 'answers', to: 'message', from: '"ClientMessage" x', kind: 'x."subject"', state: `''` },
    ...{ on: dayOf('x."waitsSince"'), note: 'x."text"' },
    where: `x."waitsSince" is not null and x."fromRole" = 'seeker'`,
    whose: `(${ofClient} or j."counselorId" is null)`,
  },
  {
    ...{ section: 'deadlines', to: 'client', kind: 'x."what"', state: `''`, on: 'x."due"', late: true },
    from: `(select m."id", m."personId", m."areaCode", 'meeting' as "what", m."dueOn" as "due" from "Meeting" m
        where m."areaCode" = $1 and m."state" in ('"due"', '"proposed"', '"notReached"') and m."kind" <> 'initialInterview'
          and m."lateSince" is null
      union all select m."id", m."personId", m."areaCode", 'clarification', m."answerDueOn" from "Meeting" m
        where m."areaCode" = $1 and m."state" = '"clarificationAsked"'
      union all select r."id", r."personId", r."areaCode", 'periodAnswer', r."answerDueOn" from "ReviewPeriod" r
        where r."areaCode" = $1 and r."state" = '"clarificationAsked"'
      union all select l."id", l."personId", l."areaCode", 'report', l."reportDueOn" from "Plan" l
        where l."areaCode" = $1 and l."state" = '"inForce"' and l."reportDueOn" >= $4::date
      union all select l."id", l."personId", l."areaCode", 'review', l."reviewDueOn" from "Plan" l
        where l."areaCode" = $1 and l."state" = '"inForce"') x`,
    where: `x."due" <= $4::date + 7`,
  },
  {
    ...{
      section: 'newClients',
      to: 'book',
      from: '"Meeting" x',
      kind: 'x."kind"',
      on: 'x."dueOn"',
      late: true,
    },
    where: `x."kind" = 'initialInterview' and ${inStates('due', 'proposed', 'notReached')}
      and jsonb_typeof(j."state"->'active') = 'object'`,
  },
  {
    ...{ section: 'newClients', to: 'unassigned', from: '"Meeting" x', kind: 'x."kind"' },
    ...{ on: 'x."dueOn"', late: true },
    where: `x."kind" = 'initialInterview' and ${inStates('due', 'proposed', 'notReached')}
      and jsonb_typeof(j."state"->'active') = 'object'`,
    whose: `j."counselorId" is null`,
  },
  {
    ...{ section: 'late', to: 'book', from: '"Meeting" x', kind: 'x."kind"', on: 'x."dueOn"', late: true },
    where: `x."lateSince" is not null and x."kind" <> 'initialInterview' and ${inStates('due', 'proposed', 'notReached')}`,
  },
  {
    ...{
      section: 'promises',
      to: 'promise',
      kind: 'x."description"',
      state: `''`,
      on: 'x."dueOn"',
      late: true,
    },
    from: `(select a."id", a."description", a."dueOn", l."personId", l."areaCode" from "PlanAction" a
      join "Plan" l on l."id" = a."planId" where l."areaCode" = $1 and ${promiseIsOpen}) x`,
    where: `jsonb_typeof(j."state"->'active') = 'object'`,
  },
  {
    ...{ section: 'handovers', to: 'handover', from: '"Handover" x', kind: `coalesce(x."fromName", '')` },
    ...{ state: `''`, on: dayOf('x."at"') },
    where: 'x."readAt" is null',
    whose: `x."toId" = $5::uuid`,
  },
  {
    ...{ section: 'referrals', to: 'referral', on: changed },
    kind: `coalesce(s."name"->>$6, s."name"->>'fi')`,
    from: '"Referral" x join "Service" s on s."id" = x."serviceId"',
    where: inStates('agreed', 'applied', 'reserve', 'notStarted', 'interruptionPending'),
    note: 'x."answerNote"',
  },
  {
    ...{ section: 'plans', to: 'plan', from: '"Plan" x', kind: 'x."kind"', on: changed },
    state: `case when jsonb_typeof(x."state") = 'object' then 'drafting' else ${stateOf} end`,
    where: `(${inStates('reviewDue')} or jsonb_typeof(x."state") = 'object') and not exists (select from "PlanComment" c
      where c."planId" = x."id" and c."authorRole" = 'seeker' and c."at" >= coalesce(x."proposedAt", '-infinity'))`,
  },
  {
    ...{ section: 'candidacies', to: 'candidacy', on: changed, kind: 'v."title"' },
    from: '"Candidacy" x join "Vacancy" v on v."id" = x."vacancyId"',
    where: inStates('suggested', 'suitable'),
  },
  {
    ...{ section: 'undone', to: 'letter', kind: 'x."channel"', on: dayOf('x."at"') },
    from: '(select d.*, j."areaCode" from "Delivery" d join "Journey" j on j."personId" = d."personId") x',
    state: `case when x."parkedAt" is null then 'waiting' else 'stopped' end`,
    where: `x."channel" in ('letter', 'call') and x."doneAt" is null`,
  },
  {
    ...{ section: 'undone', to: 'reach', kind: 'x."channel"', on: dayOf('x."at"') },
    from: '(select d.*, j."areaCode" from "Delivery" d join "Journey" j on j."personId" = d."personId") x',
    state: `'refused'`,
    where: `x."channel" in ('email', 'digest') and (x."result" = 'refused' or x."parkedAt" is not null)
      and x."at" >= $4::date - 14`,
  },
];

const lineOf = (part: Part, number: number) => `(
  select ${number} as "part", '${part.section}'::text as "section", '${part.to}'::text as "to", x."id", x."personId",
    p."givenName" || ' ' || p."familyName" as "name", ${part.kind} as "kind", ${part.state ?? stateOf} as "state",
    (${part.on})::text as "on", ${part.late ? `coalesce((${part.on}) < $4::date, false)` : 'false'} as "late",
    ${part.note ?? 'null::text'} as "note", count(*) over ()::int as "total"
  from ${part.from} join "Person" p on p."id" = x."personId" join "Journey" j on j."personId" = x."personId"
  where x."areaCode" = $1 and ${part.whose ?? ofClient} and ${notGuarded('$3')} and ${part.where}
  order by (${part.on}) nulls last, x."id" limit ${SHOWN})`;

/** Everything that waits, in one statement. */
export const queueText = parts.map(lineOf).join(' union all ');

export const meetingsText = `
  select x."id", x."personId", p."givenName" || ' ' || p."familyName" as "name", x."kind", ${stateOf} as "state",
    x."startsAt" as "at", x."channel", x."version"
  from "Meeting" x join "Person" p on p."id" = x."personId" join "Journey" j on j."personId" = x."personId"
  where x."areaCode" = $1 and x."counselorId" = any($2::uuid[]) and (${notGuarded('$3')} or x."counselorId" = ($2::uuid[])[1])
    and x."startsAt" >= $4 and x."startsAt" < $5 and x."state" <> '"cancelled"'
  order by x."startsAt", x."id"`;

/** How often in the year the authority was late with a meeting. */
export const lateInYearText = `
  select count(*)::int as "count" from "Meeting" x join "Person" p on p."id" = x."personId"
  join "Journey" j on j."personId" = x."personId"
  where x."areaCode" = $1 and ${notGuarded('$3')} and ${ofClient} and x."lateSince" >= $4::date`;
