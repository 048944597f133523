import type { PeriodName } from '#app/rules/retention.ts';

/** Rules for what belongs to no area; nobody has to approve that an ended session goes. */
export const serviceRules = [
  'draft',
  'intakeRow',
  'bulkAct',
  'shareLink',
  'session',
  'unsent',
  'keptMail',
  'delivery',
  'notice',
  'unusedAccount',
] as const satisfies readonly PeriodName[];
export type ServiceRuleName = (typeof serviceRules)[number];

type Sweep = { table: string; since: string; where: string; change?: string };

/** `since` is the instant from which the time runs; `where` what else must hold; without `change` the row goes. */
export const sweeps: Record<Exclude<ServiceRuleName, 'unusedAccount'>, Sweep> = {
  draft: { table: 'Draft', since: '"updatedAt"', where: 'true' },
  // Whom the list brought stays; what it says of all others goes.
  intakeRow: {
    table: 'IntakeRow',
    since: `(select b."createdAt" from "IntakeBatch" b where b."id" = "IntakeRow"."batchId")`,
    where: `"standing" <> 'created'`,
  },
  // What was done stays with each client; that it was done for many at once goes.
  bulkAct: { table: 'BulkAct', since: '"createdAt"', where: 'true' },
  shareLink: { table: 'ShareLink', since: 'least("endsAt", "revokedAt")', where: 'true' },
  session: { table: 'Session', since: 'least("endsAt", "endedAt")', where: 'true' },
  // A form that came after its session had ended; the session's own row stays.
  unsent: {
    table: 'Session',
    since: '"endedAt"',
    where: '"unsent" is not null',
    change: '"unsent" = null',
  },
  // That it was sent stays; what it said goes.
  keptMail: {
    table: 'Delivery',
    since: '"doneAt"',
    where: '("text" is not null or "html" is not null or "subject" is not null)',
    change: '"text" = null, "html" = null, "subject" = null',
  },
  delivery: { table: 'Delivery', since: '"doneAt"', where: '"doneAt" is not null' },
  notice: { table: 'Notice', since: '"at"', where: '"readAt" is not null' },
};

/** When an account was last used, or made where it never was. */
export const lastUse = 'coalesce(a."lastSignInAt", a."createdAt")';

/** Accounts that nobody uses: not those of staff, and not of whoever seeks work now. */
export const unusedAccounts = `from "Account" a left join "Journey" j on j."personId" = a."personId"
  where a."role" in ('seeker','employer','provider') and a."closedAt" is null
    and (a."role" <> 'seeker' or j."id" is null or not j."state" ? 'active')
    and ${lastUse} < $1::timestamptz`;
