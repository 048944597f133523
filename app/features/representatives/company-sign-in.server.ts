import { z } from 'zod';
import { wall } from '#app/core/clock.server.ts';
import { plainCookie, sentCookie } from '#app/core/cookies.server.ts';
import { expiresIn, fingerprint, isToken, newToken } from '#app/core/secret-link.server.ts';
import { json } from '#app/db/database.ts';
import { kysely } from '#app/db/client.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';
import { Mandate } from './mandates.server.ts';

const COOKIE = 'polku-company';
/** How long somebody who has identified themselves may take to say for which company they act (own choice). */
const HOURS = 0.5;

/** How somebody proved who they are, as their session will keep it. */
const Proof = z.object({
  method: z.enum(['oidc', 'saml']),
  levelOfAssurance: z.string().optional(),
  issuer: z.string().optional(),
  subject: z.string().optional(),
  idpSession: z.string().optional(),
  idToken: z.string().optional(),
});
export type CompanyProof = z.infer<typeof Proof>;

export type CompanySignIn = {
  identityHash: string;
  name: string;
  proof: CompanyProof;
  mandateSession: string | null;
  /** Null until the mandate service has answered, and where it did not. */
  mandates: Mandate[] | null;
  to: string | null;
  language: Language;
};

type New = Omit<CompanySignIn, 'mandates'>;

/** Remembers in this browser who has just proved who they are; answers the cookie. */
export async function rememberIdentified({ proof, ...row }: New): Promise<string> {
  const [token, time] = [newToken(), wall()];
  await kysely.deleteFrom('CompanySignIn').where('expiresAt', '<', time).execute();
  await kysely
    .insertInto('CompanySignIn')
    .values({
      ...row,
      tokenHash: fingerprint(token),
      proof: json(proof),
      expiresAt: expiresIn(time, HOURS),
    })
    .execute();
  return plainCookie(COOKIE, token, HOURS * 3600);
}

/** Who has just proved in this browser who they are, to act for a company; null for nobody, or too long ago. */
export async function identifiedHere(request: Request): Promise<CompanySignIn | null> {
  const token = sentCookie(request, COOKIE);
  if (!isToken(token)) return null;
  const row = await kysely
    .selectFrom('CompanySignIn')
    .selectAll()
    .where('tokenHash', '=', fingerprint(token))
    .where('expiresAt', '>', wall())
    .executeTakeFirst();
  if (!row) return null;
  const { identityHash, name, mandateSession, to, language } = row;
  return {
    ...{ identityHash, name, mandateSession, to },
    proof: Proof.parse(row.proof),
    mandates: row.mandates === null ? null : z.array(Mandate).parse(row.mandates),
    language: isLanguage(language) ? language : 'fi',
  };
}

/** Keeps what the mandate service answered; each of its sessions answers once. False when it has. */
export async function keepMandates(request: Request, mandates: Mandate[]): Promise<boolean> {
  const { numUpdatedRows } = await kysely
    .updateTable('CompanySignIn')
    .set({ mandates: json(mandates), mandateSession: null })
    .where('tokenHash', '=', fingerprint(sentCookie(request, COOKIE) ?? ''))
    .where('mandateSession', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets it again, here and in the browser. */
export async function forgetIdentified(request: Request): Promise<string> {
  const token = sentCookie(request, COOKIE);
  if (isToken(token))
    await kysely.deleteFrom('CompanySignIn').where('tokenHash', '=', fingerprint(token)).execute();
  return plainCookie(COOKIE, '', 0);
}
