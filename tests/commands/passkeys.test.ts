import { describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { askToCreate, askToSign } from '#app/features/passkeys/ask-passkey.server.ts';
import { relyingParty, takeChallenge } from '#app/features/passkeys/ceremony.server.ts';
import { addPasskey } from '#app/features/passkeys/commands/add-passkey.server.ts';
import { removePasskey } from '#app/features/passkeys/commands/remove-passkey.server.ts';
import { checkPasskey } from '#app/features/passkeys/commands/check-passkey.server.ts';
import { accountsOpenedBy, listPasskeys } from '#app/features/passkeys/passkeys.queries.server.ts';
import { ofAccount } from '#app/features/representatives/holder.server.ts';
import { actAs, makeEmployer, makePerson, monday, value } from '#tests/support/factories.ts';
import { SoftwarePasskey } from '#tests/support/software-passkey.ts';

const { origin } = relyingParty();

async function owner(counter = 0) {
  const employer = await makeEmployer();
  const handle = await transaction((tx) => ofAccount(tx, employer.accountId, monday));
  const passkey = new SoftwarePasskey();
  const { id, publicKey } = passkey;
  const row = { id, publicKey, counter, representativeId: handle, name: 'Työkone', createdAt: monday };
  await kysely
    .insertInto('Passkey')
    .values({ ...row, transports: [] })
    .execute();
  return { employer, passkey, handle };
}

/** A challenge as the server asks it, and the browser that was asked. */
async function challenged() {
  const { options, cookie } = await askToSign();
  const challenge = 'challenge' in options ? String(options.challenge) : '';
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  return { challenge, request: new Request('http://polku.test/fi/sign-in/passkey', { headers }) };
}

describe('A passkey', () => {
  it('lets its owner in, and remembers how often it was used', async () => {
    const { employer, passkey, handle } = await owner();
    const { challenge, request } = await challenged();
    const credential = passkey.sign(challenge, { handle, counter: 4, origin });
    const taken = await takeChallenge(request, null);
    expect(value(await checkPasskey({ credential, challenge: taken }, monday)).representativeId).toBe(handle);
    expect(await accountsOpenedBy(handle, monday)).toEqual([{ id: employer.accountId, role: 'employer' }]);
    expect(await listPasskeys(employer)).toMatchObject([{ name: 'Työkone', usedAt: monday }]);
  });

  it('is asked to sign something else each time', async () => {
    const { employer, passkey, handle } = await owner();
    const { challenge, request } = await challenged();
    const credential = passkey.sign(challenge, { handle, origin });
    expect(await takeChallenge(request, employer.accountId)).toBeNull();
    expect(await takeChallenge(request, null)).toBe(challenge);
    expect(await takeChallenge(request, null)).toBeNull();
    expect((await checkPasskey({ credential, challenge: null }, monday)).kind).toBe('forbidden');
    const other = (await challenged()).challenge;
    expect((await checkPasskey({ credential, challenge: other }, monday)).kind).toBe('forbidden');
  });

  it.each([
    ['without a PIN or a finger', { verified: false }],
    ['of another site', { origin: 'https://polku.example' }],
    ['under another name', { handle: '01900000-0000-7000-8000-000000000000' }],
    ['whose counter stands still, as of a copy', { counter: 7 }],
  ])('is refused %s', async (_what, lie) => {
    const { passkey, handle } = await owner(7);
    const { challenge } = await challenged();
    const credential = passkey.sign(challenge, { handle, origin, counter: 8, ...lie });
    expect((await checkPasskey({ credential, challenge }, monday)).kind).toBe('forbidden');
  });

  it('is refused when nobody has it, and when another key signed', async () => {
    const { passkey, handle } = await owner();
    const { challenge } = await challenged();
    const stranger = new SoftwarePasskey();
    const unknown = stranger.sign(challenge, { handle, origin });
    expect((await checkPasskey({ credential: unknown, challenge }, monday)).kind).toBe('forbidden');
    const forged = { ...unknown, id: passkey.id, rawId: passkey.id };
    expect((await checkPasskey({ credential: forged, challenge }, monday)).kind).toBe('forbidden');
  });

  it('is its owner’s to remove, and opens no account that was closed', async () => {
    const { employer, passkey, handle } = await owner();
    const other = await makeEmployer('Toinen Oy');
    expect((await removePasskey(actAs(other), { passkeyId: passkey.id })).kind).toBe('not-found');
    expect((await removePasskey(actAs(await makePerson()), { passkeyId: passkey.id })).kind).toBe(
      'forbidden',
    );
    await kysely
      .updateTable('Account')
      .set({ closedAt: monday })
      .where('id', '=', employer.accountId)
      .execute();
    expect(await accountsOpenedBy(handle, monday)).toEqual([]);
    value(await removePasskey(actAs(employer), { passkeyId: passkey.id }));
    expect(await listPasskeys(employer)).toEqual([]);
  });

  it('opens an account that rests on a mandate for a month after the mandate was asked for', async () => {
    const { employer, handle } = await owner();
    const { accountId, companyId } = employer;
    const mandate = { accountId, companyId, source: 'suomi.fi', roles: ['TJ'], since: monday };
    await kysely
      .insertInto('CompanyMandate')
      .values({ ...mandate, checkedAt: monday })
      .execute();
    const after = (days: number) => new Date(monday.getTime() + days * 86_400_000);
    expect(await accountsOpenedBy(handle, after(29))).toHaveLength(1);
    expect(await accountsOpenedBy(handle, after(31))).toEqual([]);
  });

  it('is not added without a challenge of ours, nor by a job seeker', async () => {
    const { employer } = await owner();
    const { options } = await askToCreate(employer, monday);
    expect(options).toMatchObject({
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const response = { clientDataJSON: 'e30', attestationObject: 'oA', transports: [] };
    const id = 'AAAA';
    const credential = { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response } as const;
    const wish = { name: 'Kone', credential, challenge: null };
    expect(await addPasskey(actAs(employer), wish)).toMatchObject({ errors: { credential: ['passkey'] } });
    const asked = { ...wish, challenge: 'abc' };
    expect(await addPasskey(actAs(employer), asked)).toMatchObject({ errors: { credential: ['passkey'] } });
    expect((await addPasskey(actAs(await makePerson()), asked)).kind).toBe('forbidden');
  });
});
