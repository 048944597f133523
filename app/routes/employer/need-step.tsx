import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireEmployer } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn, type Step } from '#app/core/step.server.ts';
import { requireCompanyOwn } from '#app/features/rights/require-own.server.ts';
import { getNeed } from '#app/features/vacancies/needs.queries.server.ts';
import { vacancyStepFields, type employerNeedSteps } from '#app/features/vacancies/vacancy-step-fields.ts';
import { vacancySteps } from '#app/features/vacancies/vacancy-steps.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** Of a vacancy's steps only those that an employer takes. */
const steps = {
  submit: vacancySteps.submit,
  reopen: vacancySteps.reopen,
  fill: vacancySteps.fill,
  withdraw: vacancySteps.withdraw,
} satisfies Record<(typeof employerNeedSteps)[number], Step>;

const messages = {
  submit: 'vacancy.submit',
  reopen: 'vacancy.reopen',
  fill: 'vacancy.fill',
  withdraw: 'vacancy.withdraw',
} satisfies Record<(typeof employerNeedSteps)[number], string>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireEmployer(request);
  const known = stepIn(steps, params.step);
  const need = known && (await getNeed(actor, idOf(params, 'vacancyId')));
  if (!known || !need) throw refused(404);
  const { event } = known.step;
  if (!need.permitted.some((each) => each === event)) throw refused(409);
  const { id, version, title } = need;
  const name = labelIn(languageOf(request), `vacancies:event.${event}`);
  return { title: name, step: known.name, need: { id, version, title } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCompanyOwn({ request, params });
  const known = stepIn(steps, params.step);
  if (!known) throw refused(404);
  const id = idOf(params, 'vacancyId');
  const { outcome, values } = await known.step.submit(request, { actor, now: now() }, id);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).employer.need(id), messages[known.name]);
}

export default function NeedStep() {
  const { title, step, need } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('employer');
  const label = useLabel();
  const labelOf = (name: string) => label(`vacancies:field.${name}`);
  const back = pathsIn(language).employer.need(need.id);
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader
        title={title}
        lead={label(`employer:step.${step}`)}
        back={{ href: back, label: need.title }}
      />
      <StepForm
        labelOf={labelOf}
        form={form}
        version={need.version}
        fields={vacancyStepFields[step]}
        submit={title}
        back={{ href: back, label: t('employer:back') }}
        optionalLabel={t('employer:optional')}
        danger={step === 'withdraw'}
      />
    </>
  );
}
