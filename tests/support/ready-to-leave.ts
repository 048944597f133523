import type { CounselorActor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { kysely } from '#app/db/client.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { askAboutRight } from '#app/features/hearings/commands/ask-about-right.server.ts';
import { decideAgainst } from '#app/features/hearings/commands/decide-against.server.ts';
import { findConditionsUnmet } from '#app/features/hearings/commands/find-conditions-unmet.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { recordMissedContact } from '#app/features/hearings/commands/record-missed-contact.server.ts';
import { askClarification as askAboutAbsence } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { answerAbsence } from '#app/features/meetings/commands/answer-absence.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordNeglect as recordAbsenceAsNeglect } from '#app/features/meetings/commands/record-neglect.server.ts';
import { requestStatement as requestAfterMeeting } from '#app/features/meetings/commands/request-statement.server.ts';
import { askClarification } from '#app/features/obligations/commands/ask-clarification.server.ts';
import { evaluatePeriod } from '#app/features/obligations/commands/evaluate-period.server.ts';
import { giveClarification } from '#app/features/obligations/commands/give-clarification.server.ts';
import { recordNeglect } from '#app/features/obligations/commands/record-neglect.server.ts';
import { requestStatement } from '#app/features/obligations/commands/request-statement.server.ts';
import type { LookSubject } from '#app/features/second-looks/looked-at.ts';
import type { LookKind } from '#app/features/second-looks/second-look.machine.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import type { ServiceWay } from '#app/rules/appeal.ts';
import { actAs, makeCounselor, makePerson, startJourney, value } from './factories.ts';
import { jobSeeker, on, periodOn, planInForce } from './obligations.ts';
import { registered } from './registered.ts';

/** What can be drafted now, by whom, and how it leaves. */
export type Ready = {
  personId: string;
  act: Act & { actor: CounselorActor };
  draft: { subject: LookSubject; subjectId: string; reasons: string; way: ServiceWay | null };
  leave: (act?: Act) => Promise<Outcome<unknown>>;
  /** Something that it rests on is otherwise from now on. */
  change: () => Promise<unknown>;
};

const asked = { matter: 'Asia jäi hoitamatta.', dueOn: '2026-11-23' };
const words = 'Syytä ei ole kerrottu.';

/** A person who was heard, whatever about: what is left is to decide or to ask for a statement. */
export const readyToLeave: Record<LookKind, () => Promise<Ready>> = {
  async endedContactMissed() {
    const { seeker, counselor } = await registered();
    const missed = { personId: seeker.personId, ...asked, happenedOn: '2026-11-13' };
    const { id } = value(await recordMissedContact(actAs(counselor), missed));
    return heard(id, seeker.personId, counselor);
  },
  async endedRightLapsed() {
    const { seeker, counselor } = await registered();
    const lapsed = { personId: seeker.personId, ...asked, happenedOn: '2026-11-02' };
    const { id } = value(await askAboutRight(actAs(counselor), lapsed));
    return heard(id, seeker.personId, counselor);
  },
  async registrationRefused() {
    const { personId, ...seeker } = await makePerson();
    const counselor = await makeCounselor();
    await startJourney({ personId, ...seeker });
    const { id } = value(await findConditionsUnmet(actAs(counselor), { personId, ...asked }));
    return heard(id, personId, counselor);
  },
  async meetingStatement() {
    const { seeker, counselor, meetingId } = await registered();
    const startsAt = on('2026-11-18');
    const time = { startsAt, minutes: 45, channel: 'visit' as const, place: 'Espoo' };
    value(await bookForClient(actAs(counselor), { meetingId, ...time }));
    const act = actAs(counselor, on('2026-11-19'));
    value(await recordAbsence(act, { meetingId }));
    value(await askAboutAbsence(act, { meetingId }));
    value(await answerAbsence(actAs(seeker, act.now), { meetingId, claim: 'other', words }));
    value(await recordAbsenceAsNeglect(act, { meetingId }));
    const later = { ...act, actor: counselor };
    return {
      ...{ personId: seeker.personId, act: later },
      draft: { subject: 'Meeting', subjectId: meetingId, reasons: words, way: null },
      leave: (by = later) => requestAfterMeeting(by, { meetingId }),
      change: () =>
        kysely
          .updateTable('Meeting')
          .set({ absenceWords: 'Olin sairaalassa.' })
          .where('id', '=', meetingId)
          .execute(),
    };
  },
  async periodStatement() {
    const from = '2026-09-07';
    const person = await jobSeeker(from);
    await planInForce(person, from);
    const { id: periodId } = await periodOn(person.personId, from);
    const now = on('2026-11-02');
    await catchUp(now);
    const act = actAs(person.counselor, now);
    value(await evaluatePeriod(act, { periodId, result: 'short', note: 'Yksi neljästä.' }));
    value(await askClarification(act, { periodId }));
    value(await giveClarification(actAs(person.seeker, now), { periodId, reason: 'other', text: words }));
    value(await recordNeglect(act, { periodId }));
    const later = { ...act, actor: person.counselor };
    return {
      ...{ personId: person.personId, act: later },
      draft: { subject: 'ReviewPeriod', subjectId: periodId, reasons: words, way: null },
      leave: (by = later) => requestStatement(by, { periodId }),
      change: () =>
        kysely
          .updateTable('ReviewPeriod')
          .set({ clarification: 'Olin sairaalassa.' })
          .where('id', '=', periodId)
          .execute(),
    };
  },
};

async function heard(hearingId: string, personId: string, counselor: CounselorActor): Promise<Ready> {
  const act = { ...actAs(counselor), actor: counselor };
  value(await answerHearing({ ...act, channel: 'phone' }, { hearingId, answer: words }));
  value(await findNoReason(act, { hearingId, assessment: 'Syytä ei ole.' }));
  const draft = { reasons: 'Syytä ei löytynyt.', way: 'letter' as const };
  return {
    ...{ personId, act },
    draft: { subject: 'Hearing', subjectId: hearingId, ...draft },
    leave: (by = act) => decideAgainst(by, { hearingId, ...draft }),
    change: () =>
      kysely
        .updateTable('Hearing')
        .set({ answer: 'Olin sairaalassa.' })
        .where('id', '=', hearingId)
        .execute(),
  };
}
