import { stepOf, type Step } from '#app/core/step.server.ts';
import { acceptReferral } from './commands/accept-referral.server.ts';
import { agreeReferral } from './commands/agree-referral.server.ts';
import { applyToService } from './commands/apply-to-service.server.ts';
import { askInterruption } from './commands/ask-interruption.server.ts';
import { cancelReferral } from './commands/cancel-referral.server.ts';
import { completeService } from './commands/complete-service.server.ts';
import { continueService } from './commands/continue-service.server.ts';
import { decideInterruption } from './commands/decide-interruption.server.ts';
import { declineReferral } from './commands/decline-referral.server.ts';
import { hearParticipant } from './commands/hear-participant.server.ts';
import { putInReserve } from './commands/put-in-reserve.server.ts';
import { recordAttendance } from './commands/record-attendance.server.ts';
import { recordNotStarted } from './commands/record-not-started.server.ts';
import { referToService } from './commands/refer-to-service.server.ts';
import { rejectApplicant } from './commands/reject-applicant.server.ts';
import { rejectReferral } from './commands/reject-referral.server.ts';
import { selectApplicant } from './commands/select-applicant.server.ts';
import { startService } from './commands/start-service.server.ts';
import type { ReferralStep } from './referral-step-fields.ts';
import {
  AttendanceForm,
  DatesForm,
  NoteForm,
  OutcomeForm,
  RejectionForm,
  VersionForm,
} from './referrals.schema.server.ts';

/** What each step page of a referral does. */
export const referralSteps = {
  agree: stepOf('AGREE_REFERRAL', VersionForm, (act, referralId, input) =>
    agreeReferral(act, { referralId, ...input }),
  ),
  decline: stepOf('DECLINE_REFERRAL', VersionForm, (act, referralId, input) =>
    declineReferral(act, { referralId, ...input }),
  ),
  apply: stepOf('APPLY_TO_SERVICE', VersionForm, (act, referralId, input) =>
    applyToService(act, { referralId, ...input }),
  ),
  refer: stepOf('REFER_TO_SERVICE', VersionForm, (act, referralId, input) =>
    referToService(act, { referralId, ...input }),
  ),
  select: stepOf('SELECT_APPLICANT', VersionForm, (act, referralId, input) =>
    selectApplicant(act, { referralId, ...input }),
  ),
  reserve: stepOf('PUT_IN_RESERVE', VersionForm, (act, referralId, input) =>
    putInReserve(act, { referralId, ...input }),
  ),
  'reject-applicant': stepOf('REJECT_APPLICANT', RejectionForm, (act, referralId, input) =>
    rejectApplicant(act, { referralId, ...input }),
  ),
  accept: stepOf('ACCEPT_REFERRAL', DatesForm, (act, referralId, input) =>
    acceptReferral(act, { referralId, ...input }),
  ),
  reject: stepOf('REJECT_REFERRAL', RejectionForm, (act, referralId, input) =>
    rejectReferral(act, { referralId, ...input }),
  ),
  start: stepOf('START_SERVICE', DatesForm, (act, referralId, input) =>
    startService(act, { referralId, ...input }),
  ),
  'not-started': stepOf('RECORD_NOT_STARTED', VersionForm, (act, referralId, input) =>
    recordNotStarted(act, { referralId, ...input }),
  ),
  attendance: stepOf('RECORD_ATTENDANCE', AttendanceForm, (act, referralId, { version, attendance }) =>
    recordAttendance(act, {
      referralId,
      version,
      present: attendance === 'present',
      permitted: attendance === 'permitted',
    }),
  ),
  'ask-interruption': stepOf('ASK_INTERRUPTION', NoteForm, (act, referralId, input) =>
    askInterruption(act, { referralId, ...input }),
  ),
  hear: stepOf('HEAR_PARTICIPANT', NoteForm, (act, referralId, input) =>
    hearParticipant(act, { referralId, ...input }),
  ),
  continue: stepOf('CONTINUE_SERVICE', VersionForm, (act, referralId, input) =>
    continueService(act, { referralId, ...input }),
  ),
  interrupt: stepOf('DECIDE_INTERRUPTION', NoteForm, (act, referralId, input) =>
    decideInterruption(act, { referralId, ...input }),
  ),
  complete: stepOf('COMPLETE_SERVICE', OutcomeForm, (act, referralId, input) =>
    completeService(act, { referralId, ...input }),
  ),
  cancel: stepOf('CANCEL_REFERRAL', NoteForm, (act, referralId, input) =>
    cancelReferral(act, { referralId, ...input }),
  ),
} satisfies Record<ReferralStep, Step>;
