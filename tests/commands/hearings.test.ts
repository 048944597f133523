import { describe, expect, it } from 'vitest';
import type { Act } from '#app/core/advance.server.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { acceptHearingReason } from '#app/features/hearings/commands/accept-hearing-reason.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { askAboutRight } from '#app/features/hearings/commands/ask-about-right.server.ts';
import { decideAgainst } from '#app/features/hearings/commands/decide-against.server.ts';
import { findConditionsUnmet } from '#app/features/hearings/commands/find-conditions-unmet.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { leaveWithoutDecision } from '#app/features/hearings/commands/leave-without-decision.server.ts';
import { recordMissedContact } from '#app/features/hearings/commands/record-missed-contact.server.ts';
import { reopenRegistration } from '#app/features/hearings/commands/reopen-registration.server.ts';
import { withdrawHearing } from '#app/features/hearings/commands/withdraw-hearing.server.ts';
import { getDecision, getHearing } from '#app/features/hearings/hearings.queries.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { restartJobseeking } from '#app/features/registration/commands/restart-jobseeking.server.ts';
import { askClarification } from '#app/features/meetings/commands/ask-clarification.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { bookMeeting } from '#app/features/meetings/commands/book-meeting.server.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { recordAbsence } from '#app/features/meetings/commands/record-absence.server.ts';
import { recordNeglect } from '#app/features/meetings/commands/record-neglect.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { startOfDay } from '#app/rules/dates.ts';
import { actAs, makeCounselor, makePerson, monday, startJourney, value } from '#tests/support/factories.ts';
import { registered, stateOf } from '#tests/support/registered.ts';
import { decideLookedOver } from '#tests/support/second-looks.ts';

const at = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000);
const missed = { matter: 'Ei palauttanut pyydettyä tietoa', happenedOn: '2026-11-13', dueOn: '2026-11-23' };
const decision = { reasons: 'Asia jäi hoitamatta eikä syytä kerrottu.', way: 'letter' as const };

async function stands(hearingId: string): Promise<string> {
  const row = await kysely
    .selectFrom('Hearing')
    .select('state')
    .where('id', '=', hearingId)
    .executeTakeFirstOrThrow();
  return leafPaths(row.state)[0] ?? '';
}

async function asked(now = monday, over: Partial<typeof missed> = {}) {
  const case_ = await registered({}, now);
  const { counselor, seeker } = case_;
  const { personId } = seeker;
  const { id: hearingId } = value(
    await recordMissedContact(actAs(counselor, now), { personId, ...missed, ...over }),
  );
  return { ...case_, personId, hearingId };
}

describe('A missed contact', () => {
  it('is asked about first: nothing can be decided while the person has time to answer', async () => {
    const { counselor, journeyId, hearingId } = await asked();
    expect(await stands(hearingId)).toBe('asked');
    expect(await findNoReason(actAs(counselor), { hearingId, assessment: 'Ei' })).toEqual({
      kind: 'not-allowed',
    });
    expect(await decideAgainst(actAs(counselor), { hearingId, ...decision })).toEqual({
      kind: 'not-allowed',
    });
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
  });

  it('ends nothing when the reason is accepted', async () => {
    const { seeker, counselor, journeyId, hearingId } = await asked();
    value(await answerHearing(actAs(seeker, at('2026-11-17')), { hearingId, answer: 'Olin sairaalassa.' }));
    const act = actAs(counselor, at('2026-11-18'));
    value(await acceptHearingReason(act, { hearingId, reason: 'illness', assessment: '' }));
    expect(await stands(hearingId)).toBe('reasonAccepted');
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
    await catchUp(at('2026-11-30'));
    expect(await stands(hearingId)).toBe('reasonAccepted');
  });

  it('can end jobseeking the first time by the law of 2026, always by a human with reasons and a way to appeal', async () => {
    const { seeker, counselor, journeyId, personId, hearingId } = await asked();
    await catchUp(at('2026-11-23'));
    expect(await stands(hearingId)).toBe('asked');
    await catchUp(at('2026-11-24'));
    expect(await stands(hearingId)).toBe('unanswered');
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
    const act = actAs(counselor, at('2026-11-24'));
    value(await findNoReason(act, { hearingId, assessment: 'Vastausta ei tullut.' }));
    const { decisionId } = value(await decideLookedOver(act, { hearingId, ...decision }));
    expect(await stateOf(journeyId)).toEqual(['ended.contactMissed']);
    const view = await getDecision(seeker, decisionId, at('2026-12-01'));
    expect(view).toMatchObject({
      kind: 'endedContactMissed',
      decider: counselor.name,
      reasons: decision.reasons,
      appeal: 'rectification',
      until: '2026-12-31',
      left: 31,
      basis: { verify: true },
    });
    const restart = actAs(seeker, at('2026-12-02'));
    expect(await restartJobseeking(restart, { personId })).toEqual({ kind: 'not-allowed' });
    const visit: Act = { ...actAs(counselor, at('2026-12-02')), channel: 'visit' };
    value(await restartJobseeking(visit, { personId }));
  });

  it('does not end jobseeking the first time by the law of 2025, but may when it is repeated within a year', async () => {
    const june = new Date('2025-06-02T09:00:00+03:00');
    const first = { happenedOn: '2025-05-30', dueOn: '2025-06-10' };
    const { seeker, counselor, journeyId, personId, hearingId } = await asked(june, first);
    const answered = { hearingId, answer: 'En ehtinyt.' };
    value(await answerHearing(actAs(seeker, june), answered));
    value(await findNoReason(actAs(counselor, june), { hearingId, assessment: 'Ei hyväksyttävä.' }));
    expect(await decideAgainst(actAs(counselor, june), { hearingId, ...decision })).toEqual({
      kind: 'not-allowed',
    });
    value(await leaveWithoutDecision(actAs(counselor, june), { hearingId }));
    const autumn = new Date('2025-09-01T09:00:00+03:00');
    const again = { ...missed, happenedOn: '2025-08-29', dueOn: '2025-09-10' };
    const act = actAs(counselor, autumn);
    const { id: second } = value(await recordMissedContact(act, { personId, ...again }));
    value(await answerHearing(actAs(seeker, autumn), { hearingId: second, answer: 'Unohdin.' }));
    value(await findNoReason(act, { hearingId: second, assessment: 'Ei hyväksyttävä.' }));
    expect((await getHearing(counselor, second))?.rule).toMatchObject({
      rule: 'jobseekingMayEndRepeated',
      facts: { misses: 2 },
      verify: true,
    });
    value(await decideLookedOver(act, { hearingId: second, ...decision }));
    expect(await stateOf(journeyId)).toEqual(['ended.contactMissed']);
  });

  it('is answered late too, as long as nobody has assessed it', async () => {
    const { seeker, hearingId } = await asked();
    await catchUp(at('2026-11-24'));
    value(await answerHearing(actAs(seeker, at('2026-11-25')), { hearingId, answer: 'Anteeksi.' }));
    expect(await stands(hearingId)).toBe('answered');
  });

  it('refuses days that cannot be, old pages, strangers and other areas', async () => {
    const { seeker, counselor, personId, hearingId } = await asked();
    const act = actAs(counselor);
    expect(await recordMissedContact(act, { personId, ...missed, happenedOn: '2026-11-17' })).toEqual({
      kind: 'invalid',
      errors: { happenedOn: ['future'] },
    });
    expect(await recordMissedContact(act, { personId, ...missed, dueOn: '2026-11-16' })).toEqual({
      kind: 'invalid',
      errors: { dueOn: ['past'] },
    });
    expect(await recordMissedContact(actAs(seeker), { personId, ...missed })).toEqual({ kind: 'forbidden' });
    const [stranger, elsewhere] = [await makePerson(), await makeCounselor('19')];
    const answer = { hearingId, answer: 'x' };
    expect(await answerHearing(actAs(stranger), answer)).toEqual({ kind: 'not-found' });
    expect(await answerHearing(actAs(elsewhere), answer)).toEqual({ kind: 'not-found' });
    expect(await answerHearing(actAs(seeker), { ...answer, version: 0 })).toEqual({ kind: 'stale' });
    expect(await findNoReason(actAs(seeker), { hearingId, assessment: 'x' })).toEqual({ kind: 'forbidden' });
    expect(await getHearing(stranger, hearingId)).toBeNull();
    expect(await getHearing(elsewhere, hearingId)).toBeNull();
  });

  it('asked by mistake is withdrawn, and an end of jobseeking closes what is open', async () => {
    const { counselor, hearingId, seeker, personId } = await asked();
    value(await withdrawHearing(actAs(counselor), { hearingId }));
    expect(await stands(hearingId)).toBe('withdrawn');
    const { id: other } = value(await recordMissedContact(actAs(counselor), { personId, ...missed }));
    value(await endJobseeking(actAs(seeker), { personId, reason: 'request' }));
    await catchUp(at('2026-11-17'));
    expect(await stands(other)).toBe('withdrawn');
  });
});

describe('A no-show at a meeting', () => {
  async function absent(selfBooked: boolean) {
    const case_ = await registered();
    const { seeker, counselor, meetingId } = case_;
    const startsAt = new Date('2026-11-18T10:00:00+02:00');
    const time = { startsAt, minutes: 45, channel: 'visit' as const, place: 'Espoo' };
    if (selfBooked) {
      const { ids } = value(await offerTimes(actAs(counselor), { times: [time] }));
      value(await bookMeeting(actAs(seeker), { meetingId, slotId: ids[0] ?? '' }));
    } else {
      value(await bookForClient(actAs(counselor), { meetingId, ...time }));
    }
    const act = actAs(counselor, at('2026-11-19'));
    value(await recordAbsence(act, { meetingId }));
    value(await askClarification(act, { meetingId }));
    const later = actAs(counselor, at('2026-11-30'));
    await catchUp(at('2026-11-28'));
    value(await recordNeglect(later, { meetingId }));
    return { ...case_, later };
  }

  it('counts when the person booked the time, without being asked twice, and is a ground of its own in 2026', async () => {
    const { seeker, counselor, meetingId, journeyId, later } = await absent(true);
    const row = await prisma.hearing.findUniqueOrThrow({ where: { meetingId } });
    expect(row).toMatchObject({ about: 'contactMissed', state: 'noReasonFound' });
    expect(await getHearing(seeker, row.id)).toMatchObject({ meeting: { kind: 'initialInterview' } });
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
    value(await decideLookedOver(later, { hearingId: row.id, ...decision }));
    expect(await stateOf(journeyId)).toEqual(['ended.contactMissed']);
    expect(await prisma.decision.findFirst({ where: { personId: seeker.personId } })).toMatchObject({
      deciderName: counselor.name,
      hearingId: row.id,
    });
  });

  it('does not count when staff booked the time', async () => {
    const { seeker } = await absent(false);
    expect(await prisma.hearing.count({ where: { personId: seeker.personId } })).toBe(0);
  });
});

describe('The right to be registered', () => {
  it('ends only after a hearing, with a written decision', async () => {
    const { seeker, counselor, journeyId } = await registered();
    const { personId } = seeker;
    const about = { matter: 'Lupa päättyi 31.10.2026', happenedOn: '2026-10-31', dueOn: '2026-11-23' };
    const { id: hearingId } = value(await askAboutRight(actAs(counselor), { personId, ...about }));
    expect(await askAboutRight(actAs(counselor), { personId, ...about })).toEqual({ kind: 'not-allowed' });
    value(await answerHearing(actAs(seeker), { hearingId, answer: 'Hakemus on kesken.' }));
    value(await findNoReason(actAs(counselor), { hearingId, assessment: 'Lupaa ei ole.' }));
    const handed = { reasons: 'Työnteko-oikeus on päättynyt.', way: 'handed' as const };
    const { decisionId } = value(await decideLookedOver(actAs(counselor), { hearingId, ...handed }));
    expect(await stateOf(journeyId)).toEqual(['ended.rightLapsed']);
    expect(await getDecision(seeker, decisionId, monday)).toMatchObject({ until: '2026-12-16' });
  });

  it('of a registration is refused the same way, and its decision goes to the appeal board', async () => {
    const seeker = await makePerson();
    const counselor = await makeCounselor();
    const journeyId = await startJourney(seeker);
    const { personId } = seeker;
    const put = { matter: 'Lupa sitoo yhteen työnantajaan', dueOn: '2026-11-23' };
    const { id: hearingId } = value(await findConditionsUnmet(actAs(counselor), { personId, ...put }));
    expect(await stateOf(journeyId)).toEqual(['refusalDecision']);
    value(await answerHearing(actAs(seeker), { hearingId, answer: 'Haen uutta lupaa.' }));
    value(await findNoReason(actAs(counselor), { hearingId, assessment: 'Edellytys ei täyty.' }));
    const { decisionId } = value(await decideLookedOver(actAs(counselor), { hearingId, ...decision }));
    expect(await stateOf(journeyId)).toEqual(['notRegistered']);
    expect(await getDecision(seeker, decisionId, monday)).toMatchObject({
      appeal: 'socialSecurityBoard',
      basis: { source: '380/2023 27 §' },
      until: '2026-12-23',
    });
  });

  it('goes on registering when it turns out well, and nobody waits for an answer', async () => {
    const seeker = await makePerson();
    const counselor = await makeCounselor();
    const journeyId = await startJourney(seeker);
    const { personId } = seeker;
    const put = { matter: 'Lupa puuttuu', dueOn: '2026-11-23' };
    const { id: hearingId } = value(await findConditionsUnmet(actAs(counselor), { personId, ...put }));
    value(await reopenRegistration(actAs(counselor), { personId }));
    expect(await stateOf(journeyId)).toEqual(['registering']);
    expect(await stands(hearingId)).toBe('withdrawn');
  });
});
