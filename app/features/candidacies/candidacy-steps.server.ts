import { stepOf, type Step } from '#app/core/step.server.ts';
import { atTime } from '#app/rules/at-time.ts';
import {
  AssignForm,
  FallThroughForm,
  FollowUpForm,
  HireForm,
  InterviewForm,
  NoteForm,
  RejectionForm,
  ResultForm,
  SuitabilityForm,
  VersionForm,
} from './candidacies.schema.server.ts';
import type { CandidacyStep } from './candidacy-step-fields.ts';
import { askConsent } from './commands/ask-consent.server.ts';
import { assessCandidacy } from './commands/assess-candidacy.server.ts';
import { assignJob } from './commands/assign-job.server.ts';
import { chooseCandidate } from './commands/choose-candidate.server.ts';
import { declineJob } from './commands/decline-job.server.ts';
import { deferSelection } from './commands/defer-selection.server.ts';
import { endEmployment } from './commands/end-employment.server.ts';
import { fallThrough } from './commands/fall-through.server.ts';
import { inviteToInterview } from './commands/invite-to-interview.server.ts';
import { presentCandidate } from './commands/present-candidate.server.ts';
import { recordFollowUp } from './commands/record-follow-up.server.ts';
import { recordResult } from './commands/record-result.server.ts';
import { rejectCandidate } from './commands/reject-candidate.server.ts';
import { showInterest } from './commands/show-interest.server.ts';
import { signContract } from './commands/sign-contract.server.ts';
import { tellSeeker } from './commands/tell-seeker.server.ts';
import { withdrawConsent } from './commands/withdraw-consent.server.ts';

/** What each step page of a candidacy does, for staff and for the employer. */
export const candidacySteps = {
  suitable: stepOf('ASSESS_SUITABLE', SuitabilityForm, (act, candidacyId, input) =>
    assessCandidacy(act, { candidacyId, suitable: true, ...input }),
  ),
  'not-suitable': stepOf('ASSESS_NOT_SUITABLE', SuitabilityForm, (act, candidacyId, input) =>
    assessCandidacy(act, { candidacyId, suitable: false, ...input }),
  ),
  tell: stepOf('TELL_SEEKER', VersionForm, (act, candidacyId, input) =>
    tellSeeker(act, { candidacyId, ...input }),
  ),
  assign: stepOf('ASSIGN_JOB', AssignForm, (act, candidacyId, input) =>
    assignJob(act, { candidacyId, ...input }),
  ),
  interested: stepOf('SHOW_INTEREST', VersionForm, (act, candidacyId, input) =>
    showInterest(act, { candidacyId, ...input }),
  ),
  decline: stepOf('DECLINE_JOB', VersionForm, (act, candidacyId, input) =>
    declineJob(act, { candidacyId, ...input }),
  ),
  'ask-consent': stepOf('ASK_CONSENT', VersionForm, (act, candidacyId, input) =>
    askConsent(act, { candidacyId, ...input }),
  ),
  'withdraw-consent': stepOf('WITHDRAW_CONSENT', VersionForm, (act, candidacyId, input) =>
    withdrawConsent(act, { candidacyId, ...input }),
  ),
  present: stepOf('PRESENT_CANDIDATE', VersionForm, (act, candidacyId, input) =>
    presentCandidate(act, { candidacyId, ...input }),
  ),
  interview: stepOf(
    'INVITE_TO_INTERVIEW',
    InterviewForm,
    (act, candidacyId, { interviewOn, interviewTime, ...input }) =>
      inviteToInterview(act, { candidacyId, interviewAt: atTime(interviewOn, interviewTime), ...input }),
  ),
  defer: stepOf('DEFER_SELECTION', VersionForm, (act, candidacyId, input) =>
    deferSelection(act, { candidacyId, ...input }),
  ),
  choose: stepOf('CHOOSE_CANDIDATE', VersionForm, (act, candidacyId, input) =>
    chooseCandidate(act, { candidacyId, ...input }),
  ),
  reject: stepOf('REJECT_CANDIDATE', RejectionForm, (act, candidacyId, input) =>
    rejectCandidate(act, { candidacyId, ...input }),
  ),
  result: stepOf('RECORD_OTHER_RESULT', ResultForm, (act, candidacyId, input) =>
    recordResult(act, { candidacyId, ...input }),
  ),
  'no-contact': stepOf('RECORD_NO_CONTACT', VersionForm, (act, candidacyId, input) =>
    recordResult(act, { candidacyId, resultCode: '06', note: '', ...input }),
  ),
  hire: stepOf('SIGN_CONTRACT', HireForm, (act, candidacyId, input) =>
    signContract(act, { candidacyId, ...input }),
  ),
  'fall-through': stepOf('FALL_THROUGH', FallThroughForm, (act, candidacyId, input) =>
    fallThrough(act, { candidacyId, ...input }),
  ),
  'follow-up': stepOf('RECORD_FOLLOW_UP', FollowUpForm, (act, candidacyId, input) =>
    recordFollowUp(act, { candidacyId, ...input }),
  ),
  'end-employment': stepOf('END_EMPLOYMENT', NoteForm, (act, candidacyId, input) =>
    endEmployment(act, { candidacyId, ...input }),
  ),
} satisfies Record<CandidacyStep, Step>;
