import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { wall } from '#app/core/clock.server.ts';
import { plainCookie, sentCookie } from '#app/core/cookies.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { expiresIn, fingerprint, isToken, newToken } from '#app/core/secret-link.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import type { Language } from '#app/i18n/language.ts';
import { openAmong, type OwnAccount } from './accounts-of.server.ts';

const COOKIE = 'polku-identified';
const HOURS = 1 / 6;

const Proof = z.object({
  method: z.enum(['oidc', 'passkey']),
  levelOfAssurance: z.string().optional(),
  issuer: z.string().optional(),
  subject: z.string().optional(),
  idpSession: z.string().optional(),
  idToken: z.string().optional(),
});

type Offer = { accountIds: string[]; proof: z.infer<typeof Proof>; to: string | null };

/** Somebody has proved who they are and has several roles: this browser may choose one of them, within ten minutes. */
export async function offerRoles({ accountIds, proof, to }: Offer, language: Language): Promise<Response> {
  const [token, time] = [newToken(), wall()];
  await kysely.deleteFrom('Identification').where('endsAt', '<', time).execute();
  await kysely
    .insertInto('Identification')
    .values({
      tokenHash: fingerprint(token),
      accountIds,
      proof: json(proof),
      to,
      endsAt: expiresIn(time, HOURS),
    })
    .execute();
  const headers = { 'Set-Cookie': plainCookie(COOKIE, token, HOURS * 3600) };
  return redirect(pathsIn(language).signInRole, { status: 303, headers });
}

/** Among which accounts this browser may choose; null where nobody has just proved who they are. */
export async function rolesOffered(request: Request): Promise<OwnAccount[] | null> {
  const token = sentCookie(request, COOKIE);
  if (!isToken(token)) return null;
  const offer = await kysely
    .selectFrom('Identification')
    .select('accountIds')
    .where('tokenHash', '=', fingerprint(token))
    .where('endsAt', '>', wall())
    .executeTakeFirst();
  return offer ? openAmong(offer.accountIds) : null;
}

/** Takes the offer, once: how the person proved it, and where they were going. */
export async function takeOffer(request: Request): Promise<Pick<Offer, 'proof' | 'to'> | null> {
  const token = sentCookie(request, COOKIE);
  if (!isToken(token)) return null;
  const offer = await kysely
    .deleteFrom('Identification')
    .where('tokenHash', '=', fingerprint(token))
    .where('endsAt', '>', wall())
    .returning(['proof', 'to'])
    .executeTakeFirst();
  return offer ? { proof: Proof.parse(offer.proof), to: offer.to } : null;
}

export const forgetOffer = (): string => plainCookie(COOKIE, '', 0);
