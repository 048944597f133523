import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { addMonths, isoDate, type IsoDate } from '#app/rules/dates.ts';
import {
  consentMonths,
  consentPurpose,
  consentTextVersion,
  neededItem,
  type ConsentItem,
} from '#app/features/consents/consent-items.ts';

export type ConsentAnswer = { items: readonly ConsentItem[]; expiresOn?: IsoDate | null; language: Language };

/** Writes what the person allowed: which parts, in which words and language, until when (380/2023 118 §). */
export async function writeConsent(
  tx: Tx,
  candidacyId: string,
  { items, expiresOn, language }: ConsentAnswer,
  { now }: Act,
): Promise<void> {
  await writeAnswer(tx, candidacyId, language, now, {
    items: [...new Set([neededItem, ...items])],
    givenAt: now,
    refusedAt: null,
    withdrawnAt: null,
    expiresOn: expiresOn ?? addMonths(isoDate(now), consentMonths),
  });
}

/** A refusal is written down too; it has no other consequence. */
export async function writeRefusal(
  tx: Tx,
  candidacyId: string,
  language: Language,
  { now }: Act,
): Promise<void> {
  await writeAnswer(tx, candidacyId, language, now, {
    items: [],
    givenAt: null,
    refusedAt: now,
    withdrawnAt: null,
    expiresOn: null,
  });
}

/** What was allowed stays written; from now on nothing of it is shown. */
export async function writeWithdrawal(tx: Tx, candidacyId: string, { now }: Act): Promise<void> {
  await tx
    .updateTable('Consent')
    .set({ withdrawnAt: now })
    .where('candidacyId', '=', candidacyId)
    .where('withdrawnAt', 'is', null)
    .execute();
}

type Answer = {
  items: string[];
  givenAt: Date | null;
  refusedAt: Date | null;
  withdrawnAt: Date | null;
  expiresOn: IsoDate | null;
};

async function writeAnswer(tx: Tx, candidacyId: string, language: Language, now: Date, answer: Answer) {
  const { personId, companyId } = await tx
    .selectFrom('Candidacy')
    .select(['personId', 'companyId'])
    .where('id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  const row = { ...answer, textVersion: consentTextVersion, language };
  await tx
    .insertInto('Consent')
    .values({ id: uuid(), personId, candidacyId, companyId, purpose: consentPurpose, askedAt: now, ...row })
    .onConflict((conflict) => conflict.column('candidacyId').doUpdateSet(row))
    .execute();
}
