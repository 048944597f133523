import type { RegimeId } from './regimes.ts';

/**
 * What a fact is, so that a page can write it: `date` by the reader's calendar, `number` and `text` as they stand, `code` as
 * `t('rules:code.<value>')`, `municipality` and `area` by the names in areas.ts.
 */
export type FactKind = 'date' | 'number' | 'text' | 'code' | 'municipality' | 'area';

type Shape = Readonly<Record<string, FactKind>>;

const limit = { from: 'date', count: 'number', due: 'date' } satisfies Shape;

/** Every reason and the facts its sentence `rules:why.<rule>` is written from. */
export const whyFacts = {
  firstInterviewDays: limit,
  firstInterviewWorkdays: limit,
  newInterviewNeeded: { endedOn: 'date', count: 'number' },
  newInterviewNotNeeded: { endedOn: 'date', count: 'number' },
  newInterviewFirstTime: {},
  discussion: limit,
  earlySupplementary: { from: 'date', count: 'number', until: 'date' },
  earlySupplementaryOnRequest: { situation: 'code' },
  laterSupplementary: { from: 'date', months: 'number', count: 'number', until: 'date' },
  supplementaryByNeed: {},
  suspended: { service: 'code', from: 'date', until: 'date', count: 'number' },
  suspendedJointPurchase: { from: 'date', until: 'date' },
  notSuspendedShort: { service: 'code', count: 'number' },
  notSuspendedKind: { service: 'code' },
  beforeServiceEnds: { service: 'code', until: 'date', count: 'number', due: 'date' },
  afterServiceDiscussion: { from: 'date', count: 'number', due: 'date' },
  notArranged: { endsOn: 'date', count: 'number' },
  arranged: { count: 'number' },
  arrangedOnRequest: {},
  followUp: limit,
  trialNotYet: { from: 'date' },
  trialNotInArea: { municipality: 'municipality' },
  trialWasClient: { municipality: 'municipality' },
  trialCriterion: { municipality: 'municipality', criterion: 'code' },
  trialSoon: { municipality: 'municipality', criterion: 'code', eligibleOn: 'date', count: 'number' },
  trialNotTargetGroup: { municipality: 'municipality' },
  trialOtherSituation: { situation: 'code' },
  trialPlaced: { ground: 'code' },
  trialChangeSecurity: { age: 'number' },
  homeMunicipality: { municipality: 'municipality', area: 'area' },
  switchNotice: { givenOn: 'date', area: 'area' },
  languageNotice: { givenOn: 'date', area: 'area' },
  noHomeMunicipality: {},
  outsideEmploymentAreas: { municipality: 'municipality' },
  transfer: { on: 'date' },
  onlineNeedsIdentification: {},
  onlineNeedsCitizenship: {},
  onlineBlocked: { reason: 'code' },
  channelOpen: { channel: 'code' },
  registered: { startDate: 'date' },
  dataMissing: { count: 'number' },
  noWorkRight: {},
  clarificationsMissing: {},
  reviewPeriod: { from: 'date', to: 'date', count: 'number' },
  obligationIndividual: {},
  obligationDoesNotBind: { situation: 'code' },
  obligationStandard: { periods: 'number', count: 'number' },
  obligationLowered: { periods: 'number', count: 'number', standard: 'number' },
  obligationNoOpportunities: { standard: 'number' },
  obligationNotSet: { ground: 'code' },
  obligationPostponed: { ground: 'code', until: 'date' },
  obligationPostponedOpen: { ground: 'code' },
  obligationPartTime: { count: 'number', months: 'number' },
  obligationStudy: { count: 'number', months: 'number' },
  obligationShortRemaining: { endsOn: 'date', periods: 'number', count: 'number' },
  counts: { act: 'code' },
  countsOnce: { act: 'code' },
  countsHuman: { act: 'code' },
  countsTooShort: { count: 'number' },
  countsUnlikely: {},
  countsOutside: { from: 'date', to: 'date' },
  countsNoPeriod: {},
  countsJudged: {},
  countsNotJudged: {},
  assignedJobAlways: {},
  assignedJobBinds: { interviewOn: 'date', count: 'number' },
  assignedJobTooEarly: { interviewOn: 'date', bindsFrom: 'date', count: 'number' },
  assignedJobReported: {},
  assignedJobUnknown: {},
  assignedJobNoInterview: { count: 'number' },
  reporting: { due: 'date' },
  skillProtection: limit,
  planReview: { plan: 'code', from: 'date', count: 'number', due: 'date' },
  planReviewNoInterval: { plan: 'code' },
  activationPlanFits: {},
  activationPlanOtherPlan: {},
  planServiceStart: limit,
  integrationPlanLatest: limit,
  integrationPlanFirstEnds: limit,
  integrationPlanEnds: limit,
  multiSectoralPlan: limit,
  multiSectoralNeed: { finder: 'code' },
  multiSectoralNotUnemployed: {},
  multiSectoralNotMet: {},
  jointServiceDays: { days: 'number', count: 'number' },
  jointServiceMonths: { months: 'number', count: 'number' },
  jointServiceNotYet: { days: 'number', months: 'number' },
  workTrialFits: { count: 'number', left: 'number' },
  workTrialHostKind: { host: 'code' },
  workTrialCurrentEmployer: {},
  workTrialTotal: { count: 'number', planned: 'number' },
  workTrialOneHost: { count: 'number', planned: 'number' },
  workTrialHours: { least: 'number', most: 'number', planned: 'number' },
  workTrialDays: { count: 'number', planned: 'number' },
  workTrialCompetition: {},
  workTrialDrugTest: {},
  workTrialBackgroundCheck: {},
  workTrialAgreement: { count: 'number' },
  workTrialReset: { count: 'number' },
  workTrialResetYoung: { count: 'number' },
  workTrialNoReset: {},
  absenceInterrupts: { count: 'number' },
  absenceGoals: {},
  absenceContinues: { count: 'number', days: 'number' },
  subsidyTerms: { percent: 'number', count: 'number' },
  subsidyMustGrant: { percent: 'number', count: 'number' },
  subsidyOver60: { count: 'number' },
  subsidyNotMet: {},
  subsidyBar: { bar: 'code' },
  subsidyNotKnown: {},
  subsidyClaim: { lastPeriodEnds: 'date', count: 'number', due: 'date' },
  benefitShare: { days: 'number', percent: 'number' },
  benefitShareLayOff: {},
  benefitShareIntegration: { until: 'date' },
  benefitShareUnknown: {},
  retentionCustomer: { endedOn: 'date', count: 'number', eraseOn: 'date' },
  retentionMultiSectoral: { endedOn: 'date', count: 'number', eraseOn: 'date' },
  retentionProfile: { lastLogin: 'date', count: 'number', eraseOn: 'date' },
  retentionNeeded: { eraseOn: 'date' },
  dataRequest: limit,
  dataRequestExtended: limit,
  statementAuthority: { matter: 'code', count: 'number', due: 'date' },
  statementKeha: { matter: 'code', count: 'number', due: 'date' },
  statementBefore2025: { matter: 'code' },
  phoneNotNeglect: {},
  validReason: { reason: 'code' },
  hearFirst: {},
  reminderFirst: { count: 'number' },
  statementRepeated: { count: 'number', firstOn: 'date' },
  statementAtOnce: {},
  statementForKind: { kind: 'code' },
  ladderUnknown: {},
  noShowNotSelfBooked: {},
  noShowCounts: {},
  noShowOwnGround: {},
  jobseekingStays: { misses: 'number' },
  jobseekingMayEndRepeated: { misses: 'number' },
  jobseekingMayEndFirst: {},
  noticeHanded: { on: 'date' },
  noticeLetter: { sentOn: 'date', count: 'number', on: 'date' },
  noticeElectronic: { sentOn: 'date', count: 'number', on: 'date' },
  appealToBoard: limit,
  appealByRectification: limit,
  decisionRegistrationRefused: {},
  decisionContactMissed: {},
  decisionRightLapsed: {},
  employmentCode: { on: 'date', situation: 'code' },
  employmentCodeStays: {},
  changeShort: {},
  changeRightChecked: {},
  changeKeeps: {},
  renewalDue: limit,
  renewalLastDay: { askedOn: 'date', count: 'number', due: 'date' },
  answerLastDay: { askedOn: 'date', count: 'number', due: 'date' },
} as const satisfies Record<string, Shape>;

export type RuleKey = keyof typeof whyFacts;

export const ruleKeys: readonly string[] = Object.keys(whyFacts);

/** Why the law gives this answer: enough for one plain sentence in any language, and plain JSON. */
export type Why = {
  regime: RegimeId;
  /** The provision, as in '380/2023 31 §'. */
  source: string;
  rule: RuleKey;
  facts: Record<string, string | number | boolean>;
  /** True when the rule, or its reading, is not confirmed: never show the answer as certain. */
  verify: boolean;
};

type ValueOf<K extends FactKind> = K extends 'number' ? number : string;
type FactsOf<R extends RuleKey> = {
  [Name in keyof (typeof whyFacts)[R]]: (typeof whyFacts)[R][Name] extends FactKind
    ? ValueOf<(typeof whyFacts)[R][Name]>
    : never;
};

type Basis = Readonly<{ regime: RegimeId; source: string; verify: boolean }>;

export function because<R extends RuleKey>(basis: Basis, rule: R, facts: FactsOf<R>): Why {
  return { regime: basis.regime, source: basis.source, rule, facts, verify: basis.verify };
}

/** The basis of a rule that the table of regimes holds. */
export function byRule(regime: RegimeId, rule: Readonly<{ source: string; confirmed: boolean }>): Basis {
  return { regime, source: rule.source, verify: !rule.confirmed };
}

/** The basis of a provision that the table of regimes does not hold; to be verified where its act is not the law of the day. */
export function byAct(
  rules: Readonly<{ id: RegimeId; laws: readonly string[] }>,
  act: string,
  section: string,
): Basis {
  const inForce = rules.laws.some((law) => law.startsWith(act));
  return { regime: rules.id, source: `${act} ${section}`, verify: !inForce };
}
