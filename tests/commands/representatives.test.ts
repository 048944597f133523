import { describe, expect, it } from 'vitest';
import type { EmployerActor, RepresentativeActor } from '#app/core/actor.ts';
import { fingerprint, mailedToken, newToken } from '#app/core/secret-link.server.ts';
import { visitorOf } from '#app/core/session.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { acceptInvitation } from '#app/features/representatives/commands/accept-invitation.server.ts';
import { inviteUser } from '#app/features/representatives/commands/invite-user.server.ts';
import { leaveOrganisation } from '#app/features/representatives/commands/leave-organisation.server.ts';
import { removeUser } from '#app/features/representatives/commands/remove-user.server.ts';
import { renewInvitation } from '#app/features/representatives/commands/renew-invitation.server.ts';
import { revokeInvitation } from '#app/features/representatives/commands/revoke-invitation.server.ts';
import { setUsersRight } from '#app/features/representatives/commands/set-users-right.server.ts';
import { getInvitation } from '#app/features/representatives/invitation.queries.server.ts';
import { listUsers } from '#app/features/representatives/users.queries.server.ts';
import { deliverMail } from '#app/jobs/mail.server.ts';
import {
  actAs,
  makeCounselor,
  makeEmployer,
  makePerson,
  makeProvider,
  monday,
  value,
} from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const wish = { language: 'fi', managesUsers: false } as const;
let people = 0;
const stranger = (name = 'Kalle Kollega') => ({
  holder: { name, language: 'fi', accountId: null, identityHash: `hash ${(people += 1)}` } as const,
});

async function invited(actor: RepresentativeActor, over: Partial<{ managesUsers: boolean }> = {}) {
  const email = `${newToken()}@example.org`;
  const { id } = value(await inviteUser(actAs(actor), { ...wish, ...over, email }));
  return { id, email: email.toLowerCase(), token: mailedToken('invitation', id) };
}

async function colleagueOf(employer: EmployerActor, over: Partial<{ managesUsers: boolean }> = {}) {
  const { token } = await invited(employer, over);
  const { accountId } = value(await acceptInvitation({ token, ...stranger() }, monday));
  return { role: 'employer', accountId, name: 'Kalle Kollega', companyId: employer.companyId } as const;
}

const namesOf = async (actor: RepresentativeActor) =>
  (await listUsers(actor, monday)).users.map(({ name }) => name);

describe('An invitation', () => {
  it('travels by mail, keeps only the fingerprint of its link and lets one identified person in, once', async () => {
    const employer = await makeEmployer('Pesula Oy');
    const { id, email, token } = await invited(employer);
    const stored = await kysely.selectFrom('Invitation').selectAll().where('id', '=', id).execute();
    expect(stored).toMatchObject([{ tokenHash: fingerprint(token) }]);
    expect(JSON.stringify(stored)).not.toContain(token);
    await deliverMail(monday);
    const mail = await kysely
      .selectFrom('Delivery')
      .selectAll()
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow();
    expect(mail).toMatchObject({ result: 'kept', address: email, subject: 'Kutsu Polkuun' });
    expect(mail.text).toContain(`/fi/links/invitation/${token}`);
    expect(mail.text).toContain('Pesula Oy');
    value(await acceptInvitation({ token, ...stranger() }, days(6)));
    expect(await namesOf(employer)).toEqual(['Erik Työnantaja', 'Kalle Kollega']);
    expect((await acceptInvitation({ token, ...stranger('Varas') }, days(6))).kind).toBe('taken');
    expect((await getInvitation(token, days(6)))?.state).toBe('used');
  });

  it('is nothing after seven days, when it was taken back, and when a new one replaces it', async () => {
    const employer = await makeEmployer();
    const old = await invited(employer);
    expect((await acceptInvitation({ token: old.token, ...stranger() }, days(8))).kind).toBe('not-allowed');
    const lost = await invited(employer);
    const renewed = value(await renewInvitation(actAs(employer), { invitationId: lost.id }));
    expect((await getInvitation(lost.token, monday))?.state).toBe('revoked');
    expect((await getInvitation(mailedToken('invitation', renewed.id), monday))?.state).toBe('open');
    value(await revokeInvitation(actAs(employer), { invitationId: renewed.id }));
    const token = mailedToken('invitation', renewed.id);
    expect((await acceptInvitation({ token, ...stranger() }, monday)).kind).toBe('not-allowed');
    expect((await revokeInvitation(actAs(employer), { invitationId: renewed.id })).kind).toBe('not-allowed');
    expect((await acceptInvitation({ token: newToken(), ...stranger() }, monday)).kind).toBe('not-found');
    expect((await acceptInvitation({ token: 'guess', ...stranger() }, monday)).kind).toBe('not-found');
  });

  it('is given by whoever decides on users, for their own company alone', async () => {
    const employer = await makeEmployer();
    const { id } = await invited(employer);
    const elsewhere = await makeEmployer('Toinen Oy');
    expect((await revokeInvitation(actAs(elsewhere), { invitationId: id })).kind).toBe('not-found');
    expect((await renewInvitation(actAs(elsewhere), { invitationId: id })).kind).toBe('not-found');
    const colleague = await colleagueOf(employer);
    const ask = { ...wish, email: 'kolmas@example.org' };
    expect((await inviteUser(actAs(colleague), ask)).kind).toBe('forbidden');
    expect((await revokeInvitation(actAs(colleague), { invitationId: id })).kind).toBe('forbidden');
    for (const actor of [await makePerson(), await makeCounselor()])
      expect((await inviteUser(actAs(actor), ask)).kind).toBe('forbidden');
  });

  it('is sent once to an address, and not to all the world', async () => {
    const employer = await makeEmployer();
    const ask = (email: string) => inviteUser(actAs(employer), { ...wish, email });
    value(await ask('sama@example.org'));
    expect(await ask('SAMA@example.org')).toMatchObject({ errors: { email: ['alreadyInvited'] } });
    for (let count = 1; count < 20; count++) value(await ask(`u${count}@example.org`));
    expect(await ask('liikaa@example.org')).toMatchObject({ errors: { email: ['tooManyInvitations'] } });
  });

  it('finds the same person again: a place given up is taken up, and one person has one account a company', async () => {
    const employer = await makeEmployer();
    const who = stranger();
    const first = await invited(employer);
    const { accountId } = value(await acceptInvitation({ token: first.token, ...who }, monday));
    value(await removeUser(actAs(employer), { accountId }));
    const second = await invited(employer, { managesUsers: true });
    expect(value(await acceptInvitation({ token: second.token, ...who }, monday)).accountId).toBe(accountId);
    expect(await namesOf(employer)).toHaveLength(2);
    const provider = await makeProvider();
    const third = await invited(provider);
    const there = value(await acceptInvitation({ token: third.token, ...who }, monday));
    expect(there).toMatchObject({ role: 'provider' });
    const rows = await kysely
      .selectFrom('Account')
      .select('representativeId')
      .where('id', 'in', [accountId, there.accountId])
      .execute();
    expect(new Set(rows.map(({ representativeId }) => representativeId)).size).toBe(1);
  });
});

describe('Those who act for a company', () => {
  it('lose it at once when a colleague removes them', async () => {
    const employer = await makeEmployer();
    const colleague = await colleagueOf(employer);
    const cookie = await signedIn(colleague.accountId);
    const visit = () => visitorOf(new Request('http://polku.test/fi/employer', { headers: { cookie } }));
    expect((await visit())?.actor.accountId).toBe(colleague.accountId);
    value(await removeUser(actAs(employer), { accountId: colleague.accountId }));
    expect(await visit()).toBeNull();
    expect((await inviteUser(actAs(colleague), { ...wish, email: 'x@example.org' })).kind).toBe('forbidden');
    expect((await removeUser(actAs(employer), { accountId: colleague.accountId })).kind).toBe('not-found');
  });

  it('are never left without somebody who decides on them', async () => {
    const employer = await makeEmployer();
    const colleague = await colleagueOf(employer);
    const own = { accountId: employer.accountId };
    expect((await leaveOrganisation(actAs(employer))).kind).toBe('not-allowed');
    expect((await removeUser(actAs(employer), own)).kind).toBe('not-allowed');
    expect((await setUsersRight(actAs(employer), { ...own, managesUsers: false })).kind).toBe('not-allowed');
    const give = { accountId: colleague.accountId, managesUsers: true };
    expect((await setUsersRight(actAs(colleague), give)).kind).toBe('forbidden');
    value(await setUsersRight(actAs(employer), give));
    expect((await setUsersRight(actAs(employer), give)).kind).toBe('not-allowed');
    value(await leaveOrganisation(actAs(employer)));
    expect(await namesOf(colleague)).toEqual(['Kalle Kollega']);
    value(await leaveOrganisation(actAs(colleague)));
  });

  it('cannot be touched by another company', async () => {
    const employer = await makeEmployer();
    const elsewhere = await makeEmployer('Toinen Oy');
    const other = { accountId: elsewhere.accountId };
    expect((await removeUser(actAs(employer), other)).kind).toBe('not-found');
    expect((await setUsersRight(actAs(employer), { ...other, managesUsers: false })).kind).toBe('not-found');
    expect(await namesOf(elsewhere)).toHaveLength(1);
  });

  it('read who let whom in and who ended it; the lines stay as they were written', async () => {
    const employer = await makeEmployer();
    const colleague = await colleagueOf(employer);
    value(await removeUser(actAs(employer), { accountId: colleague.accountId }));
    const { acts } = await listUsers(employer, monday);
    expect(acts.map(({ kind }) => kind).sort()).toEqual(['invited', 'joined', 'removed']);
    expect(acts.find(({ kind }) => kind === 'removed')).toMatchObject({
      ...{ byName: 'Erik Työnantaja', about: 'Kalle Kollega' },
    });
    await expect(
      kysely
        .updateTable('OrganisationAct')
        .set({ byName: '' })
        .where('companyId', '=', employer.companyId)
        .execute(),
    ).rejects.toThrow(/only added/);
  });
});
