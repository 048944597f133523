import { employmentArea, municipality, trial, trialAreaOf } from './areas.ts';
import { addDays, ageAt, type IsoDate } from './dates.ts';
import { regimes, rulesAt, type RuleSet } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

export type Authority =
  | { kind: 'teOffice' }
  | { kind: 'trialMunicipality'; municipality: string }
  | { kind: 'employmentAuthority'; area: string }
  /** The law read does not say; a person decides. */
  | { kind: 'undetermined' };

export type TrialCriterion = 'noEarningsRelatedAllowance' | 'under30' | 'immigrant' | 'foreignLanguage';
export type TrialSituation = 'unemployed' | 'employedWithSupport' | 'inService' | 'other';

const SITUATION_OF_CODE: Readonly<Record<string, TrialSituation>> = {
  '00': 'employedWithSupport',
  '02': 'unemployed',
  '03': 'unemployed',
  '07': 'inService',
  '08': 'inService',
};

/** The situation that an employment code of the register means for the trial. */
export function trialSituation(employmentCode: string): TrialSituation {
  return SITUATION_OF_CODE[employmentCode] ?? 'other';
}

/** What decides about belonging to the trial, and may change on a known day. */
type TrialFacts = Readonly<{
  homeMunicipality: string | null;
  situation: TrialSituation;
  meetsEarningsRelatedConditions: boolean;
  immigrant: boolean;
}>;

export type CompetenceFacts = TrialFacts &
  Readonly<{
    date: IsoDate;
    homeSince: IsoDate | null;
    birthDate: IsoDate | null;
    /** ISO 639 code of the mother tongue in the Population Information System. */
    motherTongue: string | null;
    wasTrialClient: boolean;
    /** Dismissed at 55 or over and entitled to change-security training. */
    changeSecurity55: boolean;
    /** The day jobseeking started or the change was reported. */
    reportedOn: IsoDate | null;
    upcoming: (Partial<TrialFacts> & Readonly<{ on: IsoDate }>) | null;
    /** A decision of an authority to leave or move the person in the trial. */
    placement: Placement | null;
    switchNotice: SwitchNotice | null;
  }>;

export type Placement = Readonly<{
  with: 'teOffice' | 'trialMunicipality';
  municipality: string | null;
  ground: 'languageRights' | 'inappropriateRelation' | 'safety' | 'otherJustified';
}>;

export type SwitchNotice = Readonly<{
  givenOn: IsoDate;
  area: string;
  written: boolean;
  /** Lives or stays in the area regularly for work, study, relatives or the like. */
  staysRegularly: boolean;
  /** Given so that the person is served in Finnish or Swedish (§ 19), wherever they stay. */
  forLanguage?: boolean;
}>;

export type Competence = { authority: Authority; criteria: TrialCriterion[]; why: Why };

/** An unemployed person without anything out of the ordinary; spread it and add what is known. */
export const noSpecialFacts = {
  homeSince: null,
  birthDate: null,
  motherTongue: null,
  immigrant: false,
  meetsEarningsRelatedConditions: false,
  situation: 'unemployed',
  wasTrialClient: false,
  changeSecurity55: false,
  reportedOn: null,
  upcoming: null,
  placement: null,
  switchNotice: null,
} as const satisfies Partial<CompetenceFacts>;

/** Who serves the person on a date, and why: one authority, whatever the facts. */
export function competence(facts: CompetenceFacts, table = regimes): Competence {
  const rules = rulesAt(facts.date, table);
  if (rules.competence.value === 'employmentAuthority') return byHome(facts, rules);
  return duringTrial(facts, rules);
}

function byHome(facts: CompetenceFacts, rules: RuleSet): Competence {
  const basis = byRule(rules.id, rules.competence);
  const notice = facts.switchNotice;
  if (notice && switches(notice, facts) && employmentArea(notice.area)) {
    const { area, givenOn } = notice;
    // That a notice for the sake of language moves the customership too is our reading of the section.
    const why = notice.staysRegularly
      ? because(basis, 'switchNotice', { area, givenOn })
      : because({ ...basis, source: '380/2023 19 §', verify: true }, 'languageNotice', { area, givenOn });
    return { authority: { kind: 'employmentAuthority', area }, criteria: [], why };
  }
  const home = facts.homeMunicipality === null ? undefined : municipality(facts.homeMunicipality);
  if (!home) {
    const why = because({ ...basis, verify: true }, 'noHomeMunicipality', {});
    return { authority: { kind: 'undetermined' }, criteria: [], why };
  }
  if (!employmentArea(home.area)) {
    const why = because({ ...basis, verify: true }, 'outsideEmploymentAreas', { municipality: home.code });
    return { authority: { kind: 'undetermined' }, criteria: [], why };
  }
  return {
    authority: { kind: 'employmentAuthority', area: home.area },
    criteria: [],
    why: because(basis, 'homeMunicipality', { municipality: home.code, area: home.area }),
  };
}

/** A later change of home municipality returns the person to the home authority. */
function switches(notice: SwitchNotice, facts: CompetenceFacts): boolean {
  const sinceMove = facts.homeSince === null || notice.givenOn >= facts.homeSince;
  const ground = notice.staysRegularly || notice.forLanguage === true;
  return notice.written && ground && notice.givenOn <= facts.date && sinceMove;
}

function duringTrial(facts: CompetenceFacts, rules: RuleSet): Competence {
  const basis = (section: string) => byAct(rules, '1269/2020', section);
  if (facts.date < trial.from) return teOffice(because(basis('23 §'), 'trialNotYet', { from: trial.from }));
  if (facts.placement)
    return placed(facts.placement, because(basis('5 §'), 'trialPlaced', { ground: facts.placement.ground }));
  if (facts.changeSecurity55 && rules.obligation.value) {
    const why = because({ ...basis('5 § (671/2022)'), verify: true }, 'trialChangeSecurity', { age: 55 });
    return teOffice(why);
  }
  const home = facts.homeMunicipality;
  if (home !== null && trialAreaOf(home) && facts.wasTrialClient) {
    return inTrial(home, [], because(basis('6 §'), 'trialWasClient', { municipality: home }));
  }
  return byCriteria(facts, rules) ?? soon(facts, rules) ?? teOffice(whyNotInTrial(facts, rules));
}

function byCriteria(facts: CompetenceFacts, rules: RuleSet): Competence | null {
  const home = facts.homeMunicipality;
  const criteria = trialCriteria(facts, facts.date);
  const [criterion] = criteria;
  if (home === null || !trialAreaOf(home) || facts.situation === 'other' || !criterion) return null;
  const why = because(byAct(rules, '1269/2020', '4 §'), 'trialCriterion', { municipality: home, criterion });
  return inTrial(home, criteria, why);
}

const DAYS_AHEAD = 7;

/** Who will belong at the latest seven days after starting jobseeking or reporting a change is moved at once (§ 5). */
function soon(facts: CompetenceFacts, rules: RuleSet): Competence | null {
  const { upcoming, reportedOn } = facts;
  if (!upcoming || !reportedOn || upcoming.on > addDays(reportedOn, DAYS_AHEAD)) return null;
  const then = byCriteria({ ...facts, ...upcoming, date: upcoming.on }, rules);
  const [criterion] = then?.criteria ?? [];
  if (then?.authority.kind !== 'trialMunicipality' || !criterion) return null;
  const home = then.authority.municipality;
  const why = because(byAct(rules, '1269/2020', '5 §'), 'trialSoon', {
    municipality: home,
    criterion,
    eligibleOn: upcoming.on,
    count: DAYS_AHEAD,
  });
  return inTrial(home, then.criteria, why);
}

const DOMESTIC_LANGUAGES = ['fi', 'sv', 'se', 'smn', 'sms'];
const AGE_LIMIT = 30;

/** The alternatives of § 4: without earnings-related allowance, or under 30, or immigrant, or foreign-language speaker. */
export function trialCriteria(
  facts: Pick<CompetenceFacts, 'birthDate' | 'motherTongue' | 'immigrant' | 'meetsEarningsRelatedConditions'>,
  date: IsoDate,
): TrialCriterion[] {
  const { birthDate, motherTongue } = facts;
  const met: Record<TrialCriterion, boolean> = {
    noEarningsRelatedAllowance: !facts.meetsEarningsRelatedConditions,
    under30: birthDate !== null && ageAt(birthDate, date) < AGE_LIMIT,
    immigrant: facts.immigrant,
    foreignLanguage: motherTongue !== null && !DOMESTIC_LANGUAGES.includes(motherTongue),
  };
  const all = ['noEarningsRelatedAllowance', 'under30', 'immigrant', 'foreignLanguage'] as const;
  return all.filter((criterion) => met[criterion]);
}

function whyNotInTrial(facts: CompetenceFacts, rules: RuleSet): Why {
  const basis = byAct(rules, '1269/2020', '4 §');
  const home = facts.homeMunicipality;
  if (home === null) return because({ ...basis, verify: true }, 'noHomeMunicipality', {});
  // Only two trial areas are in the table, so that being outside it is to be verified.
  if (!trialAreaOf(home))
    return because({ ...basis, verify: true }, 'trialNotInArea', { municipality: home });
  if (facts.situation === 'other') return because(basis, 'trialOtherSituation', { situation: 'other' });
  return because(basis, 'trialNotTargetGroup', { municipality: home });
}

function placed(placement: Placement, why: Why): Competence {
  if (placement.with === 'teOffice' || placement.municipality === null) return teOffice(why);
  return inTrial(placement.municipality, [], why);
}

function teOffice(why: Why): Competence {
  return { authority: { kind: 'teOffice' }, criteria: [], why };
}

function inTrial(home: string, criteria: TrialCriterion[], why: Why): Competence {
  return { authority: { kind: 'trialMunicipality', municipality: home }, criteria, why };
}

/** The day on which a later law gives everybody to another kind of authority; null while none does. */
export function responsibilityMoves(date: IsoDate, table = regimes): IsoDate | null {
  const { value } = rulesAt(date, table).competence;
  return table.find(({ from, competence }) => from > date && competence.value !== value)?.from ?? null;
}

export type Transfer = {
  from: Authority;
  to: Authority;
  inform: ('client' | 'receiver')[];
  planStaysBinding: boolean;
  why: Why;
};

/** The move from one authority to another on a date; null when nobody moves. The plan goes with the person. */
export function transfer(
  before: Competence,
  after: Competence,
  on: IsoDate,
  table = regimes,
): Transfer | null {
  if (JSON.stringify(before.authority) === JSON.stringify(after.authority)) return null;
  const rules = rulesAt(on, table);
  const inTrialLaw = rules.competence.value === 'teOfficeOrTrial';
  // That a plan stays binding is written for the trial only; later it is our reading.
  const basis = inTrialLaw
    ? byAct(rules, '1269/2020', '5 §')
    : { ...byRule(rules.id, rules.competence), verify: true };
  return {
    from: before.authority,
    to: after.authority,
    inform: ['client', 'receiver'],
    planStaysBinding: true,
    why: because(basis, 'transfer', { on }),
  };
}
