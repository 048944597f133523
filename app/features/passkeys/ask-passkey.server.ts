import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { RepresentativeActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { ofAccount } from '#app/features/representatives/holder.server.ts';
import { keepChallenge, relyingParty, SECONDS } from './ceremony.server.ts';

type Asked = { options: object; cookie: string };

/** What a browser needs to make a passkey for the person: one that finds them without a name, behind a PIN or a finger. */
export async function askToCreate(actor: RepresentativeActor, now: Date): Promise<Asked> {
  const representativeId = await transaction((tx) => ofAccount(tx, actor.accountId, now));
  const known = await prisma.passkey.findMany({ where: { representativeId } });
  const { name, id } = relyingParty();
  const options = await generateRegistrationOptions({
    ...{ rpName: name, rpID: id, userName: actor.name, userDisplayName: actor.name },
    userID: new Uint8Array(Buffer.from(representativeId)),
    timeout: SECONDS * 1000,
    attestationType: 'none',
    excludeCredentials: known.map((passkey) => ({ id: passkey.id, transports: passkey.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { options, cookie: await keepChallenge(options.challenge, actor.accountId) };
}

/** What a browser needs to let somebody sign in with any passkey of ours. */
export async function askToSign(): Promise<Asked> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    timeout: SECONDS * 1000,
    userVerification: 'required',
  });
  return { options, cookie: await keepChallenge(options.challenge, null) };
}
