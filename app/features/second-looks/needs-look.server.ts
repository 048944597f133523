import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '#app/db/database.ts';
import { lookedAt } from './looked-at.ts';
import { lookKinds, type LookKind } from './second-look.machine.ts';

const chosen = z.partialRecord(z.enum(lookKinds), z.boolean());

/** Which kinds get a second look in an area. */
export async function looksOfArea(
  db: Kysely<Database>,
  areaCode: string,
): Promise<Record<LookKind, boolean>> {
  const row = await db
    .selectFrom('AreaRule')
    .select('secondLooks')
    .where('areaCode', '=', areaCode)
    .executeTakeFirst();
  const own = chosen.safeParse(row?.secondLooks).data ?? {};
  const of = (kind: LookKind) => own[kind] ?? lookedAt[kind].needed;
  return {
    endedContactMissed: of('endedContactMissed'),
    endedRightLapsed: of('endedRightLapsed'),
    registrationRefused: of('registrationRefused'),
    meetingStatement: of('meetingStatement'),
    periodStatement: of('periodStatement'),
  };
}

export const needsLook = async (db: Kysely<Database>, areaCode: string, kind: LookKind): Promise<boolean> =>
  (await looksOfArea(db, areaCode))[kind];
