import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { reportAction } from '#app/features/plans/commands/report-action.server.ts';
import { ReportAction } from '#app/features/plans/own-plan.schema.server.ts';
import { getOwnPlan } from '#app/features/plans/own-plans.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const language = languageOf(request);
  const plan = await getOwnPlan(actor, idOf(params, 'planId'), language);
  const actionId = idOf(params, 'actionId');
  const item = plan?.actions.find((each) => each.id === actionId);
  if (!plan || !item) throw refused(404);
  const permitted = plan.permitted.includes('REPORT_ACTION');
  return {
    title: textsIn(language).t('plans:own.report'),
    planId: plan.id,
    version: plan.version,
    permitted,
    item,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const planId = idOf(params, 'planId');
  const actionId = idOf(params, 'actionId');
  const form = await parseForm(request, ReportAction);
  if (form.kind !== 'ok') return problem(form, form.values);
  const reported = await reportAction(act, { planId, actionId, ...form.value });
  if (reported.kind !== 'ok') return problem(reported, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).plan(planId), 'actionReported');
}

export default function PlanAction() {
  const { title, planId, version, permitted, item } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={item.description}
      back={{ href: seeker.plan(planId), label: t('plans:answer.back') }}
      version={version}
      permitted={permitted}
      words={{
        name: 'report',
        label: t('plans:own.howDidItGo'),
        hint: t('plans:own.howDidItGoHint'),
        saved: item.report,
      }}
      submitLabel={t('plans:own.saveReport')}
      cancelLabel={t('plans:answer.back')}
    >
      <Checkbox
        name="done"
        label={t('plans:own.itIsDone')}
        defaultChecked={form.value('done', item.doneAt ? 'on' : undefined) !== undefined}
      />
    </AnswerPage>
  );
}
