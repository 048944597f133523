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
import { writeToClient } from '#app/features/conversations/commands/write-to-client.server.ts';
import { Write } from '#app/features/conversations/conversation.schema.server.ts';
import { MessageForm } from '#app/features/conversations/message-form.tsx';
import { getWriting } from '#app/features/conversations/writing.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'messages');
  const personId = idOf(params, 'personId');
  const [client, writing] = await Promise.all([getBriefClient(actor, personId), getWriting(actor, personId)]);
  if (!writing) throw refused(404);
  const title = textsIn(languageOf(request)).t('conversations:write');
  return { title, personId, name: client.name, writing };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, Write);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { look, ...said } = form.value;
  if (look) return shownAgain(form.values);
  await limit(request, 'message', actor.accountId);
  const sent = await writeToClient({ actor, now: now() }, { personId, ...said });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.message(sent.value.messageId), 'messageSent');
}

export default function NewMessage() {
  const { title, personId, name, writing } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('conversations');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('conversations:staff.newLead')}
        back={{ href: counselor.client(personId), label: name }}
      />
      <MessageForm writing={writing} form={form} />
    </>
  );
}
