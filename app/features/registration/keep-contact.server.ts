import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { readAnswers, type StepAnswers } from './registration.schema.server.ts';

/** New contact details: in the person's own data, and in the answers that a later registration begins with. */
export async function keepContact(
  tx: Tx,
  personId: string,
  contact: StepAnswers['contact'],
  act: Act,
): Promise<void> {
  await tx.updateTable('Person').set(contactColumns(contact)).where('id', '=', personId).execute();
  const row = await tx
    .selectFrom('Registration')
    .select('answers')
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (!row) return;
  await tx
    .updateTable('Registration')
    .set({ answers: { ...readAnswers(row.answers), contact }, updatedAt: act.now })
    .where('personId', '=', personId)
    .execute();
}

export function contactColumns(contact: StepAnswers['contact']) {
  return {
    phone: contact.phone,
    email: contact.email || null,
    streetAddress: contact.streetAddress,
    postalCode: contact.postalCode,
    postOffice: contact.postOffice,
    serviceLanguage: contact.serviceLanguage,
  };
}
