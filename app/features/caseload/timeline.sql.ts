import { staffChannels } from '#app/core/actor.ts';

/**
 * Everything that happened to the person `$1` in the area `$2` as `$3` may read it, one line each, in the same columns: what
 * machines did, and what stands in tables of its own. Readings are not among it, and neither is a draft saved over again.
 */
const role = (account: string) => `(select a."role" from "Account" a where a."id" = ${account})`;
const name = (account: string) =>
  `(select a."name" from "Account" a where a."id" = ${account} and a."role" in ('counselor', 'manager'))`;
const areaChanged = (area: string) =>
  `case when h."fromState"->'active'->'${area}' is distinct from h."toState"->'active'->'${area}' then '${area}' end`;

const kindOfSubject = `case h."subjectType" when 'Journey' then 'path' when 'Meeting' then 'meeting' when 'Plan' then 'plan'
  when 'Referral' then 'service' when 'Candidacy' then 'job' when 'Consent' then 'consent' when 'Obligation' then 'obligation'
  when 'ReviewPeriod' then 'obligation' when 'Hearing' then 'decision' when 'SecondLook' then 'decision' when 'DataRequest' then 'document' end`;

/** Drafts saved over again, and what a table of its own tells better. */
const untold = `'SAVE_PLAN', 'SAVE_DETAILS', 'EDIT_DRAFT', 'RECORD_ACT', 'COMMENT_PLAN'`;

type Line = {
  key: string;
  at: string;
  kind: string;
  /** An array of areas of service. */
  areas?: string;
  source: string;
  ref?: string;
  type?: string;
  detail?: string;
  role: string;
  who?: string;
  channel?: string;
  note?: string;
  /** Of a message: what its text is made of. */
  params?: string;
  from: string;
};

const lines: Line[] = [
  {
    key: `'h-' || lpad(h."id"::text, 18, '0')`,
    at: 'h."at"',
    kind: kindOfSubject,
    areas: `case h."subjectType" when 'Candidacy' then array['employerMatching'] when 'Referral' then array[s."area"]
      when 'Journey' then case when jsonb_typeof(h."fromState"->'active') = 'object' and jsonb_typeof(h."toState"->'active') = 'object'
        then array_remove(array[${['careerGuidance', 'skillsDevelopment', 'socialSupport', 'employerMatching'].map(areaChanged).join(', ')}], null) end end`,
    source: 'h."subjectType"',
    ref: 'h."subjectId"',
    type: 'h."type"',
    detail: `coalesce(m."kind", l."kind", s."name"->>$4, v."title", u."about", w."kind")`,
    role: 'h."actorRole"',
    who: name('h."actorId"'),
    channel: 'h."channel"',
    from: `"History" h
      left join "Meeting" m on h."subjectType" = 'Meeting' and m."id" = h."subjectId"
      left join "Plan" l on h."subjectType" = 'Plan' and l."id" = h."subjectId"
      left join "Referral" r on h."subjectType" = 'Referral' and r."id" = h."subjectId" left join "Service" s on s."id" = r."serviceId"
      left join "Candidacy" c on h."subjectType" = 'Candidacy' and c."id" = h."subjectId" left join "Vacancy" v on v."id" = c."vacancyId"
      left join "Hearing" u on h."subjectType" = 'Hearing' and u."id" = h."subjectId"
      left join "ReviewPeriod" w on h."subjectType" = 'ReviewPeriod' and w."id" = h."subjectId"
      where h."personId" = $1 and h."type" not in (${untold}) and ${kindOfSubject} is not null`,
  },
  {
    ...{
      key: `'n-' || n."id"`,
      at: 'n."at"',
      kind: `'contact'`,
      source: `'ContactNote'`,
      detail: 'n."channel"',
    },
    ...{ role: `'counselor'`, who: 'n."author"', note: 'n."text"' },
    from: `"ContactNote" n where n."personId" = $1 and n."areaCode" = $2 and (n."accountId" = $3 or n."sharedAt" is not null)`,
  },
  {
    ...{
      key: `'d-' || d."id"`,
      at: 'd."at"',
      kind: `'message'`,
      source: `'Delivery'`,
      type: `'seeker.' || d."type"`,
    },
    ...{
      params: 'd."params"',
      detail: 'd."channel"',
      role: `'system'`,
      channel: `coalesce(d."result", 'waiting')`,
    },
    from: `"Delivery" d where d."personId" = $1 and d."channel" in ('email', 'letter', 'call')`,
  },
  {
    ...{ key: `'o-' || o."id"`, at: 'o."at"', kind: `'message'`, source: `'Notice'`, type: 'o."type"' },
    ...{
      params: 'o."params"',
      role: `'system'`,
      channel: `case when o."readAt" is null then 'unread' else 'read' end`,
    },
    from: `"Notice" o join "Account" a on a."id" = o."accountId" where a."personId" = $1
      and not exists (select from "Delivery" d where d."outboxId" = o."outboxId" and d."personId" = $1)`,
  },
  {
    ...{ key: `'t-' || x."id"`, at: 'x."at"', kind: `'handover'`, source: `'Handover'`, ref: 'x."id"' },
    ...{
      detail: `coalesce(x."fromName", '–') || ' → ' || x."toName"`,
      role: `'counselor'`,
      who: name('x."byId"'),
    },
    from: `"Handover" x where x."personId" = $1 and x."areaCode" = $2`,
  },
  {
    ...{ key: `'e-' || x."id"`, at: 'x."servedAt"', kind: `'decision'`, source: `'Decision'`, ref: 'x."id"' },
    ...{ detail: 'x."kind"', role: `'counselor'`, who: 'x."deciderName"' },
    from: `"Decision" x where x."personId" = $1 and x."areaCode" = $2`,
  },
  {
    ...{
      key: `'q-' || x."id"`,
      at: 'x."askedAt"',
      kind: `'decision'`,
      source: `'Clarification'`,
      type: `'asked'`,
    },
    ...{ role: `'counselor'`, who: 'x."askerName"', note: 'x."what"' },
    from: `"Clarification" x where x."personId" = $1 and x."areaCode" = $2`,
  },
  {
    ...{
      key: `'r-' || x."id"`,
      at: 'x."answeredAt"',
      kind: `'decision'`,
      source: `'Clarification'`,
      type: `'answered'`,
    },
    ...{ role: `coalesce(${role('x."answeredBy"')}, 'seeker')`, who: name('x."answeredBy"') },
    ...{ channel: 'x."channel"', note: 'x."answer"' },
    from: `"Clarification" x where x."personId" = $1 and x."areaCode" = $2 and x."answeredAt" is not null`,
  },
  {
    ...{
      key: `'c-' || x."id"`,
      at: 'x."at"',
      kind: `'change'`,
      source: `'ReportedChange'`,
      detail: 'x."kind"',
    },
    ...{ role: 'x."reporterRole"', who: name('x."reportedBy"'), channel: 'x."channel"' },
    from: `"ReportedChange" x where x."personId" = $1 and x."areaCode" = $2`,
  },
  {
    ...{ key: `'a-' || x."id"`, at: 'x."at"', kind: `'document'`, source: `'Attachment'`, ref: 'x."id"' },
    ...{ detail: 'x."name"', role: 'x."uploadedRole"', who: name('x."uploadedBy"') },
    from: `"Attachment" x where x."personId" = $1`,
  },
  {
    ...{ key: `'s-' || x."id"`, at: 'x."at"', kind: `'obligation'`, source: `'SearchAct'`, type: 'x."kind"' },
    ...{ ref: 'x."periodId"', detail: `nullif(x."what", '')`, areas: `array['employerMatching']` },
    ...{ role: 'x."recordedRole"', who: name('x."recordedBy"'), channel: 'x."channel"' },
    from: `"SearchAct" x where x."personId" = $1 and x."withdrawnAt" is null`,
  },
  {
    ...{ key: `'p-' || x."id"`, at: 'x."at"', kind: `'plan'`, source: `'PlanComment'`, ref: 'x."planId"' },
    ...{
      role: 'x."authorRole"',
      who: `case when x."authorRole" <> 'seeker' then x."authorName" end`,
      note: 'x."text"',
    },
    from: `"PlanComment" x join "Plan" l on l."id" = x."planId" where l."personId" = $1 and l."areaCode" = $2`,
  },
  {
    ...{
      key: `'k-' || x."id"`,
      at: `coalesce(x."doneAt", x."releasedAt")`,
      kind: `'plan'`,
      source: `'PlanAction'`,
    },
    ...{ ref: 'x."planId"', type: `case when x."doneAt" is null then 'released' else 'done' end` },
    ...{
      detail: 'x."description"',
      areas: 'array[x."area"]',
      note: `coalesce(x."releaseReason", nullif(x."report", ''))`,
    },
    ...{
      role: `case when x."closedBy" is null then 'seeker' else 'counselor' end`,
      who: name('x."closedBy"'),
    },
    from: `"PlanAction" x join "Plan" l on l."id" = x."planId" where l."personId" = $1 and l."areaCode" = $2
      and (x."doneAt" is not null or x."releasedAt" is not null)`,
  },
  {
    ...{ key: `'v-' || x."id"`, at: 'x."createdAt"', kind: `'assessment'`, source: `'NeedsAssessment'` },
    ...{ role: `'counselor'`, who: name('x."assessedBy"') },
    from: `"NeedsAssessment" x where x."personId" = $1 and x."areaCode" = $2`,
  },
  {
    ...{ key: `'w-' || x."id"`, at: 'x."seekerViewAt"', kind: `'assessment'`, source: `'SeekerView'` },
    ...{ role: `'seeker'`, note: 'x."seekerView"' },
    from: `"NeedsAssessment" x where x."personId" = $1 and x."areaCode" = $2 and x."seekerViewAt" is not null`,
  },
  {
    ...{ key: `'g-' || x."id"`, at: 'x."setAt"', kind: `'assessment'`, source: `'ProgressReview'` },
    ...{ role: `'counselor'`, who: name('x."setBy"') },
    from: `"ProgressReview" x where x."personId" = $1 and x."areaCode" = $2`,
  },
  {
    ...{
      key: `'b-' || x."id"`,
      at: 'x."at"',
      kind: `'change'`,
      source: `'RecordedForClient'`,
      detail: 'x."what"',
    },
    ...{ role: `'counselor'`, who: name('x."recordedBy"'), channel: 'x."channel"' },
    from: `"RecordedForClient" x where x."personId" = $1`,
  },
  {
    ...{
      key: `'m-' || x."id"`,
      at: 'x."at"',
      kind: `'message'`,
      source: `'ClientMessage'`,
      detail: 'x."subject"',
    },
    ...{
      ref: 'x."id"',
      type: `case x."fromRole" when 'seeker' then 'received' else 'sent' end`,
      note: 'x."text"',
    },
    ...{
      role: `case when x."channel" is null then x."fromRole" else 'counselor' end`,
      who: `coalesce(${name('x."fromId"')}, x."fromName")`,
      channel: 'x."channel"',
    },
    from: `"ClientMessage" x where x."personId" = $1 and x."areaCode" = $2`,
  },
];

const selected = (
  line: Line,
) => `select (${line.key})::text collate "C" as "key", ${line.at} as "at", (${line.kind})::text as "kind",
  coalesce(${line.areas ?? 'null'}, array[]::text[]) as "areas", (${line.source})::text as "source", (${line.ref ?? 'null'})::text as "ref",
  (${line.type ?? 'null'})::text as "type", (${line.detail ?? 'null'})::text as "detail", (${line.role})::text as "role",
  (${line.who ?? 'null'})::text as "who", (${line.channel ?? 'null'})::text as "channel", (${line.note ?? 'null'})::text as "note", (${line.params ?? 'null'})::jsonb as "params"
  from ${line.from}`;

/** What staff write down for a client who has said it by phone, at a visit or on paper. */
const forClient = `"role" in ('counselor', 'manager') and "channel" in (${staffChannels.map((channel) => `'${channel}'`).join(', ')})`;

/** $5 area, $6 kind, $7 who acted, $8 and $9 the days, $10 and $11 the last line before, $12 how many. */
export const timelineText = `select *, coalesce(${forClient}, false) as "onBehalf" from (${lines.map(selected).join('\nunion all\n')}) x
  where ($5::text is null or $5 = any("areas")) and ($6::text is null or "kind" = $6)
    and ($7::text is null or case when $7 = 'onBehalf' then ${forClient} else "role" = $7 and not coalesce(${forClient}, false) end)
    and ($8::timestamptz is null or "at" >= $8) and ($9::timestamptz is null or "at" < $9)
    and ($10::timestamptz is null or ("at", "key") < ($10, $11 collate "C"))
  order by "at" desc, "key" desc limit $12`;
