import { z } from 'zod';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { wall } from './clock.server.ts';
import { readForm } from './form.server.ts';
import { endedSession } from './session.server.ts';

/** A form that came after its session had ended by itself: the address it was sent to, and what was typed. */
const Unsent = z.object({
  path: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type Unsent = z.infer<typeof Unsent>;

const KEPT_HOURS = 24;
const since = () => new Date(wall().getTime() - KEPT_HOURS * 3_600_000);

/**
 * Nothing that was typed is lost because its session ended by itself: the form is kept beside the session for a day, for
 * the same person to send after sign-in. Files are not kept.
 */
export async function keepUnsent(request: Request): Promise<void> {
  const ended = await endedSession(request);
  if (request.method !== 'POST' || !ended || (ended.why !== 'idle' && ended.why !== 'time')) return;
  const path = new URL(request.url).pathname.replace(/\.data$/, '');
  const values = await readForm(request);
  if (Object.keys(values).length === 0) return;
  await kysely
    .updateTable('Session')
    .set(({ fn, val }) => ({
      unsent: { path, values },
      endedAt: fn.coalesce('endedAt', val(wall())),
      endReason: fn.coalesce('endReason', val(ended.why)),
    }))
    .where('id', '=', ended.id)
    .where('endsAt', '>', since())
    .execute();
}

/** What this account has not sent yet, the newest; null where there is nothing. */
export async function findUnsent(accountId: string): Promise<Unsent | null> {
  const row = await kysely
    .selectFrom('Session')
    .select('unsent')
    .where('accountId', '=', accountId)
    .where('unsent', 'is not', null)
    .where('endedAt', '>', since())
    .orderBy('endedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Unsent.safeParse(row?.unsent).data ?? null;
}

/** Sent now, or no longer wanted. */
export async function forgetUnsent(accountId: string): Promise<void> {
  await transaction((tx) =>
    tx.updateTable('Session').set({ unsent: null }).where('accountId', '=', accountId).execute(),
  );
}
