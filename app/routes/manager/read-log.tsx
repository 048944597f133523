import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { searchReadLog } from '#app/features/privacy/commands/search-read-log.server.ts';
import { ReadLogSearch } from '#app/features/privacy/read-log.schema.server.ts';
import { listSearches } from '#app/features/privacy/read-log.queries.server.ts';
import { readPages } from '#app/features/privacy/read-pages.ts';
import { othersReasons } from '#app/features/privacy/read-reasons.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  const title = textsIn(languageOf(request)).t('privacy:log.title');
  return { title, searches: await listSearches(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  const form = await parseForm(request, ReadLogSearch);
  if (form.kind !== 'ok') return problem(form, form.values);
  const begun = await searchReadLog({ actor, now: now() }, form.value);
  if (begun.kind !== 'ok') return problem(begun, form.values);
  return redirect(pathsIn(languageOf(request)).manager.readLogSearch(begun.value.id), { status: 303 });
}

export default function ReadLog() {
  const { title, searches } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy');
  const { manager } = pathsIn(language);
  return (
    <>
      <SearchProblem />
      <PageHeader
        title={title}
        lead={t('privacy:log.lead')}
        actions={
          <>
            <ButtonLink href={manager.oddReads} kind="secondary">
              {t('privacy:odd.title')}
            </ButtonLink>
            <ButtonLink href={manager.caseloadExports} kind="secondary">
              {t('privacy:log.exportedLists')}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="large">
        <SearchForm />
        {searches.length > 0 && (
          <Section title={t('privacy:log.before')}>
            <ul>
              {searches.map((search) => (
                <li key={search.id}>
                  <a href={manager.readLogSearch(search.id)}>{formatDateTime(language, search.at)}</a>:{' '}
                  {search.why}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </>
  );
}

function SearchProblem() {
  return <FormProblem form={useFormProblem(useActionData<typeof action>())} />;
}

function SearchForm() {
  const { t } = useTexts('privacy', 'common');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const optionalLabel = t('privacy:log.optional');
  const field = (name: string) => ({
    name,
    label: label(`privacy:log.field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name),
  });
  return (
    <form method="post" noValidate className="form">
      <TextArea {...field('why')} rows={2} hint={t('privacy:log.whyHint')} />
      <TextField
        {...field('person')}
        optionalLabel={optionalLabel}
        hint={t('privacy:log.personHint')}
        autoComplete="off"
      />
      <TextField {...field('reader')} optionalLabel={optionalLabel} autoComplete="off" />
      <DateField {...field('from')} optionalLabel={optionalLabel} />
      <DateField {...field('to')} optionalLabel={optionalLabel} />
      <SelectField
        {...field('page')}
        optionalLabel={optionalLabel}
        emptyLabel={t('privacy:log.any')}
        options={readPages.map((value) => ({ value, label: t(`privacy:staffPage.${value}`) }))}
      />
      <SelectField
        {...field('reason')}
        optionalLabel={optionalLabel}
        emptyLabel={t('privacy:log.any')}
        options={othersReasons.map((value) => ({ value, label: t(`privacy:staffReason.${value}`) }))}
      />
      <FormActions>
        <Button icon="search">{t('privacy:log.search')}</Button>
      </FormActions>
    </form>
  );
}
