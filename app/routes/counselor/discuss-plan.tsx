import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { discussPlan } from '#app/features/plans/commands/discuss-plan.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { PlanComments } from '#app/features/plans/plan-sheet.tsx';
import { PlanMessage } from '#app/features/plans/plan.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const plan = await getCounselorPlan(actor, idOf(params, 'planId'), language, isoDate(now()));
  if (!plan) throw refused(404);
  return {
    title: textsIn(language).t('plans:discuss'),
    permitted: plan.permitted.includes('DISCUSS_PLAN'),
    plan: { id: plan.id, name: plan.person.name, comments: plan.comments },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const planId = idOf(params, 'planId');
  const form = await parseForm(request, PlanMessage);
  if (form.kind !== 'ok') return problem(form, form.values);
  const written = await discussPlan({ actor, now: now() }, { planId, ...form.value });
  if (written.kind !== 'ok') return problem(written, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.plan(planId), 'planDiscussed');
}

export default function DiscussPlan() {
  const { title, permitted, plan } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'plans');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('plans:answer.discuss.lead')}
        back={{ href: pathsIn(language).counselor.plan(plan.id), label: plan.name }}
      />
      <Stack gap="large">
        <PlanComments comments={plan.comments} />
        {!permitted && <Notice tone="warning" title={t('counselor:notNow')} />}
        {permitted && (
          <form method="post" noValidate className="form">
            <TextArea
              name="text"
              label={t('plans:answer.discuss.words')}
              rows={4}
              error={form.error('text')}
              defaultValue={form.value('text')}
            />
            <FormActions>
              <Button icon="message">{t('plans:answer.discuss.submit')}</Button>
            </FormActions>
          </form>
        )}
      </Stack>
    </>
  );
}
