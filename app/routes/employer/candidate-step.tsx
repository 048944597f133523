import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireEmployer } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn } from '#app/core/step.server.ts';
import { candidacyStepFields, employerSteps } from '#app/features/candidacies/candidacy-step-fields.ts';
import { candidacySteps } from '#app/features/candidacies/candidacy-steps.server.ts';
import { getPresented } from '#app/features/candidacies/presented.queries.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { requireCompanyOwn } from '#app/features/rights/require-own.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const stepOfEmployer = (name: string | undefined) =>
  employerSteps.some((known) => known === name) ? stepIn(candidacySteps, name) : null;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireEmployer(request);
  const known = stepOfEmployer(params.step);
  const candidate = known && (await getPresented(actor, idOf(params, 'candidacyId'), now()));
  if (!known || !candidate) throw refused(404);
  const { event } = known.step;
  if (!candidate.permitted.some((each) => each === event)) throw refused(409);
  const { id, version, name, personId } = candidate;
  await logRead(actor, personId, 'candidate', 'presented', now());
  const title = labelIn(languageOf(request), `employer:event.${event}`);
  return { title, step: known.name, candidate: { id, version, name } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCompanyOwn({ request, params });
  const known = stepOfEmployer(params.step);
  if (!known) throw refused(404);
  const id = idOf(params, 'candidacyId');
  const { outcome, values } = await known.step.submit(request, { actor, now: now() }, id);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).employer.candidate(id), 'candidacy.answered');
}

export default function CandidateStep() {
  const { title, step, candidate } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('employer');
  const label = useLabel();
  const labelOf = (name: string) => label(`candidacies:field.${name}`);
  const back = pathsIn(language).employer.candidate(candidate.id);
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader
        title={title}
        lead={label(`employer:step.${step}`)}
        back={{ href: back, label: candidate.name }}
      />
      <StepForm
        labelOf={labelOf}
        form={form}
        version={candidate.version}
        fields={candidacyStepFields[step]}
        submit={title}
        back={{ href: back, label: t('employer:back') }}
        optionalLabel={t('employer:optional')}
      />
    </>
  );
}
