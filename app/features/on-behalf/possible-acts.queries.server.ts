import type { SeekerActor } from '#app/core/actor.ts';
import { permittedEvents, type AnyMachine, type Stored } from '#app/core/machine.ts';
import type { OwnPaths } from '#app/core/paths.ts';
import { prisma } from '#app/db/client.server.ts';
import { candidacyMachine } from '#app/features/candidacies/candidacy.machine.ts';
import { hearingMachine } from '#app/features/hearings/hearing.machine.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { nameIn } from '#app/features/journey/my-path.queries.server.ts';
import { meetingMachine } from '#app/features/meetings/meeting.machine.ts';
import { periodMachine } from '#app/features/obligations/review-period.machine.ts';
import { planMachine } from '#app/features/plans/plan.machine.ts';
import { referralMachine } from '#app/features/referrals/referral.machine.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { areaKeys } from '#app/ui/areas.ts';

export const actGroups = ['path', ...areaKeys] as const;
export type ActGroup = (typeof actGroups)[number];

/** Something the client could do this moment; `act` is a key of `onBehalf:act`, `of` says with what. */
export type PossibleAct = { group: ActGroup; act: string; of: string | null; href: string };

/**
 * All that the person could do now, as the machines permit it to the person: what waits, by matter, and under it what is
 * always possible while the search is in force.
 */
export async function listPossibleActs(
  actor: SeekerActor,
  paths: OwnPaths,
  language: Language,
): Promise<PossibleAct[]> {
  const where = { personId: actor.personId };
  const [journey, assessment, meetings, plans, referrals, periods, hearings, candidacies] = await Promise.all(
    [
      prisma.journey.findUnique({ where }),
      prisma.needsAssessment.findFirst({ where, select: { id: true } }),
      prisma.meeting.findMany({ where, include: { groupSession: { select: { topic: true } } } }),
      prisma.plan.findMany({ where }),
      prisma.referral.findMany({ where, include: { service: { select: { name: true, area: true } } } }),
      prisma.reviewPeriod.findMany({ where }),
      prisma.hearing.findMany({ where }),
      prisma.candidacy.findMany({ where, include: { vacancy: { select: { title: true } } } }),
    ],
  );
  if (!journey) return [];
  const acts: PossibleAct[] = [];
  const offer = (group: ActGroup, of: string | null, machine: AnyMachine, row: Stored, doors: Doors) => {
    const permitted: readonly string[] = permittedEvents(machine, row, actor);
    for (const [event, act, href] of doors)
      if (permitted.includes(event)) acts.push({ group, act, of, href });
  };
  const active = Object.hasOwn(Object(journey.state), 'active');
  offer('path', null, journeyMachine, journey, pathDoors(paths, active));
  for (const meeting of meetings)
    offer('path', meetingName(meeting, language), meetingMachine, meeting, meetingDoors(paths, meeting));
  for (const plan of plans)
    offer(
      'path',
      labelIn(language, `plans:own.kind.${plan.kind}`),
      planMachine,
      plan,
      planDoors(paths, plan.id),
    );
  for (const { id, ...hearing } of hearings)
    offer('path', null, hearingMachine, hearing, [['ANSWER_HEARING', 'hearing', paths.hearing(id)]]);
  for (const { id, ...referral } of referrals) {
    const area = areaKeys.find((known) => known === referral.service.area) ?? 'careerGuidance';
    offer(area, nameIn(referral.service.name, language), referralMachine, referral, referralDoors(paths, id));
  }
  for (const { id, ...period } of periods)
    offer('employerMatching', null, periodMachine, period, [
      ['GIVE_CLARIFICATION', 'periodAnswer', paths.periodAnswer(id)],
    ]);
  for (const { id, ...candidacy } of candidacies)
    offer('employerMatching', candidacy.vacancy.title, candidacyMachine, candidacy, jobDoors(paths, id));
  offer('careerGuidance', null, journeyMachine, journey, [
    ['CHOOSE_GOAL', 'goal', paths.goal],
    ['RECONSIDER_GOAL', 'reconsider', paths.reconsiderGoal],
  ]);
  if (assessment) acts.push({ group: 'careerGuidance', act: 'ownView', of: null, href: paths.assessment });
  if (active) acts.push(...alwaysPossible(paths));
  offer('employerMatching', null, journeyMachine, journey, [
    ['PUBLISH_PROFILE', 'publish', paths.profilePublish],
    ['HIDE_PROFILE', 'hide', paths.profileHide],
  ]);
  return acts;
}

/** The event that must be permitted, what it is called, and where its form is. */
type Doors = readonly (readonly [event: string, act: string, href: string])[];

const pathDoors = (paths: OwnPaths, active: boolean): Doors => [
  ['START_REGISTRATION', 'register', paths.registration],
  ['COMPLETE_REGISTRATION', 'register', paths.registration],
  ['CANCEL_REGISTRATION', 'cancelRegistration', paths.cancelRegistration],
  ['RENEW_JOBSEEKING', 'renew', paths.renew],
  ['GIVE_CLARIFICATION', 'clarify', active ? paths.clarify : paths.restart],
  ['RESTART_JOBSEEKING', 'restart', paths.restart],
  ['REPORT_CHANGE', 'change', paths.change],
  ['REPORT_MOVE', 'move', paths.authorityMove],
  ['SWITCH_AUTHORITY', 'switch', paths.authoritySwitch],
  ['RETURN_TO_HOME_AUTHORITY', 'return', paths.authorityReturn],
  ['END_ON_REQUEST', 'end', paths.end],
];

const meetingDoors = (
  paths: OwnPaths,
  { id, groupSession }: { id: string; groupSession: unknown },
): Doors => [
  ['BOOK_MEETING', 'book', groupSession ? paths.meetingAnswer(id, 'join') : paths.meeting(id)],
  ['RESCHEDULE_MEETING', 'moveMeeting', paths.meetingTime(id)],
  ['ASK_CHANGE', 'askChange', paths.meetingAnswer(id, 'change')],
  ['CALL_OFF_MEETING', 'callOff', paths.meetingAnswer(id, 'call-off')],
  ['ANSWER_ABSENCE', 'answerAbsence', paths.meetingAnswer(id, 'reason')],
  ['REQUEST_MEETING', 'requestMeeting', paths.meetingAnswer(id, 'ask')],
];

const planDoors = (paths: OwnPaths, id: string): Doors => [
  ['APPROVE_PLAN', 'approve', paths.planAnswer(id, 'approve')],
  ['COMMENT_PLAN', 'comment', paths.planAnswer(id, 'comment')],
  ['REFUSE_PLAN', 'refuse', paths.planAnswer(id, 'refuse')],
  ['REPORT_ACTION', 'report', paths.plan(id)],
];

const referralDoors = (paths: OwnPaths, id: string): Doors => [
  ['AGREE_REFERRAL', 'agree', paths.referralAnswer(id, 'agree')],
  ['DECLINE_REFERRAL', 'decline', paths.referralAnswer(id, 'decline')],
  ['APPLY_TO_SERVICE', 'applyService', paths.referralAnswer(id, 'apply')],
];

const jobDoors = (paths: OwnPaths, id: string): Doors => [
  ['SHOW_INTEREST', 'interest', paths.jobAnswer(id, 'interest')],
  ['DECLINE_JOB', 'declineJob', paths.jobAnswer(id, 'decline')],
  ['REPORT_UNSUITABLE', 'unsuitable', paths.jobAnswer(id, 'unsuitable')],
  ['APPLY', 'apply', paths.jobApplication(id)],
  ['GIVE_CONSENT', 'giveConsent', paths.jobConsent(id)],
  ['REFUSE_CONSENT', 'refuseConsent', paths.jobAnswer(id, 'refuse')],
  ['WITHDRAW_CONSENT', 'withdrawConsent', paths.jobAnswer(id, 'withdraw')],
  ['END_EMPLOYMENT', 'ended', paths.jobAnswer(id, 'ended')],
];

const alwaysPossible = (paths: OwnPaths): PossibleAct[] => [
  { group: 'path', act: 'askMeeting', of: null, href: paths.askMeeting },
  { group: 'path', act: 'message', of: null, href: paths.newMessage },
  { group: 'path', act: 'joinGroup', of: null, href: paths.meetings },
  { group: 'path', act: 'dataRequest', of: null, href: paths.data },
  { group: 'employerMatching', act: 'logAct', of: null, href: paths.logAct },
  { group: 'employerMatching', act: 'acts', of: null, href: paths.acts },
  { group: 'employerMatching', act: 'suggestions', of: null, href: paths.jobs },
  { group: 'employerMatching', act: 'consents', of: null, href: paths.consents },
  { group: 'employerMatching', act: 'profile', of: null, href: paths.profile },
];

function meetingName(
  meeting: { kind: string; startsAt: Date | null; groupSession: { topic: string } | null },
  language: Language,
): string {
  const name = meeting.groupSession?.topic ?? labelIn(language, `meetings:kind.${meeting.kind}`);
  return meeting.startsAt ? `${name}, ${formatDateTime(language, meeting.startsAt)}` : name;
}

/** By area, each with what waits first; areas in which there is nothing to do are left out. */
export function byGroup(acts: readonly PossibleAct[]): { group: ActGroup; acts: PossibleAct[] }[] {
  return actGroups
    .map((group) => ({ group, acts: acts.filter((act) => act.group === group) }))
    .filter((each) => each.acts.length > 0);
}
