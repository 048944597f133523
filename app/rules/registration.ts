import { latest, type IsoDate } from './dates.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, type Why } from './why.ts';

export const requiredData = [
  'workHistory',
  'education',
  'skills',
  'workAbility',
  'address',
  'contact',
  'otherActs',
] as const;
export type RequiredData = (typeof requiredData)[number];

/** `permitOneEmployer` is a residence permit whose right to work is restricted to an employer. */
export type WorkRight = 'citizen' | 'freeMovement' | 'permitUnrestricted' | 'permitOneEmployer' | 'none';

export type RegistrationFacts = Readonly<{
  requestedOn: IsoDate;
  registeredOn: IsoDate;
  /** A later start, when the end of work is known in advance. */
  wantedStart: IsoDate | null;
  given: readonly RequiredData[];
  workRight: WorkRight;
  /** Jobseeking ended for missing clarifications, and they have not been given with the request. */
  clarificationsDue: boolean;
}>;

export type Registration = {
  outcome: 'registered' | 'dataMissing' | 'conditionsNotMet';
  startDate: IsoDate | null;
  missing: RequiredData[];
  /** A refusal is a written decision with a right of appeal. */
  appeal: boolean;
  why: Why;
};

/** Can the person be registered as a job seeker, and from which day (380/2023 §§ 27–29)? Never with a past start. */
export function registration(facts: RegistrationFacts, table = regimes): Registration {
  const rules = rulesAt(facts.requestedOn, table);
  const basis = byAct(rules, '380/2023', '27 §');
  const missing = requiredData.filter((each) => !facts.given.includes(each));
  const open = { startDate: null, missing, appeal: false };
  if (facts.workRight === 'none' || facts.workRight === 'permitOneEmployer') {
    return { ...open, outcome: 'conditionsNotMet', appeal: true, why: because(basis, 'noWorkRight', {}) };
  }
  if (facts.clarificationsDue) {
    const why = because(byAct(rules, '380/2023', '29 §'), 'clarificationsMissing', {});
    return { ...open, outcome: 'dataMissing', why };
  }
  if (missing.length > 0) {
    return { ...open, outcome: 'dataMissing', why: because(basis, 'dataMissing', { count: missing.length }) };
  }
  const { requestedOn, registeredOn } = facts;
  const startDate = latest(requestedOn, registeredOn, facts.wantedStart ?? registeredOn);
  return { ...open, outcome: 'registered', startDate, why: because(basis, 'registered', { startDate }) };
}

export type ChannelFacts = Readonly<{
  channel: 'online' | 'inPerson' | 'otherAccepted';
  strongIdentification: boolean;
  citizenship: 'finland' | 'euEeaSwitzerland' | 'other';
  /** How jobseeking last ended, when that may block a restart online. */
  onlineBlockedBy: 'clarificationMissing' | 'contactMissed' | null;
}>;

/** Is this way of asking for registration open? In person always is; online has conditions (380/2023 §§ 27, 29). */
export function channel(facts: ChannelFacts, date: IsoDate, table = regimes): { open: boolean; why: Why } {
  const rules = rulesAt(date, table);
  const basis = byAct(rules, '380/2023', '27 §');
  if (facts.channel !== 'online') {
    return { open: true, why: because(basis, 'channelOpen', { channel: facts.channel }) };
  }
  if (!facts.strongIdentification)
    return { open: false, why: because(basis, 'onlineNeedsIdentification', {}) };
  if (facts.citizenship === 'other')
    return { open: false, why: because(basis, 'onlineNeedsCitizenship', {}) };
  if (facts.onlineBlockedBy) {
    const blocked = byAct(rules, '380/2023', '29 §');
    return { open: false, why: because(blocked, 'onlineBlocked', { reason: facts.onlineBlockedBy }) };
  }
  return { open: true, why: because(basis, 'channelOpen', { channel: facts.channel }) };
}
