import { addMonths, ageAt, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, type Why } from './why.ts';

const ACT = '381/2023';
const PLAN_MONTHS = 3;

/** The multi-sectoral employment plan is ready at the latest three months after the joint assessment began (§§ 4–6). */
export function multiSectoralPlan(assessmentFrom: IsoDate, table = regimes): Deadline {
  const basis = byAct(rulesAt(assessmentFrom, table), ACT, '4–6 §');
  return deadline(addMonths(assessmentFrom, PLAN_MONTHS), (due) =>
    because(basis, 'multiSectoralPlan', { from: assessmentFrom, count: PLAN_MONTHS, due }),
  );
}

export type NeedFinder = 'employmentAuthority' | 'wellbeingCounty' | 'kela';

export type SupportNeed = Readonly<{
  date: IsoDate;
  unemployed: boolean;
  foundBy: NeedFinder | null;
  /** Obstacles are limits of work ability or functional ability, or problems of managing life. */
  obstacles: boolean;
  /** Consultation between the authorities alone would do. */
  consultationEnough: boolean;
}>;

/** Can the person be directed to the joint assessment of the multi-sectoral support model (§ 3)? */
export function multiSectoralNeed(facts: SupportNeed, table = regimes): { met: boolean; why: Why } {
  const basis = byAct(rulesAt(facts.date, table), ACT, '3 §');
  if (!facts.unemployed) return { met: false, why: because(basis, 'multiSectoralNotUnemployed', {}) };
  if (!facts.foundBy || !facts.obstacles || facts.consultationEnough) {
    return { met: false, why: because(basis, 'multiSectoralNotMet', {}) };
  }
  return { met: true, why: because(basis, 'multiSectoralNeed', { finder: facts.foundBy }) };
}

const JOINT_SERVICE = { days: 300, monthsUnder25: 6, months: 12, age: 25 };

export type JointServiceFacts = Readonly<{
  date: IsoDate;
  birthDate: IsoDate;
  subsidyDays: number;
  unemployedMonths: number;
}>;

/** The entry to the multi-sectoral joint service (TYP) of act 1369/2014, until the end of 2024. */
export function jointServiceMet(facts: JointServiceFacts, table = regimes): { met: boolean; why: Why } {
  const { id, laws } = rulesAt(facts.date, table);
  const inForce = !laws.includes(ACT);
  const basis = { regime: id, source: '1369/2014', verify: !inForce };
  const months =
    ageAt(facts.birthDate, facts.date) < JOINT_SERVICE.age
      ? JOINT_SERVICE.monthsUnder25
      : JOINT_SERVICE.months;
  const { days } = JOINT_SERVICE;
  if (inForce && facts.subsidyDays >= days) {
    return { met: true, why: because(basis, 'jointServiceDays', { days: facts.subsidyDays, count: days }) };
  }
  if (inForce && facts.unemployedMonths >= months) {
    return {
      met: true,
      why: because(basis, 'jointServiceMonths', { months: facts.unemployedMonths, count: months }),
    };
  }
  return { met: false, why: because(basis, 'jointServiceNotYet', { days, months }) };
}
