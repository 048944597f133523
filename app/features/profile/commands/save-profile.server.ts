import { isUuid, type Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { json } from '#app/db/database.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { recordForClient } from '#app/features/on-behalf/record-for-client.server.ts';
import type { LanguageSkill } from '#app/rules/codes.ts';

export type Profile = {
  /** ISCO-08 unit groups. */
  occupationCodes: string[];
  skills: string[];
  education: string | null;
  languages: LanguageSkill[];
  municipalityCodes: string[];
  workingTimes: string[];
  presentation: string;
};

/** Keeps what the person tells of themselves for finding work; it is visible only when they publish it. */
export async function saveProfile(
  act: Act,
  { personId, ...profile }: { personId: string } & Profile,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    if (!(await isClient(tx, act, personId))) return notFound;
    const row = {
      ...profile,
      languages: json(profile.languages),
      presentation: profile.presentation || null,
      updatedAt: act.now,
    };
    await tx
      .insertInto('SeekerProfile')
      .values({ personId, ...row })
      .onConflict((conflict) => conflict.column('personId').doUpdateSet(row))
      .execute();
    await recordForClient(tx, act, personId, 'profile');
    return done;
  });
}

/** The person themselves, or staff of the area for their client. */
async function isClient(tx: Tx, { actor, now }: Act, personId: string): Promise<boolean> {
  if (!isUuid(personId)) return false;
  if (actor.role === 'seeker') return actor.personId === personId;
  if (actor.role !== 'counselor') return false;
  const journey = await tx
    .selectFrom('Journey')
    .select('id')
    .where('personId', '=', personId)
    .where(mayTouch(actor, 'write', now, 'Journey.personId'))
    .executeTakeFirst();
  return journey !== undefined;
}
