import type { AnyMachine, MachineTable } from '#app/core/machine.ts';
import type { MachineNamespace } from '#app/i18n/labels.ts';
import { candidacyMachine, candidacyMessages } from './candidacies/candidacy.machine.ts';
import { consentMachine, consentMessages } from './consents/consent.machine.ts';
import { journeyMachine, journeyMessages } from './journey/journey.machine.ts';
import { hearingMachine, hearingMessages } from './hearings/hearing.machine.ts';
import { meetingMachine, meetingMessages } from './meetings/meeting.machine.ts';
import { obligationMachine, obligationMessages } from './obligations/obligation.machine.ts';
import { periodMachine, periodMessages } from './obligations/review-period.machine.ts';
import { planMachine, planMessages } from './plans/plan.machine.ts';
import { referralMachine, referralMessages } from './referrals/referral.machine.ts';
import { requestMachine, requestMessages } from './requests/data-request.machine.ts';
import { lookMachine, lookMessages } from './second-looks/second-look.machine.ts';
import { vacancyMachine, vacancyMessages } from './vacancies/vacancy.machine.ts';

/** The names under which the machines are published (`/how-it-works/journey`), in the order of a person's path. */
export const machineNames = [
  'journey',
  'meeting',
  'plan',
  'obligation',
  'reviewPeriod',
  'referral',
  'vacancy',
  'candidacy',
  'consent',
  'hearing',
  'dataRequest',
  'secondLook',
] as const;
export type MachineName = (typeof machineNames)[number];

/** All machines of Polku, each with the namespace of its labels. */
export const machines: Record<MachineName, { machine: AnyMachine; texts: MachineNamespace }> = {
  journey: { machine: journeyMachine, texts: 'journey' },
  meeting: { machine: meetingMachine, texts: 'meetings' },
  plan: { machine: planMachine, texts: 'plans' },
  obligation: { machine: obligationMachine, texts: 'obligations' },
  reviewPeriod: { machine: periodMachine, texts: 'periods' },
  referral: { machine: referralMachine, texts: 'referrals' },
  vacancy: { machine: vacancyMachine, texts: 'vacancies' },
  candidacy: { machine: candidacyMachine, texts: 'candidacies' },
  consent: { machine: consentMachine, texts: 'consents' },
  hearing: { machine: hearingMachine, texts: 'hearings' },
  dataRequest: { machine: requestMachine, texts: 'requests' },
  secondLook: { machine: lookMachine, texts: 'secondLooks' },
};

export const isMachineName = (text: unknown): text is MachineName =>
  machineNames.some((name) => name === text);

/** The same by table: whose state a row of the outbox or a deadline is about. */
export const machineOf: Record<MachineTable, AnyMachine> = {
  Journey: journeyMachine,
  Meeting: meetingMachine,
  Plan: planMachine,
  Obligation: obligationMachine,
  ReviewPeriod: periodMachine,
  Referral: referralMachine,
  Vacancy: vacancyMachine,
  Candidacy: candidacyMachine,
  Consent: consentMachine,
  Hearing: hearingMachine,
  DataRequest: requestMachine,
  SecondLook: lookMachine,
};

/** What somebody did without moving a machine, and those concerned are told; and what it is about. */
export const otherMessages = {
  'client-opened': 'BreakGlass',
  'message-sent': 'ClientMessage',
  'message-received': 'ClientMessage',
  'recorded-for-client': 'RecordedForClient',
} as const;

export const messageTypes = [
  ...journeyMessages,
  ...meetingMessages,
  ...planMessages,
  ...obligationMessages,
  ...periodMessages,
  ...referralMessages,
  ...vacancyMessages,
  ...candidacyMessages,
  ...consentMessages,
  ...hearingMessages,
  ...requestMessages,
  ...lookMessages,
  'client-opened',
  'message-sent',
  'message-received',
  'recorded-for-client',
] as const;
export type MessageType = (typeof messageTypes)[number];
