import { describe, expect, it } from 'vitest';
import { clock, type CounselorActor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { acceptHearingReason } from '#app/features/hearings/commands/accept-hearing-reason.server.ts';
import { askAboutRight } from '#app/features/hearings/commands/ask-about-right.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { decideAgainst } from '#app/features/hearings/commands/decide-against.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { closeStaff } from '#app/features/rights/commands/close-staff.server.ts';
import { endDuty } from '#app/features/rights/commands/end-duty.server.ts';
import { setStandIn } from '#app/features/rights/commands/set-stand-in.server.ts';
import { approveDraft } from '#app/features/second-looks/commands/approve-draft.server.ts';
import { askAgain } from '#app/features/second-looks/commands/ask-again.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { editDraft } from '#app/features/second-looks/commands/edit-draft.server.ts';
import { giveBackLook } from '#app/features/second-looks/commands/give-back-look.server.ts';
import { returnDraft } from '#app/features/second-looks/commands/return-draft.server.ts';
import { takeLook } from '#app/features/second-looks/commands/take-look.server.ts';
import { lookOfSubject } from '#app/features/second-looks/look-of-subject.queries.server.ts';
import { storedEvidence } from '#app/features/second-looks/evidence.ts';
import { getSecondLook, listSecondLooks } from '#app/features/second-looks/second-looks.queries.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { defaultOwnRules } from '#app/rules/validity.ts';
import { actAs, espoo, makeCounselor, makeManager, monday, value } from '#tests/support/factories.ts';
import { registered } from '#tests/support/registered.ts';
import { makeLooker } from '#tests/support/second-looks.ts';

const draft = { reasons: 'Oikeus on päättynyt.\nUutta lupaa ei ole.', way: 'letter' } as const;
const notYet = (key: string) => ({ kind: 'invalid', errors: { reasons: [key] } });
const later = new Date(monday.getTime() + 3_600_000);

/** A client who was heard and gave no reason: what is left is to decide. */
async function heard(over: Parameters<typeof registered>[0] = {}) {
  const { counselor, seeker } = await registered(over);
  const { personId } = seeker;
  const act = actAs(counselor);
  value(await assignCounselor(act, { personId, counselorId: counselor.accountId }));
  const asked = { personId, matter: 'Lupa on päättynyt.', happenedOn: '2026-11-02', dueOn: '2026-11-23' };
  const { id: hearingId } = value(await askAboutRight(act, asked));
  value(await answerHearing({ ...act, channel: 'phone' }, { hearingId, answer: 'Haen uutta lupaa.' }));
  value(await findNoReason(act, { hearingId, assessment: 'Lupaa ei ole.' }));
  return { counselor, act, seeker, personId, hearingId };
}

/** The same with a draft that waits for a colleague. */
async function drafted() {
  const case_ = await heard();
  const { act, hearingId } = case_;
  const { lookId } = value(await askForLook(act, { subject: 'Hearing', subjectId: hearingId, ...draft }));
  return { ...case_, lookId };
}

/** The same, approved by a colleague of another team. */
async function approved() {
  const case_ = await drafted();
  const looker = await makeLooker(espoo);
  const colleague: Act = actAs(looker);
  const { lookId } = case_;
  value(await takeLook(colleague, { lookId }));
  value(await approveDraft(colleague, { lookId, words: 'Selvä.' }));
  return { ...case_, looker, colleague };
}

const rowOf = (lookId: string) =>
  kysely.selectFrom('SecondLook').selectAll().where('id', '=', lookId).executeTakeFirstOrThrow();
const roundsOf = (lookId: string) =>
  kysely.selectFrom('SecondLookRound').selectAll().where('lookId', '=', lookId).orderBy('number').execute();
const readsClient = async (actor: CounselorActor, lookId: string) =>
  (await getSecondLook(actor, lookId, monday)) !== null;

describe('A written decision against a person', () => {
  it('leaves only when a colleague has approved exactly its text, and then once', async () => {
    const { act, hearingId, lookId } = await approved();
    expect(await decideAgainst(act, { hearingId, ...draft, reasons: 'Muu syy.' })).toEqual(
      notYet('lookOtherText'),
    );
    expect(await decideAgainst(act, { hearingId, ...draft, way: 'handed' })).toEqual(notYet('lookOtherText'));
    // A form ends its lines in its own way.
    const typed = { hearingId, way: draft.way, reasons: draft.reasons.replace('\n', '\r\n') };
    value(await decideAgainst(act, typed));
    expect((await rowOf(lookId)).state).toBe('used');
    expect(await decideAgainst(act, typed)).toEqual({ kind: 'not-allowed' });
  });

  it('does not leave without a request, while it waits, or when it is returned', async () => {
    const { act, hearingId } = await heard();
    const decide = () => decideAgainst(act, { hearingId, ...draft });
    expect(await decide()).toEqual(notYet('lookMissing'));
    const { lookId } = value(await askForLook(act, { subject: 'Hearing', subjectId: hearingId, ...draft }));
    expect(await decide()).toEqual(notYet('lookMissing'));
    const colleague = actAs(await makeLooker(espoo));
    value(await takeLook(colleague, { lookId }));
    expect(await decide()).toEqual(notYet('lookMissing'));
    value(await returnDraft(colleague, { lookId, words: 'Lupa pitää tarkistaa rekisteristä.' }));
    expect(await decide()).toEqual(notYet('lookMissing'));
  });

  it('needs no second look where the area has chosen so; one that was asked before is finished, or the draft taken back', async () => {
    const [fresh, waiting, returned] = [await heard(), await drafted(), await drafted()];
    const colleague = actAs(await makeLooker(espoo));
    value(await takeLook(colleague, { lookId: returned.lookId }));
    value(await returnDraft(colleague, { lookId: returned.lookId, words: 'Ei riitä.' }));
    const rule = { areaCode: espoo, ...defaultOwnRules };
    await kysely
      .insertInto('AreaRule')
      .values({ ...rule, secondLooks: { endedRightLapsed: false } })
      .execute();
    try {
      value(await decideAgainst(fresh.act, { hearingId: fresh.hearingId, ...draft }));
      for (const { act, hearingId, lookId, counselor } of [waiting, returned]) {
        expect(await decideAgainst(act, { hearingId, ...draft })).toEqual(notYet('lookMissing'));
        expect(await lookOfSubject(counselor, 'endedRightLapsed', hearingId)).toMatchObject({
          look: { id: lookId },
        });
        value(await editDraft(act, { lookId, ...draft, ask: false }));
        expect(await lookOfSubject(counselor, 'endedRightLapsed', hearingId)).toBeNull();
        value(await decideAgainst(act, { hearingId, ...draft }));
        expect((await rowOf(lookId)).state).toBe('lapsed');
      }
    } finally {
      await kysely.deleteFrom('AreaRule').where('areaCode', '=', espoo).execute();
    }
  });
});

describe('An approval', () => {
  it('is void when the draft is changed, even back to the same words', async () => {
    const { act, hearingId, lookId, colleague } = await approved();
    value(await editDraft(act, { lookId, reasons: 'Toinen perustelu.', way: 'letter', ask: false }));
    expect(await decideAgainst(act, { hearingId, ...draft })).toEqual(notYet('lookMissing'));
    value(await editDraft(act, { lookId, ...draft, ask: false }));
    expect(await decideAgainst(act, { hearingId, ...draft })).toEqual(notYet('lookMissing'));
    value(await askAgain(act, { lookId }));
    expect(await decideAgainst(act, { hearingId, ...draft })).toEqual(notYet('lookMissing'));
    value(await takeLook(colleague, { lookId }));
    value(await approveDraft(colleague, { lookId, words: '' }));
    value(await decideAgainst(act, { hearingId, ...draft }));
  });

  it('is of the facts as they were: what changes afterwards is shown, and asks for another look', async () => {
    const { act, counselor, hearingId, lookId } = await approved();
    await kysely
      .updateTable('Hearing')
      .set({ assessment: 'Lupa löytyikin.' })
      .where('id', '=', hearingId)
      .execute();
    expect(await decideAgainst(act, { hearingId, ...draft })).toEqual(notYet('lookOtherFacts'));
    const look = await getSecondLook(counselor, lookId, monday);
    expect(look?.changes).toEqual([
      { key: 'assessment', kind: 'text', then: 'Lupaa ei ole.', now: 'Lupa löytyikin.' },
    ]);
  });

  it('cannot be given on facts that have changed since it was asked', async () => {
    const { hearingId, lookId } = await drafted();
    const looker = await makeLooker(espoo);
    const colleague = actAs(looker);
    value(await takeLook(colleague, { lookId }));
    await kysely.updateTable('Hearing').set({ answer: 'Muuta.' }).where('id', '=', hearingId).execute();
    expect((await getSecondLook(looker, lookId, monday))?.permitted).not.toContain('APPROVE_DRAFT');
    expect((await approveDraft(colleague, { lookId, words: '' })).kind).toBe('invalid');
    expect((await rowOf(lookId)).state).toBe('taken');
  });

  it('is nobody’s own: not by who wrote the text, whatever duty they have, and not by any earlier writer', async () => {
    const { act, counselor, hearingId, lookId, colleague, looker } = await approved();
    const withDuty = { ...counselor, duties: [...counselor.duties, 'secondLook'] } as const;
    value(await editDraft(act, { lookId, ...draft, ask: true }));
    expect(await takeLook(actAs(withDuty), { lookId })).toEqual({ kind: 'forbidden' });
    expect(await approveDraft(actAs(withDuty), { lookId, words: '' })).toEqual({ kind: 'forbidden' });
    // A colleague of the team takes the text over; who wrote it before is still one of its writers.
    const heir = await makeCounselor(espoo, 'Peri Jatkaja', { duties: ['clientWork', 'secondLook'] });
    value(await editDraft(actAs(heir), { lookId, ...draft, ask: true }));
    expect(await takeLook(actAs(withDuty), { lookId })).toEqual({ kind: 'forbidden' });
    expect(await takeLook(actAs(heir), { lookId })).toEqual({ kind: 'forbidden' });
    value(await takeLook(colleague, { lookId }));
    value(await approveDraft(colleague, { lookId, words: '' }));
    // And whoever approved does not decide.
    const deciding = {
      ...looker,
      teamId: counselor.teamId,
      duties: ['clientWork', ...looker.duties],
    } as const;
    expect(await decideAgainst(actAs(deciding), { hearingId, ...draft })).toEqual(notYet('lookOwn'));
  });

  it('is given once, by the one who has taken it, on the page as it was shown', async () => {
    const { lookId } = await drafted();
    const [first, second] = [actAs(await makeLooker(espoo)), actAs(await makeLooker(espoo, 'Toinen'))];
    expect(await approveDraft(first, { lookId, words: '' })).toEqual({ kind: 'forbidden' });
    value(await takeLook(first, { lookId }));
    expect(await takeLook(second, { lookId })).toEqual({ kind: 'taken' });
    expect(await approveDraft(second, { lookId, words: '' })).toEqual({ kind: 'forbidden' });
    const { version } = await rowOf(lookId);
    expect(await approveDraft(first, { lookId, version: version - 1, words: '' })).toEqual({ kind: 'stale' });
    value(await approveDraft(first, { lookId, version, words: '' }));
    // The right to the client has ended with it.
    expect(await approveDraft(first, { lookId, words: '' })).toEqual({ kind: 'not-found' });
    expect((await roundsOf(lookId)).map(({ answer }) => answer)).toEqual(['approved']);
  });

  it('does not follow a return until the draft is asked for again', async () => {
    const { act, counselor, lookId } = await drafted();
    const looker = await makeLooker(espoo);
    const colleague = actAs(looker);
    // A colleague of the team, so that the right to the client is no matter.
    const nearby = actAs({ ...looker, teamId: counselor.teamId, duties: ['clientWork', 'secondLook'] });
    value(await takeLook(colleague, { lookId }));
    value(await returnDraft(colleague, { lookId, words: 'Perustele tarkemmin.' }));
    expect(await approveDraft(nearby, { lookId, words: '' })).toEqual({ kind: 'not-allowed' });
    expect(await takeLook(nearby, { lookId })).toEqual({ kind: 'not-allowed' });
    expect(await askAgain(act, { lookId })).toEqual({ kind: 'not-allowed' });
    value(await editDraft(act, { lookId, ...draft, reasons: 'Tarkempi perustelu.', ask: true }));
    value(await takeLook(colleague, { lookId }));
    value(await approveDraft(colleague, { lookId, words: '' }));
    expect((await roundsOf(lookId)).map(({ answer }) => answer)).toEqual(['returned', 'approved']);
  });

  it('stays with the name of who gave it, also when they have left', async () => {
    const { act, hearingId, lookId, looker } = await approved();
    const manager = await makeManager(espoo);
    value(await closeStaff(actAs(manager), { accountId: looker.accountId }));
    expect((await rowOf(lookId)).state).toBe('approved');
    value(await decideAgainst(act, { hearingId, ...draft }));
    expect((await roundsOf(lookId))[0]).toMatchObject({ answer: 'approved', answeredByName: looker.name });
  });
});

describe('Nobody inherits a look', () => {
  it('that goes back to the queue when who took it leaves, or loses the duty', async () => {
    const manager = await makeManager(espoo);
    for (const lose of [
      (accountId: string) => closeStaff(actAs(manager), { accountId }),
      (accountId: string) => endDuty(actAs(manager), { accountId, duty: 'secondLook' }),
    ]) {
      const { lookId } = await drafted();
      const [first, second] = [await makeLooker(espoo), await makeLooker(espoo, 'Toinen')];
      value(await takeLook(actAs(first), { lookId }));
      value(await lose(first.accountId));
      expect(await rowOf(lookId)).toMatchObject({ state: 'asked', takerId: null });
      const without = { ...first, duties: [] };
      expect(await approveDraft(actAs(without), { lookId, words: '' })).toEqual({ kind: 'forbidden' });
      expect(await approveDraft(actAs(second), { lookId, words: '' })).toEqual({ kind: 'forbidden' });
      value(await takeLook(actAs(second), { lookId }));
    }
  });

  it('by standing in: who has the duty takes it anew from somebody away, and nobody else does', async () => {
    const { lookId } = await drafted();
    const [absent, standIn] = [await makeLooker(espoo), await makeLooker(espoo, 'Sijainen')];
    const plain = await makeCounselor(espoo, 'Ilman oikeutta', { team: 'Muut', duties: ['clientWork'] });
    value(await takeLook(actAs(absent), { lookId }));
    expect(await takeLook(actAs(standIn), { lookId })).toEqual({ kind: 'taken' });
    const today = isoDate(monday);
    for (const { accountId: standInId } of [standIn, plain])
      value(
        await setStandIn(
          { actor: clock, now: monday },
          { absentId: absent.accountId, standInId, from: today, until: addDays(today, 3) },
        ),
      );
    expect(await approveDraft(actAs(standIn), { lookId, words: '' })).toEqual({ kind: 'forbidden' });
    expect(await takeLook(actAs(plain), { lookId })).toEqual({ kind: 'forbidden' });
    value(await takeLook(actAs(standIn), { lookId }));
    expect(await rowOf(lookId)).toMatchObject({ state: 'taken', takerId: standIn.accountId });
    expect(await approveDraft(actAs(absent), { lookId, words: '' })).toEqual({ kind: 'forbidden' });
    value(await approveDraft(actAs(standIn), { lookId, words: '' }));
  });

  it('with the client: the next counselor decides on the approved draft, or changes it and asks anew', async () => {
    const { act, personId, hearingId } = await approved();
    const next = await makeCounselor(espoo, 'Seuraava', { team: 'Muu tiimi' });
    value(await assignCounselor(act, { personId, counselorId: next.accountId }));
    value(await decideAgainst(actAs(next), { hearingId, ...draft }));
  });
});

describe('What a decision rests on', () => {
  it('is kept as it was with each request, with the rule and its regime, and cannot be changed', async () => {
    const { act, hearingId, lookId } = await drafted();
    await kysely.updateTable('Hearing').set({ answer: 'Sain luvan.' }).where('id', '=', hearingId).execute();
    value(await editDraft(act, { lookId, ...draft, ask: true }));
    const [first, second] = (await roundsOf(lookId)).map(({ evidence }) => storedEvidence(evidence));
    expect(first?.why?.regime).toMatch(/^R\d$/);
    const said = (from: typeof first) => from?.facts.find(({ key }) => key === 'answer')?.value;
    expect([said(first), said(second)]).toEqual(['Haen uutta lupaa.', 'Sain luvan.']);
    await expect(
      kysely
        .updateTable('SecondLookRound')
        .set({ evidence: { why: null, facts: [] } })
        .where('lookId', '=', lookId)
        .execute(),
    ).rejects.toThrow('kept as it was');
  });

  it('is closed to the colleague before it is asked and after it is answered, and to whoever lacks the duty', async () => {
    const { act, lookId } = await drafted();
    const looker = await makeLooker(espoo);
    const other = await makeCounselor(espoo, 'Vieras', { team: 'Vieraat' });
    expect(await readsClient(looker, lookId)).toBe(true);
    expect(await readsClient(other, lookId)).toBe(false);
    value(await takeLook(actAs(looker), { lookId }));
    value(await giveBackLook(actAs(looker), { lookId }));
    value(await editDraft(act, { lookId, ...draft, ask: false }));
    expect(await readsClient(looker, lookId)).toBe(false);
  });

  it('of a person under non-disclosure is there only for a colleague who may know of them', async () => {
    const { act, hearingId } = await heard({ nonDisclosure: true });
    const { lookId } = value(await askForLook(act, { subject: 'Hearing', subjectId: hearingId, ...draft }));
    const plain = await makeCounselor(espoo, 'Tarkastaja', { team: 'Muut', duties: ['secondLook'] });
    const looker = await makeLooker(espoo);
    const seen = async (actor: CounselorActor) =>
      (await listSecondLooks(actor, monday)).queue.some(({ id }) => id === lookId);
    expect([await seen(plain), await seen(looker)]).toEqual([false, true]);
    expect((await takeLook(actAs(plain), { lookId })).kind).toBe('not-found');
    value(await takeLook(actAs(looker), { lookId }));
  });

  it('lapses with the matter, and leaves room for another draft', async () => {
    const { act, hearingId, lookId } = await drafted();
    value(await acceptHearingReason(act, { hearingId, reason: 'illness', assessment: '' }));
    expect(await rowOf(lookId)).toMatchObject({ state: 'lapsed', openFor: null });
  });
});

describe('The queue', () => {
  it('has the longest wait first and says when it is too long; a manager with the duty has it too', async () => {
    const { lookId: old } = await drafted();
    const { lookId: fresh } = await drafted();
    await kysely
      .updateTable('SecondLook')
      .set({ askedAt: new Date(monday.getTime() - 8 * 86_400_000) })
      .where('id', '=', old)
      .execute();
    const manager = await makeManager(espoo, 'Johtaja', { duties: ['secondLook'] });
    const { queue, own } = await listSecondLooks(manager, later);
    const ids = queue.map(({ id }) => id);
    expect(ids.indexOf(old)).toBeLessThan(ids.indexOf(fresh));
    expect(queue.find(({ id }) => id === old)).toMatchObject({ days: 8, long: true });
    expect(queue.find(({ id }) => id === fresh)).toMatchObject({ days: 0, long: false });
    expect(own).toEqual([]);
    value(await takeLook(actAs(manager), { lookId: old }));
    value(await approveDraft(actAs(manager), { lookId: old, words: '' }));
  });
});
