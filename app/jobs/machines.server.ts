import type { AnyMachine, MachineTable } from '#app/core/machine.ts';
import { candidacyMachine, candidacyMessages } from '#app/features/candidacies/candidacy.machine.ts';
import { journeyMachine, journeyMessages } from '#app/features/journey/journey.machine.ts';
import { hearingMachine, hearingMessages } from '#app/features/hearings/hearing.machine.ts';
import { meetingMachine, meetingMessages } from '#app/features/meetings/meeting.machine.ts';
import { obligationMachine, obligationMessages } from '#app/features/obligations/obligation.machine.ts';
import { periodMachine, periodMessages } from '#app/features/obligations/review-period.machine.ts';
import { planMachine, planMessages } from '#app/features/plans/plan.machine.ts';
import { referralMachine, referralMessages } from '#app/features/referrals/referral.machine.ts';
import { vacancyMachine, vacancyMessages } from '#app/features/vacancies/vacancy.machine.ts';

/** Whose state a row of the outbox or a deadline is about. */
export const machines: Record<MachineTable, AnyMachine> = {
  Journey: journeyMachine,
  Meeting: meetingMachine,
  Plan: planMachine,
  Referral: referralMachine,
  Vacancy: vacancyMachine,
  Candidacy: candidacyMachine,
  Hearing: hearingMachine,
  Obligation: obligationMachine,
  ReviewPeriod: periodMachine,
};

export const messageTypes = [
  ...journeyMessages,
  ...meetingMessages,
  ...planMessages,
  ...referralMessages,
  ...vacancyMessages,
  ...candidacyMessages,
  ...hearingMessages,
  ...obligationMessages,
  ...periodMessages,
] as const;
export type MessageType = (typeof messageTypes)[number];
