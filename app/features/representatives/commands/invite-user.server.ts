import type { Act } from '#app/core/advance.server.ts';
import { mailLeaves } from '#app/core/env.server.ts';
import { forbidden, invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { isRepresentative, organisationOf, type Organisation } from '../organisation.ts';
import { lockUsers, mayManage, recordUserAct } from '../users.server.ts';
import { writeInvitation, type Invited } from '../write-invitation.server.ts';

/** So that nobody uses Polku to send mail to strangers (own choice). */
const INVITATIONS_A_DAY = 20;
const DAY = 86_400_000;

/** Asks a colleague to act for the same company or provider. The link in the mail is good for one person, once. */
export async function inviteUser({ actor, now }: Act, input: Invited): Promise<Outcome<{ id: string }>> {
  if (!isRepresentative(actor)) return forbidden;
  if (!mailLeaves()) return invalidField('email', 'noMail');
  const organisation = organisationOf(actor);
  const email = input.email.toLowerCase();
  return transaction(async (tx) => {
    if (!mayManage(await lockUsers(tx, organisation), actor.accountId)) return forbidden;
    const lately = await invitationsOf(tx, organisation, new Date(now.getTime() - DAY));
    if (lately.length >= INVITATIONS_A_DAY) return invalidField('email', 'tooManyInvitations');
    if (await isInvited(tx, organisation, email, now)) return invalidField('email', 'alreadyInvited');
    const id = await writeInvitation(tx, actor, { ...input, email }, now);
    const by = { id: actor.accountId, name: actor.name };
    await recordUserAct(tx, organisation, { kind: 'invited', by, about: email, at: now });
    return ok({ id });
  });
}

const invitations = (tx: Tx, { companyId, providerId }: Organisation) =>
  tx
    .selectFrom('Invitation')
    .select('id')
    .where('companyId', 'is not distinct from', companyId)
    .where('providerId', 'is not distinct from', providerId);

const invitationsOf = (tx: Tx, organisation: Organisation, since: Date) =>
  invitations(tx, organisation).where('createdAt', '>', since).execute();

async function isInvited(tx: Tx, organisation: Organisation, email: string, now: Date): Promise<boolean> {
  const open = await invitations(tx, organisation)
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute();
  return open.length > 0;
}
