import type { Role } from '#app/core/actor.ts';
import type { MachineName } from '#app/features/machines.ts';

/**
 * Who may do what in which state, written by hand from the law and the city's own rules, never from the machines.
 * A row holds wherever its state is active and the context says what the row says; rows add up. Nothing else is permitted.
 */
export type Row = { at: string; when?: Record<string, unknown>; may: Partial<Record<Role, string>> };

const row = (at: string, may: Row['may'], when?: Row['when']): Row => ({ at, may, ...(when && { when }) });

/** Both the person and the counselor on the person's behalf: each act is possible in every channel (306/2019 5 §). */
const both = (events: string) => ({ seeker: events, counselor: events });

const journey: Row[] = [
  row('notRegistered', both('START_REGISTRATION')),
  row('registering', {
    seeker: 'SAVE_DETAILS CANCEL_REGISTRATION',
    counselor: 'SAVE_DETAILS CANCEL_REGISTRATION FIND_CONDITIONS_UNMET',
  }),
  row('registering', both('COMPLETE_REGISTRATION'), { details: 'complete', servedBy: 'trial' }),
  row('registering', both('COMPLETE_REGISTRATION'), { details: 'complete', servedBy: 'teOffice' }),
  row('registering', both('COMPLETE_REGISTRATION'), { details: 'complete', servedBy: 'area' }),
  row('refusalDecision', { counselor: 'REOPEN_REGISTRATION REFUSE_REGISTRATION' }),
  row('active', {
    seeker: 'END_AS_EMPLOYED END_AS_STUDENT END_OUTSIDE_LABOUR_FORCE END_ON_REQUEST REPORT_CHANGE',
    counselor:
      'END_AS_EMPLOYED END_AS_STUDENT END_OUTSIDE_LABOUR_FORCE END_ON_REQUEST END_FOR_LAPSED_WORK_RIGHT REPORT_CHANGE',
  }),
  row('active.validity.valid', {
    counselor: 'REQUEST_CLARIFICATION RECORD_MISSED_CONTACT END_FOR_MISSED_CONTACT',
    system: 'RENEWAL_DUE RECORD_MISSED_CONTACT',
  }),
  row('active.validity.renewalAsked', { ...both('RENEW_JOBSEEKING'), system: 'RENEWAL_DEADLINE_PASSED' }),
  row('active.validity.awaitingClarification', {
    ...both('GIVE_CLARIFICATION'),
    system: 'CLARIFICATION_DEADLINE_PASSED',
  }),
  row('active.jurisdiction', {
    seeker: 'REPORT_MOVE',
    counselor: 'REPORT_MOVE RECORD_AUTHORITY_FACTS',
    system: 'RECORD_AUTHORITY_FACTS REPORTED_DAY_REACHED',
  }),
  row('active.jurisdiction.teOffice', {
    counselor: 'MOVE_TO_TRIAL KEEP_AT_TE_OFFICE',
    system: 'MOVE_TO_TRIAL RESPONSIBILITY_MOVED',
  }),
  row('active.jurisdiction.trialMunicipality', {
    counselor: 'MOVE_WITHIN_TRIAL MOVE_TO_TE_OFFICE',
    system: 'MOVE_WITHIN_TRIAL MOVE_TO_TE_OFFICE RESPONSIBILITY_MOVED',
  }),
  row('active.jurisdiction.homeAuthority', {
    ...both('SWITCH_AUTHORITY'),
    system: 'CHANGE_HOME_MUNICIPALITY',
  }),
  row('active.jurisdiction.chosenAuthority', {
    ...both('SWITCH_AUTHORITY RETURN_TO_HOME_AUTHORITY'),
    system: 'CHANGE_HOME_MUNICIPALITY',
  }),
  row('active.careerGuidance.idle', {
    seeker: 'CHOOSE_GOAL',
    counselor: 'IDENTIFY_GUIDANCE_NEED CHOOSE_GOAL',
    system: 'IDENTIFY_GUIDANCE_NEED CHOOSE_GOAL',
  }),
  row('active.careerGuidance.needIdentified', {
    seeker: 'CHOOSE_GOAL',
    counselor: 'EXPLORE_OPTIONS CHOOSE_GOAL',
    system: 'EXPLORE_OPTIONS CHOOSE_GOAL',
  }),
  row('active.careerGuidance.exploringOptions', {
    ...both('CHOOSE_GOAL RECONSIDER_GOAL'),
    system: 'CHOOSE_GOAL',
  }),
  row('active.careerGuidance.goalChosen', { ...both('RECONSIDER_GOAL'), system: 'CONFIRM_GOAL' }),
  row('active.careerGuidance.goalConfirmed', both('RECONSIDER_GOAL')),
  row('active.skillsDevelopment.idle', { counselor: 'SURVEY_SKILLS', system: 'SURVEY_SKILLS' }),
  row('active.skillsDevelopment.surveyed', {
    counselor: 'SURVEY_SKILLS FIND_SKILLS_GAP',
    system: 'SURVEY_SKILLS FIND_SKILLS_GAP',
  }),
  row('active.skillsDevelopment.gapFound', {
    counselor: 'SURVEY_SKILLS',
    system: 'SURVEY_SKILLS START_TRAINING',
  }),
  row('active.skillsDevelopment.inTraining', { system: 'COMPLETE_TRAINING INTERRUPT_TRAINING' }),
  row('active.skillsDevelopment.completed', { counselor: 'SURVEY_SKILLS', system: 'SURVEY_SKILLS' }),
  row('active.skillsDevelopment.interrupted', { counselor: 'SURVEY_SKILLS', system: 'SURVEY_SKILLS' }),
  row('active.socialSupport.none', {
    counselor: 'GUIDE_TO_PARTNER START_MULTI_SECTORAL_ASSESSMENT',
    system: 'GUIDE_TO_PARTNER START_MULTI_SECTORAL_ASSESSMENT',
  }),
  row('active.socialSupport.guidedToPartner', {
    counselor: 'END_SUPPORT START_MULTI_SECTORAL_ASSESSMENT',
    system: 'END_SUPPORT START_MULTI_SECTORAL_ASSESSMENT',
  }),
  row('active.socialSupport.multiSectoralAssessment', {
    counselor: 'END_SUPPORT',
    system: 'END_SUPPORT START_SUPPORT_FOLLOW_UP',
  }),
  row('active.socialSupport.followUp', { system: 'SUPPORT_REVIEW_DUE' }),
  row('active.socialSupport.review', { counselor: 'CONTINUE_SUPPORT END_SUPPORT', system: 'END_SUPPORT' }),
  row('active.socialSupport.ended', {
    counselor: 'GUIDE_TO_PARTNER START_MULTI_SECTORAL_ASSESSMENT',
    system: 'GUIDE_TO_PARTNER START_MULTI_SECTORAL_ASSESSMENT',
  }),
  row('active.employerMatching.notReady', {
    seeker: 'PUBLISH_PROFILE',
    counselor: 'PUBLISH_PROFILE RECORD_HIRED RECORD_HIRED_WITH_SUPPORT',
    system: 'RECORD_HIRED RECORD_HIRED_WITH_SUPPORT',
  }),
  row('active.employerMatching.visible', {
    seeker: 'HIDE_PROFILE',
    counselor: 'HIDE_PROFILE RECORD_HIRED RECORD_HIRED_WITH_SUPPORT',
    // A profile that nobody used for a year goes by itself (380/2023 130 §).
    system: 'HIDE_PROFILE RECORD_HIRED RECORD_HIRED_WITH_SUPPORT',
  }),
  row('active.employerMatching.supportedPlacement', {
    counselor: 'END_SUPPORTED_PLACEMENT RECORD_HIRED',
    system: 'END_SUPPORTED_PLACEMENT RECORD_HIRED',
  }),
  row('active.employerMatching.placed', {
    counselor: 'RECORD_PLACEMENT_OUTCOME END_PLACEMENT',
    system: 'RECORD_PLACEMENT_OUTCOME END_PLACEMENT',
  }),
  row('active.employerMatching.outcomeRecorded', both('PUBLISH_PROFILE')),
  // A search ended for missing clarifications or contacts is restarted with staff (380/2023 29 §).
  row('ended', { counselor: 'RESTART_JOBSEEKING' }),
  row('ended', { seeker: 'RESTART_JOBSEEKING' }, { onlineRestartBlocked: false }),
  row('ended.clarificationMissing', both('GIVE_CLARIFICATION'), { onlineRestartBlocked: true }),
];

const ended = { system: 'JOBSEEKING_ENDED' };

/** What the law asks of a person, and a group to which one comes freely. */
const asked = (at: string, may: Row['may']) => [
  row(at, may, { kind: 'initialInterview' }),
  row(at, may, { kind: 'jobSearchDiscussion' }),
];
const freely = (at: string, may: Row['may']) => row(at, may, { kind: 'groupSession' });
/** Only the discussions rest during a service or are left out before unemployment ends (380/2023 32–33 §). */
const discussed = (at: string, may: Row['may']) => row(at, may, { kind: 'jobSearchDiscussion' });

const meeting: Row[] = [
  row('due', { ...both('BOOK_MEETING'), system: 'DUE_DAY_PASSED REPLACE_MEETING JOBSEEKING_ENDED' }),
  ...asked('due', { counselor: 'PROPOSE_TIMES SUMMON' }),
  freely('due', { counselor: 'INVITE_TO_GROUP' }),
  discussed('due', { counselor: 'LEAVE_OUT', system: 'REST_MEETING' }),
  row('proposed', {
    seeker: 'BOOK_MEETING',
    counselor: 'BOOK_MEETING CANCEL_MEETING',
    system: 'CANCEL_MEETING DUE_DAY_PASSED REPLACE_MEETING JOBSEEKING_ENDED',
  }),
  ...asked('proposed', { counselor: 'SUMMON' }),
  freely('proposed', both('CALL_OFF_MEETING')),
  discussed('proposed', { counselor: 'LEAVE_OUT', system: 'REST_MEETING' }),
  row('booked', {
    seeker: 'CALL_OFF_MEETING',
    counselor: 'CALL_OFF_MEETING CANCEL_MEETING',
    system: 'CANCEL_MEETING REMIND_OF_MEETING JOBSEEKING_ENDED',
  }),
  ...asked('booked', {
    seeker: 'RESCHEDULE_MEETING ASK_CHANGE',
    counselor: 'RESCHEDULE_MEETING ASK_CHANGE START_MEETING',
  }),
  freely('booked', { counselor: 'RECORD_ATTENDANCE RECORD_ABSENCE' }),
  // A time after the day that the law sets is the authority's delay, whoever chose it.
  row('booked', { system: 'DUE_DAY_PASSED' }, { pastDue: true }),
  row('changeAsked', { system: 'DUE_DAY_PASSED' }, { pastDue: true }),
  // Who is not reached by phone has neglected nothing (2 a luku 11 § 1290/2002).
  row('booked', { counselor: 'RECORD_NOT_REACHED' }, { channel: 'phone' }),
  row('booked', { counselor: 'RECORD_ABSENCE' }, { channel: 'visit' }),
  row('booked', { counselor: 'RECORD_ABSENCE' }, { channel: 'video' }),
  // Who has asked for another time is not absent while nobody has answered.
  row('changeAsked', {
    seeker: 'RESCHEDULE_MEETING CALL_OFF_MEETING',
    counselor: 'RESCHEDULE_MEETING CALL_OFF_MEETING CANCEL_MEETING ACCEPT_CHANGE KEEP_TIME START_MEETING',
    system: 'CANCEL_MEETING JOBSEEKING_ENDED',
  }),
  row('inProgress', { counselor: 'HOLD_MEETING', ...ended }),
  row('notReached', {
    counselor: 'RETRY_CALL PROPOSE_TIMES',
    system: 'DUE_DAY_PASSED JOBSEEKING_ENDED',
  }),
  row('noShow', {
    seeker: 'ANSWER_ABSENCE',
    counselor: 'ANSWER_ABSENCE ASK_CLARIFICATION ACCEPT_REASON',
    ...ended,
  }),
  // Nothing is recorded against anybody before an answer has come or the day to answer has passed.
  row('clarificationAsked', {
    seeker: 'ANSWER_ABSENCE',
    counselor: 'ANSWER_ABSENCE ACCEPT_REASON',
    system: 'ANSWER_DAY_PASSED JOBSEEKING_ENDED',
  }),
  row('clarificationGiven', { counselor: 'ACCEPT_REASON RECORD_NEGLECT', ...ended }),
  row('clarificationMissing', {
    seeker: 'ANSWER_ABSENCE',
    counselor: 'ANSWER_ABSENCE ACCEPT_REASON RECORD_NEGLECT',
    ...ended,
  }),
  row('neglectRecorded', ended),
  row('neglectRecorded', { counselor: 'SEND_REMINDER' }, { firstStep: 'reminder' }),
  row('neglectRecorded', { counselor: 'REQUEST_STATEMENT' }, { firstStep: 'statementRequest' }),
  row('neglectRecorded', { counselor: 'REQUEST_STATEMENT' }, { firstStep: null }),
  row('resting', {
    ...both('REQUEST_MEETING'),
    system: 'RESUME_MEETING REPLACE_MEETING JOBSEEKING_ENDED',
  }),
  row('leftOut', { ...both('REQUEST_MEETING'), ...ended }),
  row('held', {}),
  row('missed', {}),
  row('reminded', {}),
  row('statementRequested', {}),
  row('cancelled', {}),
];

const countyMay = { counselor: 'APPROVE_FOR_COUNTY', partner: 'APPROVE_FOR_COUNTY' };
const kelaMay = { counselor: 'APPROVE_FOR_KELA', partner: 'APPROVE_FOR_KELA' };
const bothPartnersMay = {
  counselor: 'APPROVE_FOR_COUNTY APPROVE_FOR_KELA',
  partner: 'APPROVE_FOR_COUNTY APPROVE_FOR_KELA',
};

const plan: Row[] = [
  row('drafting.survey', { counselor: 'RECORD_NEEDS', system: 'READY_DAY_PASSED JOBSEEKING_ENDED' }),
  row('drafting.actions', {
    counselor: 'RECORD_NEEDS SAVE_PLAN',
    system: 'READY_DAY_PASSED JOBSEEKING_ENDED',
  }),
  row('drafting.actions', { counselor: 'PROPOSE_PLAN' }, { ready: true }),
  // A draft is the authority's own until it is proposed; from then on both may write about it.
  row('drafting.actions', both('DISCUSS_PLAN'), { shown: true }),
  // Nobody approves in another's name: the counselor records what the person or another authority has said or signed.
  row('awaitingSeeker', {
    seeker: 'APPROVE_PLAN COMMENT_PLAN DISCUSS_PLAN REFUSE_PLAN',
    counselor: 'RECORD_APPROVAL COMMENT_PLAN DISCUSS_PLAN REFUSE_PLAN WITHDRAW_PROPOSAL',
    partner: 'COMMENT_PLAN',
    system: 'ANSWER_WAITED_FOR READY_DAY_PASSED JOBSEEKING_ENDED',
  }),
  row('awaitingSeeker', countyMay, { waitsFor: ['wellbeingCounty'] }),
  row('awaitingSeeker', kelaMay, { waitsFor: ['kela'] }),
  row('awaitingSeeker', bothPartnersMay, { waitsFor: ['wellbeingCounty', 'kela'] }),
  // The person has approved: the clock reminds nobody, for it is not their turn.
  row('awaitingParties', {
    seeker: 'COMMENT_PLAN DISCUSS_PLAN',
    counselor: 'COMMENT_PLAN DISCUSS_PLAN WITHDRAW_PROPOSAL',
    partner: 'COMMENT_PLAN',
    system: 'READY_DAY_PASSED JOBSEEKING_ENDED',
  }),
  row('awaitingParties', countyMay, { waitsFor: ['wellbeingCounty'] }),
  row('awaitingParties', kelaMay, { waitsFor: ['kela'] }),
  row('awaitingParties', bothPartnersMay, { waitsFor: ['wellbeingCounty', 'kela'] }),
  row('refused', {
    ...both('DISCUSS_PLAN'),
    counselor: 'DISCUSS_PLAN WITHDRAW_PROPOSAL',
    system: 'READY_DAY_PASSED JOBSEEKING_ENDED',
  }),
  row('inForce', {
    ...both('REPORT_ACTION SITUATION_CHANGED'),
    system: 'REVIEW_DUE SERVICE_DAY_PASSED TERM_PASSED PLAN_REPLACED JOBSEEKING_ENDED',
  }),
  row('inForce', { system: 'REPORT_DAY_NEAR REPORT_DAY_PASSED' }, { report: undefined }),
  row('inForce', { system: 'REPORT_DAY_NEAR REPORT_DAY_PASSED' }, { report: 'missing' }),
  row('reviewDue', {
    seeker: 'REPORT_ACTION',
    counselor: 'REPORT_ACTION CONFIRM_PLAN',
    system: 'SERVICE_DAY_PASSED TERM_PASSED PLAN_REPLACED JOBSEEKING_ENDED',
  }),
  row('reviewDue', { system: 'REPORT_DAY_NEAR REPORT_DAY_PASSED' }, { report: undefined }),
  row('reviewDue', { system: 'REPORT_DAY_NEAR REPORT_DAY_PASSED' }, { report: 'missing' }),
  row('replaced', {}),
  row('closed', {}),
];

const referral: Row[] = [
  row('proposed', {
    seeker: 'AGREE_REFERRAL DECLINE_REFERRAL',
    counselor: 'AGREE_REFERRAL DECLINE_REFERRAL CANCEL_REFERRAL',
    system: 'AGREE_REFERRAL JOBSEEKING_ENDED',
  }),
  row('agreed', { counselor: 'CANCEL_REFERRAL', ...ended }),
  row('agreed', both('APPLY_TO_SERVICE'), { needsApplication: true }),
  row('agreed', { counselor: 'REFER_TO_SERVICE' }, { needsApplication: false }),
  row('applied', {
    counselor: 'SELECT_APPLICANT PUT_IN_RESERVE REJECT_APPLICANT CANCEL_REFERRAL',
    ...ended,
  }),
  row('reserve', { counselor: 'SELECT_APPLICANT REJECT_APPLICANT CANCEL_REFERRAL', ...ended }),
  row('referred', {
    provider: 'ACCEPT_REFERRAL REJECT_REFERRAL',
    counselor: 'ACCEPT_REFERRAL REJECT_REFERRAL CANCEL_REFERRAL',
    ...ended,
  }),
  row('waiting', {
    provider: 'START_SERVICE RECORD_NOT_STARTED',
    counselor: 'START_SERVICE RECORD_NOT_STARTED CANCEL_REFERRAL',
    ...ended,
  }),
  row('notStarted', { provider: 'START_SERVICE', counselor: 'START_SERVICE CANCEL_REFERRAL', ...ended }),
  row('ongoing', {
    seeker: 'ASK_INTERRUPTION',
    provider: 'RECORD_ATTENDANCE ASK_INTERRUPTION COMPLETE_SERVICE',
    counselor: 'RECORD_ATTENDANCE ASK_INTERRUPTION COMPLETE_SERVICE',
    ...ended,
  }),
  // The participant is heard before anybody decides (380/2023 65 §).
  row('interruptionPending', { counselor: 'CONTINUE_SERVICE', ...ended }),
  row('interruptionPending.hearing', { counselor: 'HEAR_PARTICIPANT' }),
  row('interruptionPending.deciding', { counselor: 'DECIDE_INTERRUPTION' }),
  row('declined', {}),
  row('rejected', {}),
  row('completed', {}),
  row('interrupted', {}),
  row('cancelled', {}),
];

/** The employer, and the counselor on the employer's behalf. */
const posting = (events: string) => ({ employer: events, counselor: events });

const vacancy: Row[] = [
  row('draft', posting('SAVE_VACANCY WITHDRAW_VACANCY')),
  row('draft', posting('SUBMIT_VACANCY'), { complete: true }),
  row('checking', {
    employer: 'WITHDRAW_VACANCY',
    counselor: 'PUBLISH_VACANCY REQUEST_CORRECTION REFUSE_VACANCY WITHDRAW_VACANCY',
  }),
  row('correctionRequested', {
    ...posting('SAVE_VACANCY WITHDRAW_VACANCY'),
    system: 'CORRECTION_DEADLINE_PASSED',
  }),
  row('correctionRequested', posting('SUBMIT_VACANCY'), { complete: true }),
  row('scheduled', { ...posting('EDIT_VACANCY WITHDRAW_VACANCY'), system: 'PUBLISH_DATE_REACHED' }),
  row('published', {
    employer: 'EDIT_VACANCY FILL_VACANCY WITHDRAW_VACANCY',
    counselor: 'EDIT_VACANCY FILL_VACANCY WITHDRAW_VACANCY REMOVE_VACANCY',
    system: 'APPLICATION_DEADLINE_PASSED FILL_VACANCY',
  }),
  row('published', { counselor: 'REPORT_LABOUR_DISPUTE' }, { labourDispute: false }),
  row('published', { counselor: 'END_LABOUR_DISPUTE' }, { labourDispute: true }),
  row('applicationsClosed', {
    employer: 'FILL_VACANCY WITHDRAW_VACANCY',
    counselor: 'FILL_VACANCY WITHDRAW_VACANCY REMOVE_VACANCY',
    system: 'FILL_VACANCY',
  }),
  row('filled', { system: 'ARCHIVE_DATE_REACHED' }),
  row('withdrawn', { system: 'ARCHIVE_DATE_REACHED' }),
  row('refused', {}),
  row('removed', {}),
  row('archived', {}),
];

const closing = { counselor: 'FILL_BY_OTHER CANCEL_POSITION', system: 'FILL_BY_OTHER CANCEL_POSITION' };
/** What the employer and the counselor record of an applicant whom the employer knows. */
const answering = 'CHOOSE_CANDIDATE REJECT_CANDIDATE RECORD_NO_CONTACT';
const results = 'RECORD_UNREACHABLE_EMPLOYER RECORD_OTHER_RESULT';
const inSelection = (more: string): Row['may'] => ({
  seeker: 'DECLINE_JOB WITHDRAW_CONSENT',
  employer: `${answering} ${more}`,
  counselor: `${answering} ${more} ${results} DECLINE_JOB WITHDRAW_CONSENT ${closing.counselor}`,
  system: closing.system,
});

const consent: Row[] = [
  // Where the law itself gives the right, nobody is asked and nobody can agree.
  row('notAsked', {}, { purpose: 'multiSectoralSupport' }),
  row('notAsked', { counselor: 'ASK' }, { purpose: 'employerDisclosure' }),
  row('notAsked', both('GIVE_BY_APPLYING'), { purpose: 'employerDisclosure' }),
  // A consent is the person's own; staff record a refusal or an application, never a consent.
  row('asked', { seeker: 'GIVE GIVE_BY_APPLYING REFUSE', counselor: 'GIVE GIVE_BY_APPLYING REFUSE' }),
  row('asked', { system: 'ASK_LAPSED' }),
  row('given', both('GIVE_BY_APPLYING WITHDRAW')),
  row('given', { counselor: 'CHANGE_SCOPE', system: 'DISCLOSE CONSENT_EXPIRED' }),
  row('refused', both('GIVE_BY_APPLYING')),
  row('withdrawn', both('GIVE_BY_APPLYING')),
  row('withdrawn', { counselor: 'ASK' }),
  row('expired', both('GIVE_BY_APPLYING')),
  row('expired', { counselor: 'ASK' }),
];

const candidacy: Row[] = [
  row('suggested', closing),
  row('suggested', both('SHOW_INTEREST DECLINE_JOB APPLY')),
  row('suggested', { counselor: 'ASSESS_SUITABLE ASSESS_NOT_SUITABLE' }),
  row('suitable', closing),
  row('suitable', { counselor: 'TELL_SEEKER ASSIGN_JOB' }),
  row('toldToSeeker', closing),
  row('toldToSeeker', both('SHOW_INTEREST DECLINE_JOB APPLY')),
  // An assigned job is no free choice: the person applies or says why it does not suit (380/2023 43 §).
  row('assigned', closing),
  row('assigned', both('APPLY REPORT_UNSUITABLE')),
  row('assigned', { employer: 'RECORD_NO_CONTACT', counselor: 'RECORD_NO_CONTACT' }),
  row('unsuitableReported', closing),
  row('unsuitableReported', { counselor: 'ASSESS_SUITABLE ASSESS_NOT_SUITABLE' }),
  row('interested', closing),
  row('interested', both('DECLINE_JOB APPLY')),
  row('interested', { counselor: 'ASK_CONSENT' }, { consent: 'notAsked' }),
  row('interested', { counselor: 'ASK_CONSENT' }, { consent: 'withdrawn' }),
  row('interested', { counselor: 'ASK_CONSENT' }, { consent: 'given' }),
  row('interested', { system: 'CONSENT_LAPSED' }, { consent: 'asked' }),
  row('interested', { system: 'CONSENT_LAPSED' }, { consent: 'given' }),
  // Consent is the person's own; a counselor records a refusal or a withdrawal, never a consent.
  row(
    'interested',
    { seeker: 'GIVE_CONSENT REFUSE_CONSENT', counselor: 'GIVE_CONSENT REFUSE_CONSENT' },
    { consent: 'asked' },
  ),
  row(
    'interested',
    { seeker: 'WITHDRAW_CONSENT', counselor: 'WITHDRAW_CONSENT PRESENT_CANDIDATE' },
    { consent: 'given' },
  ),
  row('applyingAlone', closing),
  row('applyingAlone', both('DECLINE_JOB APPLY')),
  row('presented', inSelection('INVITE_TO_INTERVIEW DEFER_SELECTION')),
  row('applied', inSelection('INVITE_TO_INTERVIEW DEFER_SELECTION')),
  row('interview', inSelection('DEFER_SELECTION')),
  row('selectionPending', inSelection('INVITE_TO_INTERVIEW')),
  row('chosen', {
    seeker: 'DECLINE_JOB WITHDRAW_CONSENT',
    employer: 'SIGN_CONTRACT FALL_THROUGH',
    counselor: 'SIGN_CONTRACT FALL_THROUGH DECLINE_JOB WITHDRAW_CONSENT CANCEL_POSITION',
    system: 'CANCEL_POSITION',
  }),
  row('placed', {
    seeker: 'END_EMPLOYMENT',
    counselor: 'END_EMPLOYMENT',
    employer: 'END_EMPLOYMENT',
    system: 'FOLLOW_UP_DUE',
  }),
  row('followUpDue', { counselor: 'RECORD_FOLLOW_UP' }),
  ...[
    'notSuitable',
    'notInterested',
    'employerRejected',
    'seekerDeclined',
    'filledByOther',
    'positionCancelled',
    'noContact',
    'noContract',
    'employerUnreachable',
    'otherResult',
    'withdrawn',
    'employmentEnded',
    'followedUp',
  ].map((end) => row(end, {})),
];

/** Nobody is decided against unheard: what follows opens only when the person has answered or the time to answer has passed. */
const hearing: Row[] = [
  row('prepared', { counselor: 'ASK_REASON', system: 'TAKE_FROM_MEETING' }),
  row('asked', {
    ...both('ANSWER_HEARING'),
    system: 'ANSWER_DEADLINE_PASSED JOBSEEKING_ENDED',
  }),
  row('asked', { counselor: 'WITHDRAW_HEARING' }),
  row('answered', {
    counselor: 'ACCEPT_REASON FIND_NO_REASON WITHDRAW_HEARING',
    system: 'JOBSEEKING_ENDED',
  }),
  row('unanswered', { ...both('ANSWER_HEARING'), system: 'JOBSEEKING_ENDED' }),
  row('unanswered', { counselor: 'ACCEPT_REASON FIND_NO_REASON WITHDRAW_HEARING' }),
  row('noReasonFound', {
    counselor: 'ACCEPT_REASON LEAVE_WITHOUT_DECISION',
    system: 'JOBSEEKING_ENDED',
  }),
  row('noReasonFound', { counselor: 'DECIDE_AGAINST' }, { mayDecide: true }),
  ...['reasonAccepted', 'decided', 'left', 'withdrawn'].map((end) => row(end, {})),
];

const obligation: Row[] = [
  row('undecided', { system: 'LEAVE_OBLIGATION_UNSET START_OBLIGATION' }),
  row('undecided', { counselor: 'POSTPONE_OBLIGATION', system: 'POSTPONE_OBLIGATION' }),
  // Only a plan, or the end of a service, sets what was not set.
  row('notSet', { system: 'START_OBLIGATION OBLIGATION_REPLACED JOBSEEKING_ENDED' }),
  row('postponed', {
    counselor: 'RESUME_OBLIGATION',
    system:
      'RESUME_OBLIGATION POSTPONEMENT_PASSED LEAVE_OBLIGATION_UNSET OBLIGATION_REPLACED JOBSEEKING_ENDED',
  }),
  row('active', {
    counselor: 'POSTPONE_OBLIGATION',
    system:
      'POSTPONE_OBLIGATION LEAVE_OBLIGATION_UNSET START_OBLIGATION PERIODS_OVER OBLIGATION_REPLACED JOBSEEKING_ENDED',
  }),
  row('periodsOver', {
    counselor: 'POSTPONE_OBLIGATION',
    system:
      'POSTPONE_OBLIGATION LEAVE_OBLIGATION_UNSET START_OBLIGATION OBLIGATION_REPLACED JOBSEEKING_ENDED',
  }),
  row('ended', {}),
];

/** What a person did is told by them, in any channel, or comes from an application in Polku itself. */
const logged = {
  seeker: 'RECORD_ACT CORRECT_ACT WITHDRAW_ACT',
  counselor: 'RECORD_ACT CORRECT_ACT WITHDRAW_ACT JUDGE_ACT',
  system: 'RECORD_ACT',
};
const assigned = { kind: 'assignedJob' };

const reviewPeriod: Row[] = [
  row('open', logged),
  row('open', { system: 'PERIOD_ENDING PERIOD_ENDED CLOSE_PERIOD JOBSEEKING_ENDED' }),
  row('open', { system: 'REPORT_UNSUITABLE' }, assigned),
  row('targetReached', logged),
  row('targetReached', { system: 'PERIOD_ENDED CLOSE_PERIOD JOBSEEKING_ENDED' }),
  row('reporting', logged),
  row('reporting', { system: 'REPORT_DEADLINE_PASSED JOBSEEKING_ENDED' }),
  // The whole period is evaluated, by a person (1290/2002 2 a:9).
  row('evaluation', logged),
  row('evaluation', { counselor: 'EVALUATE_MET EVALUATE_SHORT', system: 'CLOSE_PERIOD JOBSEEKING_ENDED' }),
  row('evaluation', { system: 'REPORT_UNSUITABLE' }, assigned),
  row('reasonReported', {
    counselor: 'ACCEPT_REASON',
    system: 'ACCEPT_REASON REOPEN_PERIOD CLOSE_PERIOD JOBSEEKING_ENDED',
  }),
  // Heard first: no neglect can be recorded before the answer, or before the day by which it could be given.
  row('short', logged),
  row('short', {
    counselor: 'ASK_CLARIFICATION ACCEPT_REASON EVALUATE_MET',
    system: 'ACCEPT_REASON JOBSEEKING_ENDED',
  }),
  row('clarificationAsked', logged),
  row('clarificationAsked', {
    ...both('GIVE_CLARIFICATION'),
    system: 'ACCEPT_REASON ANSWER_DEADLINE_PASSED JOBSEEKING_ENDED',
  }),
  row('clarificationAsked', { counselor: 'ACCEPT_REASON EVALUATE_MET' }),
  row('clarificationGiven', logged),
  row('clarificationGiven', {
    counselor: 'ACCEPT_REASON EVALUATE_MET RECORD_NEGLECT',
    system: 'ACCEPT_REASON JOBSEEKING_ENDED',
  }),
  row('unanswered', logged),
  row('unanswered', {
    ...both('GIVE_CLARIFICATION'),
    system: 'ACCEPT_REASON JOBSEEKING_ENDED',
  }),
  row('unanswered', { counselor: 'ACCEPT_REASON EVALUATE_MET RECORD_NEGLECT' }),
  row('neglectRecorded', { system: 'JOBSEEKING_ENDED' }),
  row('neglectRecorded', { counselor: 'SEND_REMINDER' }, { firstStep: 'reminder' }),
  row('neglectRecorded', { counselor: 'REQUEST_STATEMENT' }, { firstStep: 'statementRequest' }),
  row('neglectRecorded', { counselor: 'REQUEST_STATEMENT' }, { firstStep: null }),
  row('statementRequested', { counselor: 'RECORD_STATEMENT' }),
  ...['fulfilled', 'excused', 'reminded', 'statementGiven', 'cancelled'].map((end) => row(end, {})),
];

const staff = (events: string) => ({ counselor: events, manager: events });
const changes = ['correction', 'erasure'];
const asks = ['access', 'inquiry'];
/** A request not answered yet: taken back by whoever sent it; given more time once, and only before its last day (GDPR 12 art. 3). */
const openRequest = (at: string): Row[] => [
  row(at, { seeker: 'WITHDRAW_REQUEST', ...staff('WITHDRAW_REQUEST') }),
  row(at, { system: 'ANSWER_DAY_PASSED' }, { late: false }),
  row(at, staff('EXTEND_TIME'), { late: false, extended: false }),
];

const dataRequest: Row[] = [
  row('prepared', { seeker: 'SEND_REQUEST', ...staff('SEND_REQUEST') }),
  row('sent', staff('TAKE_REQUEST')),
  ...openRequest('sent'),
  // Only a human who has taken it answers, and what is left as it is has reasons (GDPR 12 art. 4).
  row('inProgress', staff('REFUSE_REQUEST')),
  ...changes.map((kind) => row('inProgress', staff('CORRECT_DATA CORRECT_PARTLY'), { kind })),
  ...asks.map((kind) => row('inProgress', staff('ANSWER_REQUEST'), { kind })),
  ...openRequest('inProgress'),
  ...['corrected', 'partlyCorrected', 'answered', 'refused', 'withdrawn'].map((end) => row(end, {})),
];

/** Who wrote the text and who may look it over is asked beside the machine: both are staff. */
const gone = 'AUTHORITY_LEFT MATTER_CLOSED';
const secondLook: Row[] = [
  row('drafted', { counselor: 'ASK_SECOND_LOOK EDIT_DRAFT', system: 'MATTER_CLOSED' }),
  // A change of the text begins anew from wherever it stands; an approval is used once.
  row('asked', { counselor: 'EDIT_DRAFT', system: gone }),
  row('asked', staff('TAKE_SECOND_LOOK')),
  row('taken', { counselor: 'EDIT_DRAFT', system: `TAKER_LEFT ${gone}` }),
  row('taken', staff('GIVE_BACK APPROVE_DRAFT RETURN_DRAFT')),
  row('approved', { counselor: 'EDIT_DRAFT', system: `DECISION_LEFT ${gone}` }),
  // No approval after a return without a new request.
  row('returned', { counselor: 'EDIT_DRAFT', system: gone }),
  row('used', {}),
  row('lapsed', {}),
];

export const pinned: Record<MachineName, Row[]> = {
  journey,
  meeting,
  plan,
  referral,
  vacancy,
  candidacy,
  consent,
  hearing,
  obligation,
  reviewPeriod,
  dataRequest,
  secondLook,
};
