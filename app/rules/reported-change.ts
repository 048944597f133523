import type { IsoDate } from './dates.ts';
import { employmentCode, workSituation, type EmploymentCode, type WorkSituation } from './employment-code.ts';
import type { WorkRight } from './registration.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, type Why } from './why.ts';

/** What a job seeker tells the authority of (380/2023 27–28 §; the authority's own instructions). */
export const changeKinds = [
  'workStarts',
  'workEnds',
  'hoursChange',
  'businessStarts',
  'businessEnds',
  'otherPaidActivity',
  'studiesStart',
  'studiesEnd',
  'permit',
  'serviceInterrupted',
  'contact',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What working hours became. */
export const hoursKinds = ['full', 'part', 'laidOff', 'shortenedWeek'] as const;
export type HoursKind = (typeof hoursKinds)[number];

export type ChangeFacts = Readonly<{
  kind: ChangeKind;
  on: IsoDate;
  /** The code that held until then; null when none is known. */
  before: EmploymentCode | null;
  /** Work or business that lasts over two weeks; shorter work is told to the benefit payer. */
  overTwoWeeks: boolean;
  fullTime: boolean;
  hoursPerWeek: number | null;
  hours: HoursKind | null;
  /** Pay subsidy, start-up grant or another measure. */
  supported: boolean;
  workRight: WorkRight | null;
}>;

export type ChangeEffect = {
  code: EmploymentCode | null;
  codeWhy: Why;
  /** The plan in force is looked at again with the counselor. */
  planReview: boolean;
  /** May the person still be registered? The authority looks at it, and hears the person first. */
  rightChecked: boolean;
  why: Why;
};

/** What a reported change leads to. It decides nothing: jobseeking itself goes on (380/2023 28 §). */
export function changeEffect(facts: ChangeFacts, table = regimes): ChangeEffect {
  const { kind, on, before } = facts;
  const rules = rulesAt(on, table);
  const short = (kind === 'workStarts' || kind === 'businessStarts') && !facts.overTwoWeeks;
  const situation = short ? null : situationAfter(facts);
  const coded = situation && employmentCode(situation, on, table);
  const stays = because({ regime: rules.id, source: 'KEHA, URA', verify: true }, 'employmentCodeStays', {});
  const rightChecked =
    kind === 'permit' && (facts.workRight === 'none' || facts.workRight === 'permitOneEmployer');
  const basis = byAct(rules, '380/2023', rightChecked ? '27–28 §' : '28 §');
  return {
    code: coded?.code ?? before,
    codeWhy: coded?.why ?? stays,
    planReview: !short && kind !== 'contact',
    rightChecked,
    why: because(basis, short ? 'changeShort' : rightChecked ? 'changeRightChecked' : 'changeKeeps', {}),
  };
}

function situationAfter(facts: ChangeFacts): WorkSituation | null {
  switch (facts.kind) {
    case 'workStarts':
      return workSituation({ ...facts, hoursPerWeek: facts.hoursPerWeek ?? 0 });
    case 'hoursChange':
      return situationOfHours(facts);
    case 'workEnds':
    case 'businessEnds':
    case 'studiesEnd':
      return 'noWork';
    case 'businessStarts':
      if (facts.supported) return 'workWithSupport';
      return facts.fullTime ? 'fullTimeBusiness' : null;
    case 'studiesStart':
      return facts.fullTime ? 'inTraining' : null;
    case 'serviceInterrupted':
      return facts.before === '07' || facts.before === '08' ? 'noWork' : null;
    case 'otherPaidActivity':
    case 'permit':
    case 'contact':
      return null;
  }
}

function situationOfHours({ hours, hoursPerWeek, supported }: ChangeFacts): WorkSituation {
  if (hours === 'laidOff' || hours === 'shortenedWeek') return hours;
  return workSituation({ hoursPerWeek: hoursPerWeek ?? 0, fullTime: hours === 'full', supported });
}
