import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm, parseValues } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireEmployer } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getCompany } from '#app/features/employers/employers.queries.server.ts';
import { requireCompanyOwn } from '#app/features/rights/require-own.server.ts';
import { saveVacancy } from '#app/features/vacancies/commands/save-vacancy.server.ts';
import { getNeed } from '#app/features/vacancies/needs.queries.server.ts';
import { VacancyForm, VersionForm } from '#app/features/vacancies/vacancies.schema.server.ts';
import { VacancyFields } from '#app/features/vacancies/vacancy-form.tsx';
import { HintNotice } from '#app/features/vacancies/hint-notice.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** The same form makes a new need and edits one that is still a draft or sent back. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireEmployer(request);
  const { t } = textsIn(languageOf(request));
  const { municipalityCode } = await getCompany(actor);
  const given = { contactName: actor.name, municipalityCode };
  if (params.vacancyId === undefined) return { title: t('employer:form.new'), need: null, given };
  const need = await getNeed(actor, idOf(params, 'vacancyId'));
  if (!need) throw refused(404);
  if (!need.permitted.includes('SAVE_VACANCY')) throw refused(409);
  return { title: t('employer:form.edit', { title: need.title }), need, given };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCompanyOwn({ request, params });
  const { values, ...form } = await parseForm(request, VacancyForm);
  if (form.kind !== 'ok') return problem(form, values);
  const vacancyId = params.vacancyId === undefined ? null : idOf(params, 'vacancyId');
  const seen = vacancyId === null ? null : parseValues(values, VersionForm);
  if (seen && seen.kind !== 'ok') return problem(seen, values);
  const outcome = await saveVacancy(
    { actor, now: now() },
    { vacancyId, draft: form.value, ...(seen && { version: seen.value.version }) },
  );
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).employer.need(outcome.value.id), 'vacancy.saved');
}

export default function NeedForm() {
  const { title, need, given } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const label = useLabel();
  const labelOf = (name: string) => label(`vacancies:field.${name}`);
  const { t, language } = useTexts('employer');
  const paths = pathsIn(language).employer;
  const back = need ? paths.need(need.id) : paths.needs;
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader
        title={title}
        lead={t('employer:form.lead')}
        back={{ href: back, label: need ? need.title : t('employer:needs.title') }}
      />
      {need?.checkNote && (
        <Notice tone="warning" title={t('employer:correction')}>
          <p>{need.checkNote}</p>
        </Notice>
      )}
      <HintNotice hints={need?.hints ?? []} note={need?.hintNote ?? null} />
      <form method="post" noValidate className="form">
        {need && <input type="hidden" name="version" value={need.version} />}
        <VacancyFields form={form} need={need} given={given} hints={need?.hints ?? []} />
        <FormActions>
          <Button>{t('employer:form.save')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('employer:back')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
