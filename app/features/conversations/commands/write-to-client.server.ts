import type { Act } from '#app/core/advance.server.ts';
import { invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { needsReason } from '#app/features/notes/sensitive-words.ts';
import type { Language } from '#app/i18n/language.ts';
import { endWaiting, firstOf } from '../conversation.server.ts';
import { sendMessage } from '../send-message.server.ts';

type Said = { language: Language; text: string; waits: boolean; sensitiveReason: string };

/** A counselor begins a conversation with a client; words that others should read only when they must have a reason. */
export async function writeToClient(
  act: Act,
  { personId, subject, ...said }: Said & { personId: string; subject: string },
): Promise<Outcome<{ messageId: string }>> {
  return transaction(async (tx) =>
    needsReason(`${subject}\n${said.text}`, said.sensitiveReason)
      ? invalidField('sensitiveReason', 'sensitive')
      : sendMessage(tx, act, { personId, subject, ...said }),
  );
}

/** The same in a conversation that there is. Whoever waited for these words waits no more. */
export async function answerClient(
  act: Act,
  { personId, messageId, ...said }: Said & { personId: string; messageId: string },
): Promise<Outcome<{ messageId: string }>> {
  return transaction(async (tx) => {
    const first = await firstOf(tx, { personId, messageId, side: 'counselor', now: act.now });
    if (!first) return notFound;
    if (needsReason(said.text, said.sensitiveReason)) return invalidField('sensitiveReason', 'sensitive');
    const { id: answersId, subject } = first;
    const sent = await sendMessage(tx, act, { personId, subject, answersId, ...said });
    if (sent.kind === 'ok') await endWaiting(tx, answersId, 'seeker');
    return sent;
  });
}
