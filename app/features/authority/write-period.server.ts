import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Competence } from '#app/rules/competence.ts';
import type { IsoDate } from '#app/rules/dates.ts';

export type NewPeriod = {
  personId: string;
  areaCode: string;
  answer: Competence;
  from: IsoDate;
  /** The event of the path that brought it, and the path's version after it. */
  event: string;
  journeyVersion: number;
  /** In the words of the person who decided; null where the law alone did. */
  reason: string | null;
};

/** Writes from when and why this authority serves; the period before it ends on the same day. */
export async function writePeriod(tx: Tx, period: NewPeriod, { actor, now }: Act): Promise<void> {
  const { answer, ...rest } = period;
  const { authority } = answer;
  await endPeriod(tx, period.personId, period.from);
  await tx
    .insertInto('AuthorityPeriod')
    .values({
      ...rest,
      id: uuid(),
      kind: authority.kind,
      municipalityCode: authority.kind === 'trialMunicipality' ? authority.municipality : null,
      why: answer.why,
      decidedBy: actor.accountId,
      decidedRole: actor.role,
      decidedAt: now,
    })
    .execute();
}

/** The authority no longer serves from a day on. */
export async function endPeriod(tx: Tx, personId: string, until: IsoDate): Promise<void> {
  await tx
    .updateTable('AuthorityPeriod')
    .set({ until })
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute();
}
