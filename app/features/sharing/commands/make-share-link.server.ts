import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { fingerprint, newToken } from '#app/core/secret-link.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { LONGEST_SHARE_DAYS } from '#app/rules/retention.ts';
import type { SharePart } from '../share-parts.ts';

export type NewShareLink = {
  outsider: string;
  parts: readonly SharePart[];
  /** How many days it works, today counted as none. */
  days: number;
  language: Language;
};

/** A link that shows the chosen parts to whoever has it. The secret is answered once and kept nowhere. */
export async function makeShareLink(
  { actor, now }: Act,
  { outsider, parts, days, language }: NewShareLink,
): Promise<Outcome<{ id: string; token: string }>> {
  if (actor.role !== 'seeker') return forbidden;
  if (days < 1 || days > LONGEST_SHARE_DAYS) return invalidField('days', 'range');
  if (parts.length === 0) return invalidField('parts', 'choose');
  const id = uuid();
  const token = newToken();
  const endsAt = startOfDay(addDays(isoDate(now), days + 1));
  return transaction(async (tx) => {
    await tx
      .insertInto('ShareLink')
      .values({
        ...{ id, personId: actor.personId, tokenHash: fingerprint(token) },
        ...{ outsider, parts: [...parts], language, createdAt: now, endsAt },
      })
      .execute();
    return ok({ id, token });
  });
}
