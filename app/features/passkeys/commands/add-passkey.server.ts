import { verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { ofAccount } from '#app/features/representatives/holder.server.ts';
import { isRepresentative, organisationOf } from '#app/features/representatives/organisation.ts';
import { recordUserAct } from '#app/features/representatives/users.server.ts';
import { relyingParty } from '../ceremony.server.ts';
import type { Created } from '../passkeys.schema.server.ts';

/** So that a list stays one that its owner knows (own choice). */
const MOST = 10;

type NewPasskey = { name: string; credential: Created; challenge: string | null };

/** Keeps the public half of a passkey that the person has just made in their browser. */
export async function addPasskey(
  { actor, now }: Act,
  { name, credential, challenge }: NewPasskey,
): Promise<Outcome<null>> {
  if (!isRepresentative(actor)) return forbidden;
  const made = challenge === null ? null : await verify(credential, challenge);
  if (!made) return invalidField('credential', 'passkey');
  return transaction(async (tx) => {
    const representativeId = await ofAccount(tx, actor.accountId, now);
    const known = await tx
      .selectFrom('Passkey')
      .select('id')
      .where('representativeId', '=', representativeId)
      .execute();
    if (known.length >= MOST) return invalidField('credential', 'tooManyPasskeys');
    const { id, publicKey, counter } = made;
    const { transports } = credential.response;
    const row = { id, representativeId, name, transports, createdAt: now };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('Passkey')
      .values({ ...row, publicKey: Buffer.from(publicKey), counter })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return invalidField('credential', 'passkey');
    const by = { id: actor.accountId, name: actor.name };
    await recordUserAct(tx, organisationOf(actor), { kind: 'passkeyAdded', by, about: actor.name, at: now });
    return done;
  });
}

async function verify(response: Created, expectedChallenge: string) {
  const { id, origin } = relyingParty();
  const verified = await verifyRegistrationResponse({
    ...{ response, expectedChallenge },
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.registrationInfo?.credential ?? null;
}
