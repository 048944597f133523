import type { Paths } from '#app/core/paths.ts';
import { reasonKeys, type ReasonKey } from './caseload-row.ts';
import type { OpenMatters } from './turn.queries.server.ts';

type Around = { personId: string; matters: OpenMatters; paths: Paths['counselor'] };

const meeting = ({ matters, paths }: Around) => matters.meetingId && paths.meeting(matters.meetingId);
const booking = ({ matters, paths }: Around) => matters.meetingId && paths.bookMeeting(matters.meetingId);
const plan = ({ matters, paths }: Around) => matters.planId && paths.plan(matters.planId);
const editing = ({ matters, paths }: Around) => matters.planId && paths.editPlan(matters.planId);
const period = ({ matters, paths }: Around) => matters.periodId && paths.period(matters.periodId);
const noting = ({ personId, paths }: Around) => `${paths.client(personId)}#note`;
const registration = ({ personId, paths }: Around) => paths.registration(personId);

/** Where the act is done that takes a client out of a view. */
const acts: Record<ReasonKey, (around: Around) => string | null> = {
  newClients: ({ personId, paths }) => paths.assign(personId),
  decision: registration,
  registering: registration,
  notRegistered: registration,
  toBook: booking,
  overdue: booking,
  meetingToBook: booking,
  today: meeting,
  absences: meeting,
  changeAsked: meeting,
  meetingBooked: meeting,
  assessmentMissing: meeting,
  planMissing: ({ personId, paths }) => paths.newPlan(personId),
  planDraft: editing,
  commented: editing,
  awaitingSeeker: ({ matters, paths }) => matters.planId && paths.approval(matters.planId),
  refused: plan,
  reviewDue: plan,
  reportDue: plan,
  inForce: plan,
  periodWaits: period,
  periodAnswer: period,
  periodReport: period,
  hearing: ({ matters, paths }) => matters.hearingId && paths.hearing(matters.hearingId),
  secondLook: ({ paths }) => paths.secondLooks,
  awaitingParties: plan,
  newToMe: noting,
  noActivity: noting,
  // These gather others: the client's page says which.
  waitsForMe: () => null,
  waitsForClient: () => null,
  clarification: ({ personId, matters, paths }) =>
    matters.phase === 'renewalAsked' ? paths.renew(personId) : paths.clarification(personId),
  ended: ({ personId, paths }) => paths.restart(personId),
};

/** The page of the act, or the client's own where what the list spoke of is over by now. */
export function turnPath(reason: string, around: Around): string {
  const key = reasonKeys.find((known) => known === reason);
  return (key && acts[key](around)) ?? around.paths.client(around.personId);
}
