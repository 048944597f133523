import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseValues } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { invalid } from '#app/core/outcome.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { MOST_MEGABYTES } from '#app/core/upload-limits.ts';
import { LIST_FIELD, readListUpload } from '#app/core/upload.server.ts';
import { beginIntake } from '#app/features/intake/commands/begin-intake.server.ts';
import { listIntakes } from '#app/features/intake/intake.queries.server.ts';
import { NewIntake } from '#app/features/intake/intake.schema.server.ts';
import { NewListForm } from '#app/features/intake/new-list-form.tsx';
import { OwnLists } from '#app/features/intake/own-lists.tsx';
import { MOST_ROWS } from '#app/features/intake/read-list.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  return {
    title: textsIn(languageOf(request)).t('intake:title'),
    lists: await listIntakes(actor),
    most: { rows: MOST_ROWS, size: MOST_MEGABYTES },
    field: LIST_FIELD,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  await limit(request, 'list', actor.accountId);
  const upload = await readListUpload(request);
  const form = parseValues(upload.values, NewIntake);
  const errors = { ...upload.errors, ...(form.kind === 'ok' ? {} : form.errors) };
  if (form.kind !== 'ok' || Object.keys(errors).length > 0) return problem(invalid(errors), upload.values);
  const { source, to } = form.value;
  const list = { fileName: upload.name, content: upload.content, source, toBringer: to === 'me' };
  const begun = await beginIntake({ actor, now: now() }, list);
  if (begun.kind !== 'ok') return problem(begun, upload.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.intake(begun.value.id), 'listRead');
}

export default function Intakes() {
  const { title, lists, most, field } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('intake', 'counselor');
  const form = useFormProblem(useActionData<typeof action>());
  const { counselor } = pathsIn(language);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('intake:lead')}
        back={{ href: counselor.caseload, label: t('counselor:caseload.title') }}
      />
      <Stack gap="large">
        <Section title={t('intake:new.title')}>
          <NewListForm form={form} field={field} most={most} />
        </Section>
        <Section title={t('intake:own.title')}>
          <OwnLists lists={lists} />
        </Section>
      </Stack>
    </>
  );
}
