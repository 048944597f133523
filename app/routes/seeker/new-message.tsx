import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { writeAsClient } from '#app/features/conversations/commands/write-as-client.server.ts';
import { OwnWrite } from '#app/features/conversations/conversation.schema.server.ts';
import { OwnMessageForm } from '#app/features/conversations/message-form.tsx';
import { getReceiver } from '#app/features/conversations/writing.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const receiver = await getReceiver(actor.personId);
  if (!receiver) throw refused(404);
  return { title: textsIn(languageOf(request)).t('conversations:write'), receiver };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const language = languageOf(request);
  const form = await parseForm(request, OwnWrite);
  if (form.kind !== 'ok') return problem(form, form.values);
  await limit(request, 'message', actor.accountId);
  const sent = await writeAsClient(act, { personId: actor.personId, language, ...form.value });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  return redirectDone(request, ownPathsOf(params, language).message(sent.value.messageId), 'messageSent');
}

export default function NewMessage() {
  const { title, receiver } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('conversations');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { open, name } = receiver;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={name ? t('conversations:own.newLead', { name }) : t('conversations:own.newLeadArea')}
        back={{ href: seeker.messages, label: t('conversations:title') }}
      />
      {open || form.problem !== null ? (
        <OwnMessageForm withSubject form={form} />
      ) : (
        <Notice>
          <p>{t('conversations:own.closed')}</p>
        </Notice>
      )}
    </>
  );
}
