import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '#app/db/database.ts';
import { lookedAt } from './looked-at.ts';
import { stateOf } from './move-look.server.ts';
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

/** Does a kind get a second look in an area? */
export const needsLook = async (db: Kysely<Database>, areaCode: string, kind: LookKind): Promise<boolean> =>
  (await looksOfArea(db, areaCode))[kind];

/**
 * Does what is about to leave wait for a colleague? Also where one was asked before the area chose otherwise: a choice for the
 * future lets no draft through that a colleague has in hand or has returned. Its maker takes it back by changing it.
 */
export const waitsForLook = async (
  db: Kysely<Database>,
  areaCode: string,
  kind: LookKind,
  look: { state: unknown } | null | undefined,
): Promise<boolean> => (look && stateOf(look) !== 'drafted') || needsLook(db, areaCode, kind);
