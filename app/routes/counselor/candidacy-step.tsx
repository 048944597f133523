import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn } from '#app/core/step.server.ts';
import { candidacyStepFields } from '#app/features/candidacies/candidacy-step-fields.ts';
import { candidacySteps } from '#app/features/candidacies/candidacy-steps.server.ts';
import { getCandidacy } from '#app/features/candidacies/candidacy.queries.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { assignedJobBinds } from '#app/rules/job-search.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'candidacy', 'match');
  const known = stepIn(candidacySteps, params.step);
  const candidacy = known && (await getCandidacy(actor, idOf(params, 'candidacyId'), now()));
  if (!known || !candidacy) throw refused(404);
  const { event } = known.step;
  if (!candidacy.permitted.some((each) => each === event)) throw refused(409);
  const { id, version, person, vacancy, lastInterviewAt } = candidacy;
  const binds = assignedJobBinds({
    assignedOn: isoDate(now()),
    lastInterviewOn: lastInterviewAt && isoDate(lastInterviewAt),
    targetReported: false,
  });
  return {
    title: labelIn(languageOf(request), `candidacies:event.${event}`),
    step: known.name,
    candidacy: { id, version, person, title: vacancy.title },
    binds: known.name === 'assign' ? binds.why : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params }, 'match');
  const known = stepIn(candidacySteps, params.step);
  if (!known) throw refused(404);
  const id = idOf(params, 'candidacyId');
  const { outcome, values } = await known.step.submit(request, { actor, now: now() }, id);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.candidacy(id), 'candidacy.moved');
}

export default function CandidacyStep() {
  const { title, step, candidacy, binds } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('candidacies');
  const label = useLabel();
  const labelOf = (name: string) => label(`candidacies:field.${name}`);
  const back = pathsIn(language).counselor.candidacy(candidacy.id);
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader
        title={title}
        lead={label(`candidacies:step.${step}`)}
        back={{ href: back, label: `${candidacy.title}, ${candidacy.person.name}` }}
      />
      {binds && (
        <Notice title={t('candidacies:assignedJob')}>
          <WhyNote why={binds} />
        </Notice>
      )}
      <StepForm
        labelOf={labelOf}
        form={form}
        version={candidacy.version}
        fields={candidacyStepFields[step]}
        submit={title}
        back={{ href: back, label: t('candidacies:back') }}
        optionalLabel={t('candidacies:optional')}
      />
    </>
  );
}
