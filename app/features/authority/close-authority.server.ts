import { kysely } from '#app/db/client.server.ts';
import { isoDate } from '#app/rules/dates.ts';

/** The client relationship ends when jobseeking ends (1269/2020 6 §). What began after that is not touched. */
export async function closeAuthority(personId: string, endedAt: Date): Promise<void> {
  await kysely
    .updateTable('AuthorityPeriod')
    .set({ until: isoDate(endedAt) })
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .where('decidedAt', '<=', endedAt)
    .execute();
}
