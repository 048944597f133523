import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, shownAgain } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { markConversationRead } from '#app/features/conversations/commands/mark-conversation-read.server.ts';
import { answerClient } from '#app/features/conversations/commands/write-to-client.server.ts';
import { Answer } from '#app/features/conversations/conversation.schema.server.ts';
import { WaitsTag } from '#app/features/conversations/conversation-list.tsx';
import {
  getConversation,
  personOfMessage,
} from '#app/features/conversations/conversations.queries.server.ts';
import { MessageForm } from '#app/features/conversations/message-form.tsx';
import { MessageThread } from '#app/features/conversations/message-thread.tsx';
import { getWriting } from '#app/features/conversations/writing.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'messages');
  const messageId = idOf(params, 'messageId');
  const personId = await personOfMessage(actor, messageId);
  if (!personId) throw refused(404);
  const at = now();
  const [client, conversation, writing] = await Promise.all([
    getBriefClient(actor, personId),
    getConversation(actor, { personId, messageId }, at),
    getWriting(actor, personId),
  ]);
  if (!conversation || !writing) throw refused(404);
  await markConversationRead({ actor, now: at }, { messageIds: conversation.unread, side: 'counselor' });
  const tab = textsIn(languageOf(request)).t('conversations:tab');
  return { tab, title: conversation.subject, personId, name: client.name, conversation, writing };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const messageId = idOf(params, 'messageId');
  const personId = await personOfMessage(actor, messageId);
  if (!personId) throw refused(404);
  const form = await parseForm(request, Answer);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { look, ...said } = form.value;
  if (look) return shownAgain(form.values);
  await limit(request, 'message', actor.accountId);
  const sent = await answerClient({ actor, now: now() }, { personId, messageId, ...said });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.message(sent.value.messageId), 'messageSent');
}

export default function Message() {
  const { personId, name, conversation, writing } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('conversations');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { id, subject, messages, waitsFor } = conversation;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={subject} back={{ href: counselor.messages(personId), label: name }}>
        <WaitsTag waitsFor={waitsFor} reader="counselor" />
      </PageHeader>
      <Stack gap="large">
        <MessageThread messages={messages} />
        {waitsFor && (
          <form method="post" action={counselor.settleMessage(id)} className="form">
            <p className="muted">{t('conversations:staff.settleHint')}</p>
            <FormActions>
              <Button kind="secondary" icon="check">
                {t('conversations:staff.settle')}
              </Button>
            </FormActions>
          </form>
        )}
        <Section id="answer" title={t('conversations:answer')}>
          <MessageForm writing={writing} subject={subject} form={form} />
        </Section>
      </Stack>
    </>
  );
}
