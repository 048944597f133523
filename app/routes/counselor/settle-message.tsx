import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { settleConversation } from '#app/features/conversations/commands/settle-conversation.server.ts';
import { personOfMessage } from '#app/features/conversations/conversations.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';

/** The button stands in the conversation. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireClient({ request, params }, 'messages');
  return redirect(pathsIn(languageOf(request)).counselor.message(idOf(params, 'messageId')));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const messageId = idOf(params, 'messageId');
  const personId = await personOfMessage(actor, messageId);
  if (!personId) throw refused(404);
  const settled = await settleConversation({ actor, now: now() }, { personId, messageId });
  if (settled.kind !== 'ok') return problem(settled);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.message(messageId), 'messageSettled');
}

/** Never shown: with a page of its own, a refusal is a page in words. */
export default function SettleMessage() {
  return null;
}
