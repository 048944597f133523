import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { Version } from '#app/features/meetings/meeting.schema.server.ts';
import { confirmPlan } from '#app/features/plans/commands/confirm-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { withdrawProposal } from '#app/features/plans/commands/withdraw-proposal.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { planSteps } from '#app/features/plans/plan-steps.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const steps = {
  propose: stepOf(planSteps.propose, Version, (act, planId, input) => proposePlan(act, { planId, ...input })),
  withdraw: stepOf(planSteps.withdraw, Version, (act, planId, input) =>
    withdrawProposal(act, { planId, ...input }),
  ),
  confirm: stepOf(planSteps.confirm, Version, (act, planId, input) => confirmPlan(act, { planId, ...input })),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const found = stepIn(steps, params.step);
  const plan = found && (await getCounselorPlan(actor, idOf(params, 'planId'), language, isoDate(now())));
  if (!plan) throw refused(404);
  return {
    title: textsIn(language).t(`plans:event.${planSteps[found.name]}`),
    step: found.name,
    permitted: plan.permitted.includes(planSteps[found.name]),
    plan: { id: plan.id, version: plan.version, name: plan.person.name },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const planId = idOf(params, 'planId');
  const found = stepIn(steps, params.step);
  if (!found) throw refused(404);
  const { outcome, values } = await found.step.submit(request, { actor, now: now() }, planId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.plan(planId), done[found.name]);
}

const done = { propose: 'planProposed', withdraw: 'planWithdrawn', confirm: 'planConfirmed' } as const;

export default function PlanStepPage() {
  const { title, step, permitted, plan } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).counselor.plan(plan.id), label: t('counselor:plan.back') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={plan.name} back={back} />
      <Stack gap="large">
        <p>{t(`counselor:plan.question.${step}`)}</p>
        {permitted ? (
          <StepForm
            labelOf={String}
            form={form}
            version={plan.version}
            fields={[]}
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
