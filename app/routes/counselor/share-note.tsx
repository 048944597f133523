import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { shareNote } from '#app/features/notes/commands/share-note.server.ts';
import { ShareNote as ShareNoteForm } from '#app/features/notes/note.schema.server.ts';
import { getPrivateNote } from '#app/features/notes/notes.queries.server.ts';
import { SensitiveFields } from '#app/features/notes/sensitive-fields.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const [personId, noteId] = [idOf(params, 'personId'), idOf(params, 'noteId')];
  const client = await getBriefClient(actor, personId);
  const note = await getPrivateNote(actor, personId, noteId);
  if (!note) throw refused(404);
  return { title: textsIn(languageOf(request)).t('counselor:note.shareTitle'), client, note };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const [personId, noteId] = [idOf(params, 'personId'), idOf(params, 'noteId')];
  const form = await parseForm(request, ShareNoteForm);
  if (form.kind !== 'ok') return problem(form, form.values);
  const shared = await shareNote({ actor, now: now() }, { personId, noteId, ...form.value });
  if (shared.kind !== 'ok') return problem(shared, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'noteShared');
}

export default function ShareNote() {
  const { title, client, note } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('counselor:note.shareLead')}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <form method="post" noValidate className="form">
        <p className="muted small">{formatDateTime(language, note.at)}</p>
        <p>{note.text}</p>
        <SensitiveFields text={note.text} form={form} />
        <FormActions>
          <Button>{t('counselor:note.shareNow')}</Button>
        </FormActions>
      </form>
    </>
  );
}
