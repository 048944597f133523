import type { Tx } from '#app/db/transaction.server.ts';
import { dayOf, type IsoDate } from '#app/rules/dates.ts';
import { missCountsWith } from '#app/rules/neglect.ts';

const counted = ['noReasonFound', 'decided', 'left'];

/** The days of the missed contacts without an acceptable reason in the twelve months up to a day (380/2023 28 § 1 mom 3). */
export async function missesOf(
  db: Pick<Tx, 'selectFrom'>,
  personId: string,
  on: IsoDate,
  except: string | null = null,
): Promise<IsoDate[]> {
  const rows = await db
    .selectFrom('Hearing')
    .select(['id', 'state', 'happenedOn'])
    .where('personId', '=', personId)
    .where('about', '=', 'contactMissed')
    .orderBy('happenedOn')
    .execute();
  return rows
    .filter(({ id, state }) => id !== except && typeof state === 'string' && counted.includes(state))
    .map(({ happenedOn }) => dayOf(happenedOn))
    .filter((day) => missCountsWith(day, on));
}
