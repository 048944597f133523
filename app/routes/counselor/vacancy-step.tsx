import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn } from '#app/core/step.server.ts';
import { requireAreaOwn } from '#app/features/rights/require-own.server.ts';
import { getNeed } from '#app/features/vacancies/needs.queries.server.ts';
import { vacancyStepFields } from '#app/features/vacancies/vacancy-step-fields.ts';
import { vacancySteps } from '#app/features/vacancies/vacancy-steps.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'employerService');
  const known = stepIn(vacancySteps, params.step);
  const need = known && (await getNeed(actor, idOf(params, 'vacancyId')));
  if (!known || !need || need.state === 'draft') throw refused(404);
  const { event } = known.step;
  if (!need.permitted.some((each) => each === event)) throw refused(409);
  const { id, version, title, company } = need;
  return {
    title: labelIn(languageOf(request), `vacancies:event.${event}`),
    step: known.name,
    need: { id, version, title, company },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAreaOwn({ request, params });
  const known = stepIn(vacancySteps, params.step);
  if (!known) throw refused(404);
  const id = idOf(params, 'vacancyId');
  const { outcome, values } = await known.step.submit(request, { actor, now: now() }, id);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.vacancy(id), 'vacancy.moved');
}

export default function VacancyStep() {
  const { title, step, need } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('vacancies');
  const label = useLabel();
  const labelOf = (name: string) => label(`vacancies:field.${name}`);
  const back = pathsIn(language).counselor.vacancy(need.id);
  const isDecision = step === 'refuse' || step === 'remove';
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader
        title={title}
        lead={label(`vacancies:step.${step}`)}
        back={{ href: back, label: `${need.title}, ${need.company.name}` }}
      />
      {isDecision && (
        <Notice title={t('vacancies:appeal.title')}>
          <p>{t('vacancies:appeal.text')}</p>
        </Notice>
      )}
      <StepForm
        labelOf={labelOf}
        form={form}
        version={need.version}
        fields={vacancyStepFields[step]}
        submit={title}
        back={{ href: back, label: t('vacancies:back') }}
        optionalLabel={t('vacancies:optional')}
        danger={isDecision || step === 'withdraw'}
      />
    </>
  );
}
