import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { addMemo } from '#app/features/notes/commands/add-memo.server.ts';
import { MemoList } from '#app/features/notes/memo-list.tsx';
import { listMemos } from '#app/features/notes/memos.queries.server.ts';
import { AddMemo } from '#app/features/notes/note.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const personId = idOf(params, 'personId');
  const [client, memos] = await Promise.all([getBriefClient(actor, personId), listMemos(actor, personId)]);
  return { title: textsIn(languageOf(request)).t('counselor:memo.title'), client, memos };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, AddMemo);
  if (form.kind !== 'ok') return problem(form, form.values);
  const added = await addMemo({ actor, now: now() }, { personId, ...form.value });
  if (added.kind !== 'ok') return problem(added, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.memos(personId), 'memoAdded');
}

export default function Memos() {
  const { title, client, memos } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('counselor:memo.lead')}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <Stack gap="large">
        <form method="post" noValidate className="form">
          <TextArea
            name="text"
            label={t('counselor:memo.text')}
            rows={3}
            maxLength={1000}
            error={form.error('text')}
            defaultValue={form.value('text')}
          />
          <DateField
            name="on"
            label={t('counselor:memo.on')}
            hint={t('counselor:memo.onHint')}
            error={form.error('on')}
            defaultValue={form.value('on')}
          />
          <FormActions>
            <Button>{t('counselor:memo.save')}</Button>
          </FormActions>
        </form>
        <Section title={t('counselor:memo.mine')}>
          <MemoList memos={memos} personId={client.personId} />
        </Section>
      </Stack>
    </>
  );
}
