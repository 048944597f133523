import { visitorOf, type Proof } from '#app/core/session.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { languages, type Language } from '#app/i18n/language.ts';
import { pathsIn } from '#app/core/paths.ts';
import { identifiedHere } from './company-sign-in.server.ts';
import type { Holder } from './holder.server.ts';
import { isRepresentative } from './organisation.ts';

/** Was somebody on the way to an invitation? In whatever language: the one of the mail need not be that of the sign-in. */
export const leadsToInvitation = (to: string | null): boolean =>
  languages.some((language) => to?.startsWith(pathsIn(language).invitation('')));

export type InvitedHere = { holder: Holder; proof: Omit<Proof, 'accountId'> };

/**
 * Who may accept an invitation in this browser, and how they proved who they are: somebody who has just identified
 * themselves, or who is signed in for another company already. Null for anybody else: an account as a job seeker is
 * private, and who acts for a company does so knowingly.
 */
export async function invitedHere(request: Request, language: Language): Promise<InvitedHere | null> {
  const identified = await identifiedHere(request);
  if (identified) {
    const { name, identityHash, proof } = identified;
    return { holder: { name, language, identityHash, accountId: null }, proof };
  }
  const visitor = await visitorOf(request);
  if (!visitor || !isRepresentative(visitor.actor)) return null;
  const { accountId, name } = visitor.actor;
  const session = await prisma.session.findUniqueOrThrow({ where: { id: visitor.session.id } });
  const { levelOfAssurance, issuer, subject, idpSession } = session;
  const methods = ['demonstration', 'oidc', 'saml', 'passkey'] as const;
  const method = methods.find((each) => each === session.method);
  if (!method) return null;
  const proof = {
    method,
    levelOfAssurance: levelOfAssurance ?? undefined,
    issuer: issuer ?? undefined,
    subject: subject ?? undefined,
    idpSession: idpSession ?? undefined,
  };
  return { holder: { name, language, accountId, identityHash: null }, proof };
}
