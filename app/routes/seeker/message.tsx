import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { markConversationRead } from '#app/features/conversations/commands/mark-conversation-read.server.ts';
import { answerAsClient } from '#app/features/conversations/commands/write-as-client.server.ts';
import { OwnAnswer } from '#app/features/conversations/conversation.schema.server.ts';
import { WaitsTag } from '#app/features/conversations/conversation-list.tsx';
import { getConversation } from '#app/features/conversations/conversations.queries.server.ts';
import { OwnMessageForm } from '#app/features/conversations/message-form.tsx';
import { MessageThread } from '#app/features/conversations/message-thread.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const [messageId, at] = [idOf(params, 'messageId'), now()];
  const conversation = await getConversation(actor, { personId: actor.personId, messageId }, at);
  if (!conversation) throw refused(404);
  // Whoever acts for the client, or sees what the client sees, has read nothing for the client.
  if (params.personId === undefined)
    await markConversationRead({ actor, now: at }, { messageIds: conversation.unread, side: 'seeker' });
  return {
    tab: textsIn(languageOf(request)).t('conversations:tab'),
    title: conversation.subject,
    conversation,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const [messageId, language] = [idOf(params, 'messageId'), languageOf(request)];
  const form = await parseForm(request, OwnAnswer);
  if (form.kind !== 'ok') return problem(form, form.values);
  await limit(request, 'message', actor.accountId);
  const said = { personId: actor.personId, messageId, language, ...form.value };
  const sent = await answerAsClient(act, said);
  if (sent.kind !== 'ok') return problem(sent, form.values);
  return redirectDone(request, ownPathsOf(params, language).message(sent.value.messageId), 'messageSent');
}

export default function Message() {
  const { conversation } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('conversations');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { subject, messages, waitsFor } = conversation;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={subject} back={{ href: seeker.messages, label: t('conversations:title') }}>
        <WaitsTag waitsFor={waitsFor} reader="seeker" />
      </PageHeader>
      <Stack gap="large">
        <MessageThread messages={messages} />
        <Section id="answer" title={t('conversations:answer')}>
          <OwnMessageForm withSubject={false} form={form} />
        </Section>
      </Stack>
    </>
  );
}
