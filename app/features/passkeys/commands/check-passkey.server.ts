import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { forbidden, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { relyingParty } from '../ceremony.server.ts';
import type { Signed } from '../passkeys.schema.server.ts';

/**
 * Who signed what they were asked to, with which of our passkeys; `forbidden` for anything that does not fit, whatever it
 * is. A counter that does not grow is a copy of the key (where the key counts at all), and is refused.
 */
export async function checkPasskey(
  { credential, challenge }: { credential: Signed; challenge: string | null },
  now: Date,
): Promise<Outcome<{ representativeId: string }>> {
  if (challenge === null) return forbidden;
  return transaction(async (tx) => {
    const known = await tx
      .selectFrom('Passkey')
      .selectAll()
      .where('id', '=', credential.id)
      .forUpdate()
      .executeTakeFirst();
    if (!known) return forbidden;
    const { id, representativeId, publicKey, counter } = known;
    const { userHandle } = credential.response;
    const handle = userHandle === undefined ? '' : Buffer.from(userHandle, 'base64url').toString();
    if (handle !== representativeId) return forbidden;
    const stored = { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) };
    const newCounter = await verify(credential, challenge, stored);
    if (newCounter === null) return forbidden;
    const set = { counter: newCounter, usedAt: now };
    await tx.updateTable('Passkey').set(set).where('id', '=', id).execute();
    return ok({ representativeId });
  });
}

type Stored = { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number };

async function verify(response: Signed, expectedChallenge: string, credential: Stored) {
  const { id, origin } = relyingParty();
  const { userHandle, ...signed } = response.response;
  const verified = await verifyAuthenticationResponse({
    ...{ expectedChallenge, credential },
    response: { ...response, response: { ...signed, ...(userHandle !== undefined && { userHandle }) } },
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}
