import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { NoteForm } from '#app/features/notes/note-form.tsx';
import { AddNote } from '#app/features/notes/note.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const client = await getBriefClient(actor, idOf(params, 'personId'));
  return { title: textsIn(languageOf(request)).t('counselor:note.title'), client };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, AddNote);
  if (form.kind !== 'ok') return problem(form, form.values);
  const added = await addNote({ actor, now: now() }, { personId, ...form.value });
  if (added.kind !== 'ok') return problem(added, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'noteAdded');
}

export default function Note() {
  const { title, client } = useLoaderData<typeof loader>();
  const { language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={client.name}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <NoteForm action={counselor.note(client.personId)} form={form} />
    </>
  );
}
