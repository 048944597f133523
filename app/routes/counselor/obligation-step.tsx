import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { postponeObligation } from '#app/features/obligations/commands/postpone-obligation.server.ts';
import { resumeObligation } from '#app/features/obligations/commands/resume-obligation.server.ts';
import { getObligationForCounselor } from '#app/features/obligations/counselor-period.queries.server.ts';
import { obligationSteps } from '#app/features/obligations/obligation-steps.ts';
import { PostponeObligation, Version } from '#app/features/obligations/obligations.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const steps = {
  postpone: stepOf('POSTPONE_OBLIGATION', PostponeObligation, (act, obligationId, input) =>
    postponeObligation(act, { obligationId, ...input }),
  ),
  begin: stepOf('RESUME_OBLIGATION', Version, (act, obligationId, input) =>
    resumeObligation(act, { obligationId, ...input }),
  ),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'obligation');
  const found = stepIn(steps, params.step);
  const obligation = found && (await getObligationForCounselor(actor, idOf(params, 'obligationId')));
  if (!obligation) throw refused(404);
  const { permitted } = obligation;
  const { event } = obligationSteps[found.name];
  const title = textsIn(languageOf(request)).t(`obligations:event.${event}`);
  return { title, step: found.name, permitted: permitted.includes(event), obligation };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const obligationId = idOf(params, 'obligationId');
  const found = stepIn(steps, params.step);
  const obligation = found && (await getObligationForCounselor(actor, obligationId));
  if (!obligation) throw refused(404);
  const { outcome, values } = await found.step.submit(request, { actor, now: now() }, obligationId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const client = pathsIn(languageOf(request)).counselor.client(obligation.person.id);
  return redirectDone(request, client, 'obligationChanged');
}

/** When the obligation starts: later for a ground of the law, or now because what it waited for is over. */
export default function ObligationStep() {
  const { title, step, permitted, obligation } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'obligations');
  const label = useLabel();
  const { person, postponedWhy } = obligation;
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).counselor.client(person.id), label: person.name };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={person.name} back={back} />
      <Stack gap="large">
        <p>{t(`obligations:staff.wait.${step}`)}</p>
        {postponedWhy && <WhyNote why={postponedWhy} />}
        {permitted ? (
          <StepForm
            labelOf={(name) => label(`obligations:staff.wait.${name}`)}
            form={form}
            version={obligation.version}
            fields={obligationSteps[step].fields}
            submit={title}
            back={back}
            optionalLabel={t('counselor:optional')}
          />
        ) : (
          <p className="muted">{t('counselor:notNow')}</p>
        )}
      </Stack>
    </>
  );
}
