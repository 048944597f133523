import type { RepresentativeActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { forbidden, notAllowed, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isLanguage } from '#app/i18n/language.ts';
import { organisationOf } from './organisation.ts';
import { lockUsers, mayManage } from './users.server.ts';
import type { Invited } from './write-invitation.server.ts';

/** An invitation of the actor's own company that nobody has accepted or taken back, held for what is done to it. */
export async function openInvitation(
  tx: Tx,
  actor: RepresentativeActor,
  invitationId: string,
): Promise<Outcome<Invited>> {
  const organisation = organisationOf(actor);
  if (!mayManage(await lockUsers(tx, organisation), actor.accountId)) return forbidden;
  if (!isUuid(invitationId)) return notFound;
  const found = await tx
    .selectFrom('Invitation')
    .select(['email', 'language', 'managesUsers', 'acceptedAt', 'revokedAt'])
    .where('id', '=', invitationId)
    .where('companyId', 'is not distinct from', organisation.companyId)
    .where('providerId', 'is not distinct from', organisation.providerId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return notFound;
  if (found.acceptedAt || found.revokedAt) return notAllowed;
  const { email, language, managesUsers } = found;
  return ok({ email, managesUsers, language: isLanguage(language) ? language : 'fi' });
}
