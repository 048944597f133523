import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor, requireFresh } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { beginExport } from '#app/features/caseload-export/commands/begin-export.server.ts';
import { FRESH_MINUTES, MOST_PEOPLE } from '#app/features/caseload-export/export-limits.ts';
import { BeginExport } from '#app/features/caseload-export/export.schema.server.ts';
import { openedAt } from '#app/features/caseload/opened-at.ts';
import { queryOf, saidOf, searchIn } from '#app/features/caseload/stored-query.server.ts';
import { countFound } from '#app/features/caseload/caseload.queries.server.ts';
import { ViewFacts } from '#app/features/saved-views/view-facts.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

/** The view of the address without a name that was looked for: a file is of a view, not of a person. */
const viewOf = (request: Request) => searchIn(queryOf(searchIn(new URL(request.url).search.slice(1))));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'export');
  await requireFresh(request, FRESH_MINUTES);
  const language = languageOf(request);
  const search = viewOf(request);
  return {
    title: textsIn(language).t('caseload:export.title'),
    said: saidOf(search),
    people: await countFound(actor, search, now(), MOST_PEOPLE),
    byName: new URL(request.url).searchParams.has('q'),
    back: openedAt(pathsIn(language).counselor.caseload, queryOf(search)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'export');
  await requireFresh(request, FRESH_MINUTES);
  const form = await parseForm(request, BeginExport);
  if (form.kind !== 'ok') return problem(form, form.values);
  const begun = await beginExport({ actor, now: now() }, { search: viewOf(request), ...form.value });
  if (begun.kind !== 'ok') return problem(begun, form.values);
  return redirect(pathsIn(languageOf(request)).counselor.caseloadExport(begun.value.id), { status: 303 });
}

export default function CaseloadExports() {
  const { title, said, people, byName, back } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('caseload');
  const form = useFormProblem(useActionData<typeof action>());
  const [most, more] = [formatNumber(language, MOST_PEOPLE), people > MOST_PEOPLE];
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('caseload:export.lead')}
        back={{ href: back, label: t('caseload:view.back') }}
      />
      <Stack gap="large">
        {byName && <Notice>{t('caseload:export.byName')}</Notice>}
        {more && <Notice tone="warning">{t('caseload:export.bounded', { most })}</Notice>}
        <ViewFacts {...said} />
        <DefinitionList
          items={[
            {
              label: t('caseload:export.people'),
              value: more ? t('caseload:export.more', { most }) : formatNumber(language, people),
            },
          ]}
        />
        {people === 0 ? (
          <p>{t('caseload:export.nothing')}</p>
        ) : (
          <form method="post" noValidate className="form">
            <TextField
              name="purpose"
              label={t('caseload:export.purpose')}
              hint={t('caseload:export.purposeHint')}
              maxLength={300}
              autoComplete="off"
              error={form.error('purpose')}
              defaultValue={form.value('purpose')}
            />
            <FormActions>
              <Button>{t('caseload:export.begin')}</Button>
            </FormActions>
          </form>
        )}
      </Stack>
    </>
  );
}
