import { describe, expect, it } from 'vitest';
import { mailedToken, newToken } from '#app/core/secret-link.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { acceptReferral } from '#app/features/referrals/commands/accept-referral.server.ts';
import { answerByLink } from '#app/features/referrals/commands/answer-by-link.server.ts';
import { askInterruption } from '#app/features/referrals/commands/ask-interruption.server.ts';
import { completeService } from '#app/features/referrals/commands/complete-service.server.ts';
import { recordAttendance } from '#app/features/referrals/commands/record-attendance.server.ts';
import { rejectReferral } from '#app/features/referrals/commands/reject-referral.server.ts';
import { reissueReferralLink } from '#app/features/referrals/commands/reissue-referral-link.server.ts';
import { startService } from '#app/features/referrals/commands/start-service.server.ts';
import {
  getProviderReferral,
  listProviderReferrals,
} from '#app/features/referrals/provider-referrals.queries.server.ts';
import { getReferral } from '#app/features/referrals/referrals.queries.server.ts';
import { getSentReferral } from '#app/features/referrals/sent-referral.queries.server.ts';
import { workOff } from '#app/jobs/due.server.ts';
import { actAs, lahti, makeCounselor, makeProvider, monday, value } from '#tests/support/factories.ts';
import { referredTo } from '#tests/support/referred.ts';

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const dates = { startsOn: '2026-11-23', endsOn: '2027-01-22' };
const email = 'palvelut@valmentamo.example';

/** A provider for whom nobody has an account: its links are its only way. */
async function withoutAccount() {
  const provider = await makeProvider('Valmentamo', { email });
  await kysely.deleteFrom('Account').where('id', '=', provider.accountId).execute();
  return provider;
}

const linksOf = (referralId: string) =>
  kysely
    .selectFrom('ReferralLink')
    .selectAll()
    .where('referralId', '=', referralId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

async function linkTo(referralId: string) {
  await workOff(monday);
  const [link] = await linksOf(referralId);
  return mailedToken('referral', link?.id ?? '');
}

describe('A provider with an account', () => {
  it('sees the purpose while it answers, the name while the person is with them, and neither afterwards', async () => {
    const provider = await makeProvider();
    const { referralId } = await referredTo(provider);
    const seen = () => getProviderReferral(provider, referralId, 'fi');
    expect(await seen()).toMatchObject({ name: null, purpose: 'Uusi suunta', group: 'answer' });
    value(await acceptReferral(actAs(provider), { referralId, ...dates }));
    expect(await seen()).toMatchObject({ name: 'Aino Kivelä', guarded: false, group: 'going' });
    value(await startService(actAs(provider), { referralId, ...dates }));
    value(await recordAttendance(actAs(provider), { referralId, present: false, permitted: false }));
    value(await completeService(actAs(provider), { referralId, outcome: 'goalReached' }));
    const after = await seen();
    expect(after).toMatchObject({ name: null, purpose: null, group: 'ended', permitted: [] });
    expect(JSON.stringify({ ...after, personId: '' })).not.toContain('Kivelä');
  });

  it('never has the name of a person under non-disclosure here', async () => {
    const provider = await makeProvider();
    const { referralId } = await referredTo(provider, { nonDisclosure: true });
    value(await acceptReferral(actAs(provider), { referralId, ...dates }));
    expect(await getProviderReferral(provider, referralId, 'fi')).toMatchObject({
      name: null,
      guarded: true,
    });
    expect(JSON.stringify(await listProviderReferrals(provider, 'fi'))).not.toContain('Kivelä');
  });

  it('is permitted what the machine gives a provider, and decides nothing', async () => {
    const provider = await makeProvider();
    const { referralId, counselor } = await referredTo(provider);
    const permitted = async () => (await getProviderReferral(provider, referralId, 'fi'))?.permitted;
    expect(await permitted()).toEqual(['ACCEPT_REFERRAL', 'REJECT_REFERRAL']);
    value(await acceptReferral(actAs(provider), { referralId, ...dates }));
    value(await startService(actAs(provider), { referralId, ...dates }));
    value(await askInterruption(actAs(provider), { referralId, note: 'Ei ole tullut paikalle' }));
    expect(await permitted()).toEqual([]);
    expect((await getReferral(counselor, referralId, 'fi'))?.state).toBe('interruptionPending.hearing');
  });

  it('gives a referral back with a coded reason, and sees nothing of it any more', async () => {
    const provider = await makeProvider();
    const { referralId, counselor } = await referredTo(provider);
    value(await rejectReferral(actAs(provider), { referralId, reasonCode: 'noRoom', note: 'Täynnä' }));
    expect(await getReferral(counselor, referralId, 'fi')).toMatchObject({
      ...{ answerCode: 'noRoom', answerNote: 'Täynnä' },
    });
    expect(await getProviderReferral(provider, referralId, 'fi')).toBeNull();
  });

  it('sees and moves nothing of another provider', async () => {
    const { referralId } = await referredTo(await makeProvider());
    const other = await makeProvider('Toinen');
    expect(await getProviderReferral(other, referralId, 'fi')).toBeNull();
    expect((await acceptReferral(actAs(other), { referralId, ...dates })).kind).toBe('not-found');
  });

  it('hears of a new referral in Polku and needs no link', async () => {
    const provider = await makeProvider('Valmentamo', { email });
    const { referralId } = await referredTo(provider);
    await workOff(monday);
    expect(await linksOf(referralId)).toEqual([]);
    const notices = await kysely
      .selectFrom('Notice')
      .select('type')
      .where('accountId', '=', provider.accountId)
      .execute();
    expect(notices).toEqual([{ type: 'provider.referral-sent' }]);
  });
});

describe('A provider without an account', () => {
  it('is sent a link by mail that tells nothing of the person', async () => {
    const { referralId, seeker } = await referredTo(await withoutAccount());
    const token = await linkTo(referralId);
    const mail = await kysely
      .selectFrom('Delivery')
      .selectAll()
      .where('type', '=', 'referral-link')
      .where('address', '=', email)
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow();
    expect(mail.text).toContain(`/fi/links/referral/${token}`);
    expect(mail.text).not.toContain(seeker.name);
    expect(mail.text).not.toContain('Uusi suunta');
    const sent = await getSentReferral(token, 'fi', monday);
    expect(sent?.matter).toMatchObject({ service: 'Uravalmennus', purpose: 'Uusi suunta' });
    expect(JSON.stringify(sent)).not.toContain('Kivelä');
  });

  it('answers once; the second time the page says what happened and nothing is written', async () => {
    const { referralId, counselor } = await referredTo(await withoutAccount());
    const token = await linkTo(referralId);
    const sent = await getSentReferral(token, 'fi', monday);
    const version = sent?.matter?.version ?? -1;
    const accept = { kind: 'accept', version, ...dates } as const;
    value(await answerByLink({ token, answer: accept }, monday));
    expect((await getReferral(counselor, referralId, 'fi'))?.state).toBe('waiting');
    expect((await answerByLink({ token, answer: accept }, monday)).kind).toBe('taken');
    const reject = { kind: 'reject', version, reasonCode: 'noRoom', note: '' } as const;
    expect((await answerByLink({ token, answer: reject }, monday)).kind).toBe('taken');
    expect(await getSentReferral(token, 'fi', monday)).toMatchObject({ state: 'answered', matter: null });
    const [line] = await kysely
      .selectFrom('History')
      .selectAll()
      .where('subjectId', '=', referralId)
      .where('type', '=', 'ACCEPT_REFERRAL')
      .execute();
    expect(line).toMatchObject({ actorRole: 'provider', actorId: null });
  });

  it('answers two at the same moment as one', async () => {
    const { referralId } = await referredTo(await withoutAccount());
    const token = await linkTo(referralId);
    const version = (await getSentReferral(token, 'fi', monday))?.matter?.version ?? -1;
    const accept = { kind: 'accept', version, ...dates } as const;
    const both = await Promise.all([
      answerByLink({ token, answer: accept }, monday),
      answerByLink({ token, answer: accept }, monday),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['ok', 'taken']);
  });

  it('says no with a coded reason that the referrer reads', async () => {
    const { referralId, counselor } = await referredTo(await withoutAccount());
    const token = await linkTo(referralId);
    const version = (await getSentReferral(token, 'fi', monday))?.matter?.version ?? -1;
    const answer = { kind: 'reject', version, reasonCode: 'noRoom', note: 'Keväällä taas' } as const;
    value(await answerByLink({ token, answer }, monday));
    expect(await getReferral(counselor, referralId, 'fi')).toMatchObject({
      ...{ state: 'proposed', answerCode: 'noRoom', answerNote: 'Keväällä taas' },
    });
  });

  it('finds a link of fifteen days, a replaced one and a stale page refused, and a guess not there', async () => {
    const { referralId, counselor } = await referredTo(await withoutAccount());
    const token = await linkTo(referralId);
    const version = (await getSentReferral(token, 'fi', monday))?.matter?.version ?? -1;
    const accept = { kind: 'accept', version, ...dates } as const;
    expect((await answerByLink({ token, answer: accept }, days(15))).kind).toBe('not-allowed');
    expect((await getSentReferral(token, 'fi', days(15)))?.state).toBe('expired');
    expect((await answerByLink({ token, answer: { ...accept, version: 0 } }, monday)).kind).toBe('stale');
    expect((await answerByLink({ token: newToken(), answer: accept }, monday)).kind).toBe('not-found');
    const again = { referralId, email, language: 'sv' } as const;
    value(await reissueReferralLink(actAs(counselor, days(1)), again));
    expect((await getSentReferral(token, 'fi', monday))?.state).toBe('revoked');
    expect((await answerByLink({ token, answer: accept }, days(1))).kind).toBe('not-allowed');
    const [newest] = await linksOf(referralId);
    const fresh = mailedToken('referral', newest?.id ?? '');
    value(await answerByLink({ token: fresh, answer: accept }, days(1)));
    expect((await reissueReferralLink(actAs(counselor), again)).kind).toBe('not-allowed');
  });

  it('gets a new link from a counselor of the area alone', async () => {
    const provider = await withoutAccount();
    const { referralId } = await referredTo(provider);
    const again = { referralId, email, language: 'fi' } as const;
    expect((await reissueReferralLink(actAs(await makeCounselor(lahti)), again)).kind).toBe('not-found');
    expect((await reissueReferralLink(actAs(provider), again)).kind).toBe('forbidden');
  });

  it('is sent one link however often the message is delivered', async () => {
    const { referralId } = await referredTo(await withoutAccount());
    await linkTo(referralId);
    await kysely
      .updateTable('Outbox')
      .set({ deliveredAt: null })
      .where('subjectId', '=', referralId)
      .where('type', '=', 'referral-sent')
      .execute();
    await workOff(monday);
    expect(await linksOf(referralId)).toHaveLength(1);
  });
});
