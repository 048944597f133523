import type { Act } from '#app/core/advance.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { closeAuthority } from '#app/features/authority/close-authority.server.ts';
import { markInformed } from '#app/features/authority/mark-informed.server.ts';
import { closeCandidaciesOf } from '#app/features/candidacies/commands/close-candidacies-of.server.ts';
import { closeHearings } from '#app/features/hearings/commands/close-hearings.server.ts';
import { closeMeetings } from '#app/features/meetings/commands/close-meetings.server.ts';
import { writeNotices, type Audience } from '#app/features/messages/write-notices.server.ts';
import { recordedWords, toldTo } from '#app/features/on-behalf/recorded-words.server.ts';
import { closeObligations } from '#app/features/obligations/commands/close-obligations.server.ts';
import { closePlans } from '#app/features/plans/commands/close-plans.server.ts';
import { isDirected } from '#app/features/plans/is-directed.server.ts';
import { closeReferrals } from '#app/features/referrals/commands/close-referrals.server.ts';
import { closeLooks } from '#app/features/second-looks/commands/close-looks.server.ts';
import { sendReferralLink } from '#app/features/referrals/commands/send-referral-link.server.ts';
import { fillVacancyWhenTaken } from '#app/features/vacancies/commands/fill-vacancy-when-taken.server.ts';
import type { MessageType } from '#app/features/machines.ts';
import type { OutboxRow } from './outbox-row.ts';

/** Delivers one message; may run twice for the same one, so what it does must be the same when done twice. */
export type Handler = (row: OutboxRow, now: Date) => Promise<void>;

/** The person who hears of what staff did for them hears with it that staff did, and how they were told. */
const tell =
  (...audience: Audience[]): Handler =>
  async (row, now) => {
    const acted = row.actorRole === 'counselor' && audience.includes('seeker');
    await writeNotices(row, audience, now, (acted && (await toldTo(row.id))) || {});
  };

const inTurn =
  (...parts: Handler[]): Handler =>
  async (row, now) => {
    for (const part of parts) await part(row, now);
  };

/** The system acts on behalf of whoever caused the message, so that the history names that person. */
const actOf = (row: OutboxRow, now: Date): Act => ({
  actor: { role: 'system', accountId: row.actorId },
  now,
});

const endAll: Handler = async (row, now) => {
  if (row.personId === null) throw new Error('a journey belongs to a person');
  const { personId } = row;
  const act = actOf(row, now);
  await closeMeetings(act, { personId });
  await closeAuthority(personId, row.at);
  await closeHearings(act, { personId });
  await closeLooks(act, { personId });
  await closeReferrals(act, { personId });
  await closePlans(act, { personId });
  await closeObligations(act, { personId });
};

const closeCandidacies =
  (event: 'FILL_BY_OTHER' | 'CANCEL_POSITION'): Handler =>
  async (row, now) => {
    await closeCandidaciesOf(actOf(row, now), row.subjectId, event);
  };

const fillWhenTaken: Handler = async (row, now) => {
  const { vacancyId } = await kysely
    .selectFrom('Candidacy')
    .select('vacancyId')
    .where('id', '=', row.subjectId)
    .executeTakeFirstOrThrow();
  await fillVacancyWhenTaken(actOf(row, now), { vacancyId });
};

/** Of whoever asks who opened their file, the counselor hears nothing: it may be about the counselor. */
const tellOfRequest: Handler = async (row, now) => {
  const request = await kysely
    .selectFrom('DataRequest')
    .select('kind')
    .where('id', '=', row.subjectId)
    .executeTakeFirst();
  const audience = request?.kind === 'inquiry' ? [] : (['counselor'] as const);
  await writeNotices(row, ['seeker', 'manager', ...audience], now);
};

/** Nothing is late where the person has been directed to a service apart from the plan. */
const tellOfLateService: Handler = async (row, now) => {
  if (!(await isDirected(row.subjectId))) await writeNotices(row, ['counselor'], now);
};

/** The account itself is what the message is about. */
const tellOwner: Handler = (row, now) =>
  writeNotices(row, row.personId === null ? ['account', 'employer', 'provider'] : ['seeker'], now);

/** What staff wrote down for the client: of one act one notice, whatever number of steps it took. */
const tellRecorded: Handler = async (row, now) => {
  const said = await recordedWords(row.id);
  if (said) await writeNotices(row, ['seeker'], now, said);
};

/** What the staff's own lists show at once; a notice to each counselor would only be noise. */
const inListsOnly: Handler = async () => undefined;

const handlers = {
  'registration-completed': inTurn(tell('seeker', 'counselor'), markInformed),
  'registration-refused': tell('seeker'),
  'clarification-requested': tell('seeker'),
  'renewal-asked': tell('seeker'),
  // The hearing that stands beside it tells the person, and what to do.
  'contact-missed': inListsOnly,
  'change-reported': tell('counselor'),
  'authority-changed': inTurn(tell('seeker', 'counselor', 'receiver'), markInformed),
  'profile-published': tell('counselor'),
  'person-hired': tell('seeker', 'counselor'),
  'support-review-due': tell('seeker', 'counselor'),
  'jobseeking-ended': inTurn(endAll, tell('seeker', 'counselor')),

  'times-proposed': tell('seeker'),
  'group-invited': tell('seeker'),
  'meeting-booked': tell('seeker', 'counselor'),
  'meeting-summoned': tell('seeker'),
  'meeting-rescheduled': tell('seeker', 'counselor'),
  'change-asked': tell('counselor'),
  'time-kept': tell('seeker'),
  'meeting-called-off': tell('seeker', 'counselor'),
  'meeting-cancelled': tell('seeker', 'counselor'),
  'meeting-near': tell('seeker'),
  'meeting-held': tell('seeker'),
  'absence-clarification-asked': tell('seeker'),
  'absence-answered': tell('counselor'),
  'answer-missing': tell('seeker', 'counselor'),
  'absence-excused': tell('seeker'),
  'reminder-sent': tell('seeker'),
  'statement-requested': tell('seeker'),
  'meeting-left-out': tell('seeker'),
  'meeting-rests': tell('seeker'),
  'meeting-resumed': tell('seeker'),
  'meeting-requested': tell('counselor'),
  'meeting-late': tell('counselor'),

  'plan-proposed': tell('seeker'),
  'plan-waits': tell('seeker'),
  'plan-commented': tell('seeker', 'counselor'),
  'plan-discussed': tell('seeker', 'counselor'),
  'plan-party-approved': tell('seeker', 'counselor'),
  'plan-approved': tell('seeker', 'counselor'),
  'plan-refused': tell('seeker', 'counselor'),
  // That a plan of several authorities is late is for them to mend, and nothing the person did.
  'plan-late': tell('counselor', 'manager'),
  'plan-action-reported': tell('counselor'),
  'plan-report-near': tell('seeker'),
  'plan-report-missing': tell('seeker', 'counselor'),
  'plan-service-late': tellOfLateService,
  'plan-review-due': tell('seeker', 'counselor'),
  'plan-term-over': tell('seeker', 'counselor'),

  'referral-proposed': tell('seeker'),
  'referral-agreed': tell('seeker', 'counselor'),
  'referral-declined': tell('seeker', 'counselor'),
  'referral-sent': inTurn(tell('seeker', 'provider'), sendReferralLink),
  'referral-accepted': tell('seeker', 'counselor'),
  'referral-rejected': tell('seeker', 'counselor'),
  'applicant-rejected': tell('seeker'),
  'service-started': tell('seeker', 'counselor'),
  'absence-recorded': inListsOnly,
  'interruption-considered': tell('seeker', 'counselor'),
  'service-interrupted': tell('seeker', 'counselor', 'provider'),
  'service-completed': tell('seeker', 'counselor'),
  'referral-cancelled': tell('seeker', 'counselor', 'provider'),

  'vacancy-submitted': inListsOnly,
  'vacancy-published': tell('employer'),
  'vacancy-correction-requested': tell('employer'),
  'vacancy-refused': tell('employer'),
  'vacancy-filled': inTurn(closeCandidacies('FILL_BY_OTHER'), tell('employer')),
  'vacancy-withdrawn': inTurn(closeCandidacies('CANCEL_POSITION'), tell('employer')),
  'vacancy-removed': inTurn(closeCandidacies('CANCEL_POSITION'), tell('employer')),
  'applications-closed': tell('employer'),

  'job-suggested': tell('seeker'),
  'job-assigned': tell('seeker'),
  'interest-shown': tell('counselor'),
  'job-declined': tell('counselor'),
  'consent-asked': tell('seeker'),
  'consent-given': tell('counselor'),
  'consent-refused': tell('counselor'),
  'consent-withdrawn': tell('counselor'),
  'disclosure-ended': tell('employer'),
  'consent-expired': tell('seeker', 'counselor', 'employer'),
  'candidate-presented': tell('seeker', 'employer'),
  'application-sent': tell('counselor', 'employer'),
  'interview-invited': tell('seeker', 'counselor'),
  'candidate-chosen': tell('seeker', 'counselor'),
  'candidate-rejected': tell('seeker', 'counselor'),
  'position-filled-by-other': tell('seeker', 'counselor'),
  'position-cancelled': tell('seeker', 'counselor'),
  'contract-signed': inTurn(fillWhenTaken, tell('seeker', 'counselor')),
  'contract-fell-through': tell('seeker', 'counselor'),
  'follow-up-due': tell('counselor'),
  'follow-up-recorded': tell('seeker'),

  'hearing-asked': tell('seeker'),
  'hearing-answered': tell('counselor'),
  'hearing-unanswered': tell('counselor'),
  'absence-counted': tell('seeker'),
  'reason-accepted': tell('seeker'),
  'decision-served': tell('seeker'),
  'hearing-left': tell('seeker'),
  'hearing-withdrawn': tell('seeker'),

  'second-look-asked': tell('looker'),
  'second-look-approved': tell('maker'),
  'second-look-returned': tell('maker'),

  'request-received': tellOfRequest,
  'request-taken': tell('seeker'),
  'request-extended': tell('seeker'),
  'request-decided': tell('seeker'),
  'request-withdrawn': tell('manager'),
  'request-late': tell('manager'),

  // The reason and the reader stand on the page of who has looked.
  'client-opened': tell('seeker', 'counselor'),
  'recorded-for-client': tellRecorded,
  'message-sent': tell('seeker'),
  'message-received': tell('counselor', 'receiver'),

  'obligation-set': tell('seeker'),
  'obligation-not-set': tell('seeker'),
  'obligation-postponed': tell('seeker'),
  'obligation-resumed': tell('seeker'),
  'search-period-ending': tell('seeker'),
  'search-report-due': tell('seeker'),
  'search-to-evaluate': tell('counselor'),
  'search-target-met': tell('seeker'),
  'search-clarification-asked': tell('seeker'),
  'search-clarification-given': tell('counselor'),
  'search-excused': tell('seeker'),
  'search-neglect-recorded': tell('seeker'),
  'search-reminder-sent': tell('seeker'),
  'search-statement-requested': tell('seeker'),
  'search-statement-given': tell('seeker'),

  'account-unused': tellOwner,
  'users-right-passed': tellOwner,
  'brought-by-list': tell('seeker'),
} satisfies Record<MessageType | 'account-unused' | 'users-right-passed' | 'brought-by-list', Handler>;

const byType = new Map<string, Handler>(Object.entries(handlers));

/** Throws for a type that no machine sends, so that such a row is parked and seen. */
export function handlerOf(type: string): Handler {
  const handler = byType.get(type);
  if (!handler) throw new Error(`no handler for ${type}`);
  return handler;
}
