import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseValues, readForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { savePlan } from '#app/features/plans/commands/save-plan.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { obligationsByMode } from '#app/features/plans/obligations-by-mode.server.ts';
import { PlanForm } from '#app/features/plans/plan-form.tsx';
import { PlanComments } from '#app/features/plans/plan-sheet.tsx';
import { SavePlan } from '#app/features/plans/plan.schema.server.ts';
import { listServices } from '#app/features/services/services.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { addDays, addMonths, isoDate } from '#app/rules/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const plan = await getCounselorPlan(actor, idOf(params, 'planId'), language);
  if (!plan) throw refused(404);
  const today = isoDate(now());
  return {
    tab: textsIn(language).t('counselor:plan.editTitle'),
    title: `${textsIn(language).t('counselor:plan.editTitle')}, ${plan.person.name}`,
    plan,
    services: await listServices(actor, { language }),
    byMode: obligationsByMode(plan, today),
    suggested: { reportDueOn: addMonths(today, 1), earliest: addDays(today, 1) },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const planId = idOf(params, 'planId');
  const values = await readForm(request);
  // One more row is asked for: nothing is written, what was typed comes back.
  if (new URL(request.url).searchParams.has('rows'))
    return data({ problem: 'invalid', errors: {}, values } as const);
  const form = parseValues(values, SavePlan);
  if (form.kind !== 'ok') return problem(form, values);
  const { obligationMode: mode, obligationTarget: target, ...others } = form.value;
  const { obligationReason: reason, obligationOn: on, ...rest } = others;
  const saved = await savePlan(
    { actor, now: now() },
    { planId, ...rest, obligation: { mode, target, reason, on } },
  );
  if (saved.kind !== 'ok') return problem(saved, values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.plan(planId), 'planSaved');
}

export default function EditPlan() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const [search] = useSearchParams();
  const form = useFormProblem(useActionData<typeof action>());
  const { plan } = view;
  const mayEdit = plan.permitted.includes('SAVE_PLAN');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={view.title}
        lead={t('counselor:plan.editLead')}
        back={{ href: counselor.plan(plan.id), label: t('counselor:plan.back') }}
      />
      <Stack gap="large">
        {form.problem === 'stale' && (
          <Notice tone="warning" title={t('counselor:plan.staleTitle')}>
            <p>{t('counselor:plan.staleText')}</p>
            <a href={counselor.plan(plan.id)} target="_blank" rel="noreferrer">
              {t('counselor:plan.staleLink')}
            </a>
          </Notice>
        )}
        <PlanComments comments={plan.comments} />
        {mayEdit || form.problem ? (
          <PlanForm {...view} form={form} rows={Number(search.get('rows')) || 0} />
        ) : (
          <Notice
            tone="warning"
            title={t(plan.surveyed ? 'counselor:notNow' : 'counselor:plan.needsAssessment')}
          />
        )}
      </Stack>
    </>
  );
}
