import type { Act } from '#app/core/advance.server.ts';
import {
  done,
  invalid,
  invalidField,
  notAllowed,
  notFound,
  type FieldErrors,
  type Outcome,
  type Refusal,
} from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { needsReason } from '#app/features/notes/sensitive-words.ts';
import { languages } from '#app/i18n/language.ts';
import { chosenOf, fieldOf, type Chosen, type Giving, type Messaging } from '../bulk.schema.server.ts';
import { lookOver } from '../look-over.server.ts';
import { lockOwnAct, type OwnAct } from '../own-act.server.ts';

/** Says what is to be done for all: the counselor, the meeting or the texts. Until it is confirmed it can be said anew. */
export async function chooseForBulk(
  act: Act,
  { bulkId, params }: { bulkId: string; params: unknown },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const own = await lockOwnAct(tx, act, bulkId);
    if (!own) return notFound;
    if (own.confirmed) return notAllowed;
    const chosen = chosenOf(own.kind, params);
    if (!chosen) return invalidField('form', 'invalid');
    const wrong = await wrongWith(tx, own, chosen, act.now);
    if (wrong) return wrong;
    await tx
      .updateTable('BulkAct')
      .set({ params: json(chosen.params) })
      .where('id', '=', own.id)
      .execute();
    return done;
  });
}

async function wrongWith(tx: Tx, own: OwnAct, { kind, params }: Chosen, now: Date): Promise<Refusal | null> {
  if (kind === 'invite') return null;
  if (kind === 'message') return wrongWords(tx, own, params, now);
  return (await servesHere(tx, own, params)) ? null : invalidField('counselorId', 'choose');
}

async function servesHere(tx: Tx, { actor }: OwnAct, { counselorId }: Giving): Promise<boolean> {
  const account = await tx
    .selectFrom('Account')
    .select('id')
    .where('id', '=', counselorId)
    .where('role', '=', 'counselor')
    .where('areaCode', '=', actor.areaCode)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return account !== undefined;
}

/** A text in the language of each client, whole, and a reason for words that others should read only when they must. */
async function wrongWords(tx: Tx, own: OwnAct, words: Messaging, now: Date): Promise<Refusal | null> {
  const clients = await lookOver(tx, own.actor, { bulkId: own.id, meetingKind: null }, now);
  const needed = new Set(clients.filter(({ mayWrite }) => mayWrite).map(({ language }) => language));
  const errors: FieldErrors = {};
  for (const language of languages) {
    const { subject = '', text = '' } = words.texts[language] ?? {};
    if (!needed.has(language) && !subject && !text) continue;
    if (!subject) errors[fieldOf('subject', language)] = ['required'];
    if (!text) errors[fieldOf('text', language)] = ['required'];
  }
  if (Object.keys(errors).length > 0) return invalid(errors);
  return needsReason(wholeText(words), words.sensitiveReason)
    ? invalidField('sensitiveReason', 'sensitive')
    : null;
}

const wholeText = ({ texts }: Messaging): string =>
  Object.values(texts)
    .map(({ subject, text }) => `${subject}\n${text}`)
    .join('\n');
