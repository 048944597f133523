import { addDays, isoDate, type IsoDate } from './dates.ts';

/**
 * The law by its date. One entry per regime; a regime lasts until the day before the next one begins, so every date has
 * exactly one. A change of law is a new entry here and nothing else: rules read values, never the id.
 */
export type RegimeId = `R${number}`;

/** A value of the law. `confirmed` is false when it was not read in the act or at an authority: show it as to be verified. */
export type Rule<T> = Readonly<{ value: T; source: string; confirmed: boolean }>;

export type RuleSet = Readonly<{
  id: RegimeId;
  from: IsoDate;
  confirmed: boolean;
  laws: readonly string[];
  name: Readonly<{ fi: string; sv: string; en: string }>;
  /** Latest time of the initial interview from the start of jobseeking. */
  initialInterview: Rule<{ limit: number; unit: 'workdays' | 'days' }>;
  /** Supplementary discussions in the first months; one less when one was held before the interview. */
  /** `startDiscussions`: the next discussion is counted from the last of them, not from the interview. */
  earlySupplementary: Rule<{
    count: number;
    months: number;
    everyDays: number | null;
    startDiscussions: boolean;
  } | null>;
  discussionMonths: Rule<number>;
  /** Supplementary discussions each time so many months have passed. */
  laterSupplementary: Rule<{ count: number; afterMonths: number; withinMonths: number } | null>;
  /** Discussions rest during a service of more than so many months, but for one before its estimated end and one after that. */
  suspension: Rule<{ overMonths: number; discussionBeforeEnd: number; supplementaryWithin: number } | null>;
  /**
   * Discussions are not arranged when unemployment ends within so many months for at least `lastsMonths`; with null, when
   * jobseeking itself ends within that time.
   */
  shortRemaining: Rule<{ months: number; lastsMonths: number | null } | null>;
  obligation: Rule<{ periods: number; periodMonths: number; opportunities: number } | null>;
  /** The obligation of a laid-off person waits so many months of lay-off, and for a discussion where the act asks for one. */
  laidOff: Rule<{ months: number; discussionHeld: boolean } | null>;
  /** From when an assigned job binds, in months from the latest initial interview; 0 from the beginning. */
  assignedJob: Rule<{ bindsAfterMonths: number; lapsesWhenReported: boolean } | null>;
  /** The first step of the authority after a neglect, and within how many months neglects are counted together. */
  neglect: Rule<{ firstStep: 'reminder' | 'statementRequest'; withinMonths: number } | null>;
  /** Not responding by the deadline ends jobseeking the first time, or when repeated within 12 months. */
  endOfJobseeking: Rule<'firstTime' | 'repeated' | null>;
  profile: Rule<'none' | 'optional' | 'guided' | 'compulsory'>;
  /** For whom an activation plan is made; others with the same need get the multi-sectoral plan. */
  activationPlan: Rule<'longUnemployed' | 'onSocialAssistance'>;
  basicBenefit: Rule<'labourMarketSubsidyAndBasicAllowance' | 'generalSocialSecurityBenefit'>;
  competence: Rule<'teOfficeOrTrial' | 'employmentAuthority'>;
  workTrial: Rule<{ totalMonths: number; monthsWithOneHost: number }>;
  /** Euros a month by per cent of pay; index-linked. */
  subsidyCaps: Readonly<Record<SubsidyPercent, Rule<number | null>>>;
  /** Full basic amount of the benefit, euros a day; index-linked. */
  basicAmount: Rule<number | null>;
  /** The municipality's share of a benefit by paid days: per cent of the basic amount above each number of days. */
  benefitShare: Rule<Readonly<Record<CoFinancedBenefit, readonly BenefitStep[]>>>;
}>;

export type CoFinancedBenefit = 'labourMarketSubsidy' | 'basicAllowance' | 'earningsRelated';
export type SubsidyPercent = 50 | 70 | 100;
export type BenefitStep = Readonly<{ over: number; percent: number }>;

const read = <T>(value: T, source: string): Rule<T> => ({ value, source, confirmed: true });
const unconfirmed = <T>(value: T, source: string): Rule<T> => ({ value, source, confirmed: false });

const subsidyOnly = [
  { over: 300, percent: 50 },
  { over: 1000, percent: 70 },
] as const;
const stepsTo40 = [
  { over: 100, percent: 10 },
  { over: 200, percent: 20 },
  { over: 300, percent: 30 },
  { over: 400, percent: 40 },
] as const;
const sharesFrom2025 = {
  labourMarketSubsidy: [...stepsTo40, { over: 700, percent: 50 }],
  basicAllowance: stepsTo40,
  earningsRelated: stepsTo40,
};

const restDuringService = { overMonths: 1, discussionBeforeEnd: 1, supplementaryWithin: 1 };

const R0: RuleSet = {
  id: 'R0',
  from: '0000-01-01',
  confirmed: true,
  laws: ['916/2012', '1269/2020'],
  name: {
    fi: 'kuntakokeilu ennen pohjoismaista työvoimapalvelumallia',
    sv: 'kommunförsöket före den nordiska modellen för arbetskraftsservice',
    en: 'municipal trial before the Nordic model',
  },
  initialInterview: unconfirmed({ limit: 14, unit: 'days' }, '916/2012'),
  earlySupplementary: unconfirmed(null, '916/2012'),
  discussionMonths: unconfirmed(3, '916/2012'),
  laterSupplementary: unconfirmed(null, '916/2012'),
  suspension: unconfirmed(null, '916/2012'),
  shortRemaining: unconfirmed(null, '916/2012'),
  obligation: unconfirmed(null, '916/2012'),
  laidOff: unconfirmed(null, '916/2012'),
  assignedJob: unconfirmed(null, '916/2012'),
  neglect: unconfirmed(null, '1290/2002'),
  endOfJobseeking: unconfirmed(null, '916/2012'),
  profile: unconfirmed('none', '916/2012'),
  activationPlan: unconfirmed('longUnemployed', '189/2001 5–8 §'),
  basicBenefit: read('labourMarketSubsidyAndBasicAllowance', '1290/2002'),
  competence: read('teOfficeOrTrial', '1269/2020 4 §'),
  workTrial: read({ totalMonths: 12, monthsWithOneHost: 6 }, '916/2012'),
  subsidyCaps: {
    50: unconfirmed(null, '916/2012'),
    70: unconfirmed(null, '916/2012'),
    100: unconfirmed(null, '916/2012'),
  },
  basicAmount: unconfirmed(null, '1290/2002'),
  benefitShare: read(
    { labourMarketSubsidy: subsidyOnly, basicAllowance: [], earningsRelated: [] },
    '1290/2002 14 luku',
  ),
};

const R1: RuleSet = {
  ...R0,
  id: 'R1',
  from: '2022-05-02',
  laws: ['916/2012 (1379/2021)', '1290/2002 (1380/2021)', '1269/2020 (1381/2021)'],
  name: {
    fi: 'pohjoismainen työvoimapalvelumalli, kuntakokeilu käynnissä',
    sv: 'den nordiska modellen för arbetskraftsservice, kommunförsöket pågår',
    en: 'Nordic model, municipal trial running',
  },
  initialInterview: read({ limit: 5, unit: 'workdays' }, '1379/2021; 380/2023 31 §'),
  earlySupplementary: read(
    { count: 5, months: 3, everyDays: null, startDiscussions: false },
    '1379/2021; 380/2023 32 §',
  ),
  discussionMonths: read(3, '1379/2021; 380/2023 32 §'),
  laterSupplementary: read({ count: 2, afterMonths: 6, withinMonths: 1 }, '1379/2021; 380/2023 32 §'),
  suspension: unconfirmed(restDuringService, '1379/2021; 380/2023 33 §'),
  shortRemaining: read({ months: 1, lastsMonths: null }, '1379/2021; 380/2023 32 §'),
  obligation: read({ periods: 3, periodMonths: 1, opportunities: 4 }, '1379/2021; 380/2023 44 §'),
  laidOff: read({ months: 3, discussionHeld: true }, '1379/2021; 380/2023 46 §'),
  assignedJob: read({ bindsAfterMonths: 6, lapsesWhenReported: true }, '1290/2002 2 a:9 (1380/2021)'),
  neglect: read({ firstStep: 'reminder', withinMonths: 12 }, '1290/2002 2 a:9–10 (1380/2021)'),
  endOfJobseeking: read('repeated', '1379/2021; 380/2023 28 §'),
  profile: read('optional', '1379/2021'),
};

const R2: RuleSet = {
  ...R1,
  id: 'R2',
  from: '2025-01-01',
  laws: [
    '380/2023',
    '381/2023',
    '681/2023',
    '1290/2002 (385/2023)',
    '385/2024',
    '512/2024',
    '555/1998 (387/2023)',
  ],
  name: {
    fi: 'työvoimapalvelut kuntien vastuulla',
    sv: 'kommunerna ansvarar för arbetskraftsservicen',
    en: 'employment services run by municipalities',
  },
  initialInterview: read({ limit: 5, unit: 'workdays' }, '380/2023 31 §'),
  earlySupplementary: read(
    { count: 5, months: 3, everyDays: 14, startDiscussions: true },
    '380/2023 32 § (435/2024)',
  ),
  discussionMonths: read(3, '380/2023 32 § (435/2024)'),
  laterSupplementary: read({ count: 2, afterMonths: 6, withinMonths: 1 }, '380/2023 32 § (435/2024)'),
  suspension: read(restDuringService, '380/2023 33 §'),
  shortRemaining: read({ months: 3, lastsMonths: 3 }, '380/2023 32 § (435/2024)'),
  obligation: read({ periods: 3, periodMonths: 1, opportunities: 4 }, '380/2023 44 §'),
  laidOff: read({ months: 3, discussionHeld: false }, '380/2023 46 § (435/2024)'),
  neglect: read({ firstStep: 'reminder', withinMonths: 12 }, '380/2023 41 §; 1290/2002 2 a:9–10'),
  endOfJobseeking: read('repeated', '380/2023 28 §'),
  profile: read('optional', '380/2023 128 §'),
  competence: read('employmentAuthority', '380/2023 17 §'),
  workTrial: read({ totalMonths: 6, monthsWithOneHost: 6 }, '380/2023 55 §'),
  subsidyCaps: {
    50: read(1260, '380/2023 94 §'),
    // The printed act says 2 770; every authority says 1 770.
    70: unconfirmed(1770, '380/2023 94 §'),
    100: read(2020, '380/2023 94 §'),
  },
  basicAmount: read(37.21, '1290/2002'),
  benefitShare: read(sharesFrom2025, '1290/2002 14:3 a–3 b (385/2023); 555/1998 4 § (387/2023)'),
};

const R3: RuleSet = {
  ...R2,
  id: 'R3',
  from: '2026-01-01',
  confirmed: false,
  laws: [...R2.laws, 'HE 108/2025'],
  name: {
    fi: 'kevennetty palveluprosessi',
    sv: 'den lättare serviceprocessen',
    en: 'lighter service process',
  },
  initialInterview: unconfirmed({ limit: 10, unit: 'workdays' }, '380/2023 31 § (HE 108/2025)'),
  activationPlan: unconfirmed('onSocialAssistance', '189/2001 5–8 § (HE 109/2025)'),
  earlySupplementary: unconfirmed(null, '380/2023 32 § (HE 108/2025)'),
  laterSupplementary: unconfirmed(null, '380/2023 32 § (HE 108/2025)'),
  suspension: unconfirmed(restDuringService, '380/2023 33 § (HE 108/2025)'),
  assignedJob: unconfirmed(
    { bindsAfterMonths: 0, lapsesWhenReported: false },
    '1290/2002 2 a:9 (HE 108/2025)',
  ),
  profile: unconfirmed('guided', '380/2023 (HE 108/2025)'),
};

const R4: RuleSet = {
  ...R3,
  id: 'R4',
  from: '2026-03-01',
  name: {
    fi: 'seuraamusten uudistus',
    sv: 'reformen av påföljderna',
    en: 'reform of consequences',
  },
  neglect: unconfirmed({ firstStep: 'statementRequest', withinMonths: 12 }, '1290/2002 2 a (HE 108/2025)'),
  endOfJobseeking: unconfirmed('firstTime', '380/2023 28 § (HE 108/2025)'),
};

const R5: RuleSet = {
  ...R4,
  id: 'R5',
  from: '2026-05-01',
  name: { fi: 'yleistuki', sv: 'allmänt stöd', en: 'general social security benefit' },
  basicBenefit: unconfirmed('generalSocialSecurityBenefit', 'yleistuki 1.5.2026'),
  basicAmount: read(37.21, 'yleistuki 1.5.2026'),
  benefitShare: unconfirmed(sharesFrom2025, '1290/2002 14:3 a–3 b; yleistuki 1.5.2026'),
};

const R6: RuleSet = {
  ...R5,
  id: 'R6',
  from: '2026-09-01',
  name: {
    fi: 'pakollinen työnhakuprofiili',
    sv: 'obligatorisk jobbsökarprofil',
    en: 'compulsory job-applicant profile',
  },
  profile: unconfirmed('compulsory', '380/2023 (HE 108/2025)'),
};

/** In order of time; the first is open backwards and the last open forwards. */
export const regimes: readonly [RuleSet, ...RuleSet[]] = [R0, R1, R2, R3, R4, R5, R6];

export const regimeIds: readonly RegimeId[] = regimes.map((regime) => regime.id);

export function isRegimeId(text: string): text is RegimeId {
  return regimes.some((regime) => regime.id === text);
}

/** The rules in force on a date, or on the Finnish date of an instant. */
export function rulesAt(date: IsoDate | Date, table = regimes): RuleSet {
  const day = typeof date === 'string' ? date : isoDate(date);
  return table.reduce((current, next) => (next.from <= day ? next : current), table[0]);
}

export function regimeAt(date: IsoDate | Date, table = regimes): RegimeId {
  return rulesAt(date, table).id;
}

/** The rules of a regime that is known, such as one stored with a decision. */
export function ruleSet(id: RegimeId, table = regimes): RuleSet {
  const found = table.find((regime) => regime.id === id);
  if (!found) throw new RangeError(`unknown regime ${id}`);
  return found;
}

/** The last day of a regime; null while no later one is known. */
export function lastDayOf(id: RegimeId, table = regimes): IsoDate | null {
  const next = table[table.indexOf(ruleSet(id, table)) + 1];
  return next ? addDays(next.from, -1) : null;
}
