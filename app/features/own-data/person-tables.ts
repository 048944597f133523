import type { Prisma } from '#app/db/generated/client.ts';
import type { DataKind } from './data-kinds.ts';

type Table = Prisma.ModelName;

/** Why a table with rows about a person is not in the copy of their data. The reason is told by name in the copy. */
export const withholdings = ['secret', 'derived', 'investigation', 'messageInMaking'] as const;
export type Withholding = (typeof withholdings)[number];

export type PersonTable = {
  table: Table;
  /** Which rows `t` are about the person `$1::uuid`: as SQL. */
  rows: string;
  /** Columns that order the rows, the key last. */
  order: string;
  /** Goes into the copy under this kind, without the hidden columns; or why it does not. */
  copy: { kind: DataKind; hidden?: readonly string[]; shown?: readonly string[] } | { withheld: Withholding };
  /** Rows of others that name the person, such as a counselor's notices: erased too, and in nobody's copy. */
  alsoErased?: string;
  /** What becomes of the rows when the time of keeping is over: nothing, for they were blanked by who keeps them. */
  erasing?: 'elsewhere';
};

const ofPerson = `t."personId" = $1::uuid`;
const ofAccount = `t."accountId" in (select "id" from "Account" where "personId" = $1::uuid)`;
const ofOwn = (table: Table, column: string) =>
  `t."${column}" in (select x."id" from "${table}" x where x."personId" = $1::uuid)`;

/** The machines of a person, whose rows have deadlines. */
const machineTables = [
  'Journey',
  'Meeting',
  'Plan',
  'Obligation',
  'ReviewPeriod',
  'Referral',
  'Candidacy',
  'Consent',
  'Hearing',
  'DataRequest',
  'SecondLook',
] as const satisfies readonly Table[];
const ofMachines = machineTables.map((table) => `(${ofOwn(table, 'subjectId')})`).join(' or ');
const ofMatters = `(${ofMachines})`;

const ofProposals = `t."proposalId" in (select p."id" from "PlanProposal" p join "Plan" l on l."id" = p."planId" where l."personId" = $1::uuid)`;

const at = (...columns: string[]) => columns.map((column) => `t."${column}"`).join(', ');
const byId = (column: string) => at(column, 'id');

/** Columns that never leave: what runs the machine, what other rows point by, and what opens something. */
export const hiddenEverywhere = ['context', 'machineVersion', 'searchName', 'tokenHash', 'version'] as const;

/** Columns that hold an account: in the copy stands who that is, as far as the person may know. */
export const whoColumns = [
  'counselorId',
  'assessedBy',
  'preparedBy',
  'referredBy',
  'askedBy',
  'answeredBy',
  'judgedBy',
  'recordedBy',
  'decidedBy',
  'reportedBy',
  'uploadedBy',
  'handlerId',
  'setBy',
  'accountId',
  'actorId',
  'doneBy',
  'createdBy',
  'closedBy',
] as const;

/**
 * Every table with rows about a client, in an order in which they can be erased: what points to another stands before it.
 * The copy of own data and the erasing are both made of this one list, and a test holds it against the schema.
 */
export const personTables: readonly PersonTable[] = [
  {
    table: 'ReferralLink',
    rows: ofOwn('Referral', 'referralId'),
    order: byId('createdAt'),
    // The address is the provider's.
    copy: { kind: 'services', hidden: ['email'], shown: ['createdAt', 'openedAt', 'answeredAt'] },
  },
  {
    table: 'Notice',
    rows: ofAccount,
    order: byId('at'),
    copy: { kind: 'messages', shown: ['at', 'type', 'readAt'] },
    alsoErased: ofMatters,
  },
  {
    table: 'Delivery',
    rows: `(${ofPerson} or ${ofAccount})`,
    order: byId('at'),
    copy: {
      kind: 'messages',
      hidden: ['html', 'lastError', 'key', 'outboxId', 'readerId'],
      shown: ['at', 'channel', 'type', 'address', 'result'],
    },
    alsoErased: ofMatters,
  },
  {
    table: 'MessageChoice',
    rows: `t."readerId" = $1::uuid`,
    order: at('readerId'),
    copy: { kind: 'messages', shown: ['channel', 'email', 'updatedAt'] },
  },
  {
    table: 'Draft',
    rows: ofAccount,
    // What staff typed for the person and did not send.
    alsoErased: `t."form" like '% ' || $1::uuid::text`,
    order: at('accountId', 'form'),
    copy: { kind: 'account', shown: ['form', 'updatedAt'] },
  },
  {
    table: 'CalendarFeed',
    rows: ofAccount,
    order: at('accountId'),
    copy: { kind: 'account', shown: ['createdAt'] },
  },
  {
    table: 'Session',
    rows: ofAccount,
    order: byId('createdAt'),
    copy: {
      kind: 'account',
      hidden: ['subject', 'idpSession', 'idToken'],
      shown: ['createdAt', 'method', 'userAgent', 'endedAt'],
    },
  },
  {
    table: 'Identity',
    rows: ofAccount,
    order: byId('createdAt'),
    copy: { kind: 'account', hidden: ['subject'], shown: ['issuer', 'createdAt', 'seenAt'] },
  },
  {
    table: 'IntakeRow',
    rows: ofPerson,
    order: at('batchId', 'number'),
    // Of the list itself nothing is left once the person is here.
    copy: {
      kind: 'person',
      hidden: ['sealed', 'sealKey', 'hash', 'hashKey', 'problems', 'sameAs', 'number'],
      shown: ['settledAt', 'source'],
    },
  },
  {
    table: 'RegisterView',
    rows: ofPerson,
    order: at('personId', 'source'),
    copy: { kind: 'person', shown: ['source', 'municipalityCode', 'seenAt'] },
  },
  // The code itself stands open at the head of the copy.
  { table: 'SealedIdentifier', rows: ofPerson, order: at('personId', 'kind'), copy: { withheld: 'secret' } },
  { table: 'UnsealedCode', rows: ofPerson, order: at('personId'), copy: { withheld: 'secret' } },
  {
    table: 'Attachment',
    rows: ofPerson,
    order: byId('at'),
    // Each file is fetched by itself; its name and sum stand here.
    copy: { kind: 'requests', hidden: ['content'], shown: ['name', 'size', 'at'] },
  },
  {
    table: 'DataExport',
    rows: ofPerson,
    order: byId('at'),
    copy: { kind: 'requests', shown: ['at', 'form'] },
  },
  {
    table: 'ShareLink',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'sharing',
      shown: ['outsider', 'parts', 'createdAt', 'endsAt', 'revokedAt', 'opened', 'lastOpenedAt'],
    },
  },
  {
    table: 'ReadLog',
    rows: `(${ofPerson} or $1::uuid = any(t."personIds"))`,
    order: at('id'),
    copy: {
      kind: 'readers',
      hidden: [
        ...['personId', 'personIds', 'companyId', 'route', 'requestId'],
        ...['chain', 'seq', 'contentHash', 'hash', 'erased', 'erasedAt'],
      ],
      shown: ['at', 'actorName', 'actorRole', 'page', 'reason', 'words'],
    },
    erasing: 'elsewhere',
  },
  { table: 'ReadFinding', rows: ofPerson, order: byId('on'), copy: { withheld: 'investigation' } },
  {
    table: 'BreakGlass',
    rows: ofPerson,
    order: byId('from'),
    copy: { kind: 'readers', shown: ['from', 'until', 'accountId', 'reason'] },
  },
  {
    table: 'ContactNote',
    rows: ofPerson,
    order: byId('at'),
    copy: { kind: 'notes', shown: ['at', 'channel', 'author', 'text', 'sharedAt'] },
  },
  {
    table: 'Memo',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: { kind: 'notes', shown: ['createdAt', 'accountId', 'text', 'on', 'doneAt'] },
  },
  {
    table: 'Handover',
    rows: ofPerson,
    order: byId('at'),
    copy: {
      kind: 'notes',
      hidden: ['fromId', 'toId', 'byId'],
      shown: ['at', 'fromName', 'toName', 'words'],
    },
  },
  {
    table: 'ClientMessage',
    rows: ofPerson,
    order: byId('at'),
    copy: {
      kind: 'messages',
      hidden: ['fromId', 'answersId', 'waitsSince'],
      shown: ['at', 'fromName', 'subject', 'text'],
    },
  },
  // What it did stands in the rows of what it did.
  { table: 'BulkItem', rows: ofPerson, order: byId('doneAt'), copy: { withheld: 'derived' } },
  {
    table: 'DataRequest',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'requests',
      hidden: ['readLogId'],
      shown: [
        'receivedOn',
        'kind',
        'state',
        'what',
        'wanted',
        'why',
        'dueOn',
        'handlerName',
        'answer',
        'decidedAt',
      ],
    },
  },
  { table: 'Deadline', rows: ofMatters, order: byId('dueAt'), copy: { withheld: 'derived' } },
  { table: 'Outbox', rows: ofPerson, order: at('id'), copy: { withheld: 'messageInMaking' } },
  {
    table: 'History',
    rows: ofPerson,
    order: at('id'),
    copy: { kind: 'history', shown: ['at', 'subjectType', 'type', 'actorRole', 'channel'] },
  },
  {
    table: 'SearchAct',
    rows: ofPerson,
    order: byId('at'),
    copy: {
      kind: 'obligation',
      hidden: ['jobKey'],
      shown: ['on', 'kind', 'what', 'employer', 'stage', 'counts', 'recordedRole', 'channel', 'withdrawnAt'],
    },
  },
  {
    table: 'ReviewPeriod',
    rows: ofPerson,
    order: byId('startsOn'),
    copy: {
      kind: 'obligation',
      shown: [
        'startsOn',
        'endsOn',
        'target',
        'state',
        'reportBy',
        'clarification',
        'evaluationNote',
        'statement',
      ],
    },
  },
  {
    table: 'Obligation',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: { kind: 'obligation', shown: ['startsOn', 'state', 'mode', 'perPeriod', 'periods', 'reason'] },
  },
  {
    table: 'Consent',
    rows: ofPerson,
    order: byId('askedAt'),
    copy: {
      kind: 'consents',
      shown: [
        'askedAt',
        'state',
        'purpose',
        'items',
        'words',
        'givenAt',
        'refusedAt',
        'withdrawnAt',
        'expiresOn',
      ],
    },
  },
  {
    table: 'Candidacy',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'jobs',
      shown: [
        'createdAt',
        'state',
        'message',
        'suitability',
        'interviewAt',
        'resultReason',
        'resultNote',
        'startsOn',
      ],
    },
  },
  {
    table: 'Referral',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'services',
      shown: ['createdAt', 'state', 'purpose', 'referredBy', 'startsOn', 'endsOn', 'answerNote', 'outcome'],
    },
  },
  {
    table: 'PlanLink',
    rows: ofProposals,
    order: byId('createdAt'),
    // The address is the other authority's.
    copy: { kind: 'plans', hidden: ['email'], shown: ['party', 'createdAt', 'openedAt', 'answeredAt'] },
  },
  {
    table: 'PlanApproval',
    rows: ofProposals,
    order: byId('at'),
    copy: { kind: 'plans', shown: ['party', 'way', 'approver', 'at'] },
  },
  {
    table: 'PlanProposal',
    rows: ofOwn('Plan', 'planId'),
    order: at('planId', 'round', 'id'),
    copy: { kind: 'plans', hidden: ['digest'], shown: ['round', 'at', 'preparedName', 'voidedAt'] },
  },
  {
    table: 'PlanComment',
    rows: ofOwn('Plan', 'planId'),
    order: byId('at'),
    copy: { kind: 'plans', shown: ['at', 'authorName', 'text'] },
  },
  {
    table: 'PlanAction',
    rows: ofOwn('Plan', 'planId'),
    order: at('planId', 'position', 'id'),
    copy: {
      kind: 'plans',
      shown: ['description', 'who', 'dueOn', 'report', 'doneAt', 'releasedAt', 'releaseReason'],
    },
  },
  {
    table: 'Plan',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'plans',
      shown: [
        'createdAt',
        'kind',
        'state',
        'preparedBy',
        'situation',
        'goal',
        'followUpWay',
        'approvedAt',
        'reviewDueOn',
      ],
    },
  },
  {
    table: 'ProgressReview',
    rows: ofPerson,
    order: byId('setAt'),
    copy: {
      kind: 'assessment',
      shown: ['setAt', 'setBy', 'workAbility', 'language', 'housing', 'digital', 'confidence', 'livelihood'],
    },
  },
  {
    table: 'NeedsAssessment',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'assessment',
      shown: [
        ...(['createdAt', 'assessedBy', 'competence', 'workAbility', 'jobSearch', 'outlook'] as const),
        ...(['reasoning', 'seekerView', 'seekerViews'] as const),
      ],
    },
  },
  {
    table: 'MeetingSlot',
    rows: ofOwn('Meeting', 'meetingId'),
    order: byId('startsAt'),
    copy: { kind: 'meetings', shown: ['startsAt', 'place'] },
  },
  {
    table: 'SecondLookRound',
    rows: ofOwn('SecondLook', 'lookId'),
    order: byId('askedAt'),
    copy: {
      kind: 'decisions',
      hidden: ['contentHash', 'evidenceHash'],
      shown: ['askedAt', 'askedByName', 'answer', 'words', 'answeredByName', 'answeredAt'],
    },
  },
  {
    table: 'SecondLook',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'decisions',
      hidden: ['makerId', 'takerId', 'drafterIds', 'openFor'],
      shown: ['createdAt', 'kind', 'state', 'reasons', 'makerName'],
    },
  },
  {
    table: 'Hearing',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'decisions',
      shown: [
        'createdAt',
        'about',
        'state',
        'matter',
        'dueOn',
        'answer',
        'answeredAt',
        'reason',
        'assessment',
      ],
    },
  },
  {
    table: 'Decision',
    rows: ofPerson,
    order: byId('servedAt'),
    copy: { kind: 'decisions', shown: ['servedAt', 'kind', 'deciderName', 'reasons', 'appealUntil'] },
  },
  {
    table: 'Meeting',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'meetings',
      shown: [
        ...['startsAt', 'kind', 'state', 'counselorId', 'channel', 'place', 'dueOn', 'heldAt'],
        ...['summary', 'agreements', 'absenceReason', 'absenceWords', 'changeReason'],
      ],
    },
  },
  {
    table: 'Clarification',
    rows: ofPerson,
    order: byId('askedAt'),
    copy: {
      kind: 'decisions',
      shown: ['askedAt', 'what', 'reason', 'askerName', 'dueOn', 'answer', 'answeredAt'],
    },
  },
  {
    table: 'RecordedForClient',
    rows: ofPerson,
    order: byId('at'),
    copy: { kind: 'history', shown: ['at', 'what', 'recordedBy', 'channel'] },
  },
  {
    table: 'ReportedChange',
    rows: ofPerson,
    order: byId('at'),
    copy: {
      kind: 'jobseeking',
      shown: ['at', 'kind', 'on', 'codeBefore', 'codeAfter', 'reporterRole', 'channel'],
    },
  },
  {
    table: 'AuthorityFacts',
    rows: ofPerson,
    order: at('personId'),
    copy: { kind: 'authority', shown: ['homeSince', 'situation', 'reportedOn', 'updatedAt'] },
  },
  {
    table: 'SwitchNotice',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: { kind: 'authority', shown: ['givenOn', 'ground', 'text', 'channel', 'endedOn'] },
  },
  {
    table: 'AuthorityPeriod',
    rows: ofPerson,
    order: byId('decidedAt'),
    copy: {
      kind: 'authority',
      shown: ['from', 'until', 'kind', 'municipalityCode', 'reason', 'decidedRole', 'decidedAt'],
    },
  },
  {
    table: 'Registration',
    rows: ofPerson,
    order: at('personId'),
    copy: { kind: 'jobseeking', shown: ['completedAt', 'channel', 'refusalReasons', 'updatedAt', 'answers'] },
  },
  {
    table: 'SeekerProfile',
    rows: ofPerson,
    order: at('personId'),
    copy: {
      kind: 'profile',
      shown: ['occupationCodes', 'skills', 'education', 'municipalityCodes', 'presentation', 'updatedAt'],
    },
  },
  {
    table: 'BenefitDays',
    rows: ofPerson,
    order: byId('asOf'),
    copy: { kind: 'jobseeking', shown: ['asOf', 'days', 'source', 'recordedRole'] },
  },
  { table: 'CaseloadEntry', rows: ofPerson, order: at('personId'), copy: { withheld: 'derived' } },
  {
    table: 'Journey',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'jobseeking',
      shown: ['createdAt', 'state', 'counselorId', 'goal', 'employmentCode', 'employmentCodeOn'],
    },
  },
  {
    table: 'Account',
    rows: ofPerson,
    order: byId('createdAt'),
    copy: {
      kind: 'account',
      hidden: ['directoryId', 'representativeId', 'story'],
      shown: ['createdAt', 'language', 'lastSignInAt'],
    },
  },
  {
    table: 'Person',
    rows: `t."id" = $1::uuid`,
    order: at('id'),
    copy: {
      kind: 'person',
      shown: [
        ...['givenName', 'familyName', 'birthDate', 'citizenship', 'municipalityCode', 'motherTongue'],
        ...[
          'serviceLanguage',
          'interpreterLanguage',
          'phone',
          'email',
          'streetAddress',
          'postalCode',
          'postOffice',
        ],
        ...['nonDisclosure', 'createdAt'],
      ],
    },
  },
];

/** Tables without a client's data, and whose they are. */
export const otherTables = {
  AccountDuty: 'staff',
  AccessChange: 'staff',
  DutyUse: 'staff',
  OperatorAct: 'staff',
  StandIn: 'staff',
  Team: 'staff',
  ReadSearch: 'staff',
  SavedView: 'staff',
  CaseloadCount: 'staff',
  CaseloadExport: 'staff',
  IntakeBatch: 'staff',
  BulkAct: 'staff',
  CompanyMandate: 'organisation',
  CompanySignIn: 'organisation',
  Company: 'organisation',
  Invitation: 'organisation',
  OrganisationAct: 'organisation',
  Passkey: 'organisation',
  PasskeyChallenge: 'organisation',
  Provider: 'organisation',
  Representative: 'organisation',
  Service: 'organisation',
  Vacancy: 'organisation',
  GroupSession: 'service',
  AreaRule: 'service',
  AreaRuleChange: 'staff',
  ReadChain: 'service',
  ReadSeal: 'service',
  RetentionRun: 'service',
  Setting: 'service',
  WorkerProcess: 'service',
  RateLimit: 'fleeting',
  Identification: 'fleeting',
  UsedOnce: 'fleeting',
  AnonymousPath: 'anonymous',
  AnonymousStep: 'anonymous',
} as const satisfies Partial<Record<Table, 'staff' | 'organisation' | 'service' | 'fleeting' | 'anonymous'>>;
