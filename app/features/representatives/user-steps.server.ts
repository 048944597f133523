import type { Act } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { removeUser } from './commands/remove-user.server.ts';
import { renewInvitation } from './commands/renew-invitation.server.ts';
import { revokeInvitation } from './commands/revoke-invitation.server.ts';
import { setUsersRight } from './commands/set-users-right.server.ts';

type Run = (act: Act, id: string) => Promise<Outcome<unknown>>;

/** What is done to one of those who act for a company: the last part of the address, and the text of `done` after it. */
export const userSteps = new Map<
  string,
  { key: 'remove' | 'giveRight' | 'takeRight'; done: string; run: Run }
>([
  [
    'remove',
    { key: 'remove', done: 'users.remove', run: (act, accountId) => removeUser(act, { accountId }) },
  ],
  [
    'give-right',
    {
      key: 'giveRight',
      done: 'users.giveRight',
      run: (act, accountId) => setUsersRight(act, { accountId, managesUsers: true }),
    },
  ],
  [
    'take-right',
    {
      key: 'takeRight',
      done: 'users.takeRight',
      run: (act, accountId) => setUsersRight(act, { accountId, managesUsers: false }),
    },
  ],
]);

/** The same for an open invitation. */
export const invitationSteps = new Map<string, { key: 'renew' | 'revoke'; done: string; run: Run }>([
  [
    'renew',
    { key: 'renew', done: 'users.renew', run: (act, invitationId) => renewInvitation(act, { invitationId }) },
  ],
  [
    'revoke',
    {
      key: 'revoke',
      done: 'users.revoke',
      run: (act, invitationId) => revokeInvitation(act, { invitationId }),
    },
  ],
]);
