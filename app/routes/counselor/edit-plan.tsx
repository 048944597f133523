import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseValues, readForm, type FormValues } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { savePlan } from '#app/features/plans/commands/save-plan.server.ts';
import { getCounselorPlan, type CounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { obligationsByMode } from '#app/features/plans/obligations-by-mode.server.ts';
import { basisOf, chosenFrom, conflictOf, type Suggested } from '#app/features/plans/plan-conflict.server.ts';
import { PlanForm } from '#app/features/plans/plan-form.tsx';
import { PlanMergeForm } from '#app/features/plans/plan-merge-form.tsx';
import { PlanComments } from '#app/features/plans/plan-sheet.tsx';
import { SavePlan, typedDetails } from '#app/features/plans/plan.schema.server.ts';
import { listServices } from '#app/features/services/services.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { addDays, addMonths, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const today = isoDate(now());
  const plan = await getCounselorPlan(actor, idOf(params, 'planId'), language, today);
  if (!plan) throw refused(404);
  const suggested = suggestedFor(plan, language, today);
  return {
    tab: textsIn(language).t('counselor:plan.editTitle'),
    title: `${textsIn(language).t('counselor:plan.editTitle')}, ${plan.person.name}`,
    plan,
    basis: basisOf(plan, suggested),
    services: await listServices(actor, { language }),
    byMode: obligationsByMode(plan, today),
    suggested,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const planId = idOf(params, 'planId');
  const sent = await readForm(request);
  // One more row is asked for: nothing is written, what was typed comes back.
  if (new URL(request.url).searchParams.has('rows'))
    return data({ problem: 'invalid', errors: {}, values: sent, conflict: null } as const);
  const at = now();
  const plan = () => getCounselorPlan(actor, planId, languageOf(request), isoDate(at));
  const suggest = (found: CounselorPlan) => suggestedFor(found, languageOf(request), isoDate(at));
  const values = 'seen' in sent ? chosen(sent, await plan(), suggest) : sent;
  if (values === null) return conflicting(sent, await plan());
  if (sent.then === 'edit') return data({ problem: 'invalid', errors: {}, values, conflict: null } as const);
  const form = parseValues(values, SavePlan);
  if (form.kind !== 'ok') return problem(form, values);
  const { obligationMode: mode, obligationTarget: target, ...others } = form.value;
  const { obligationReason: reason, obligationOn: on, ...rest } = others;
  const saved = await savePlan(
    { actor, now: at },
    { planId, ...rest, details: typedDetails(values), obligation: { mode, target, reason, on } },
  );
  if (saved.kind === 'stale') return conflicting(values, await plan());
  if (saved.kind !== 'ok') return problem(saved, values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.plan(planId), 'planSaved');
}

/** A draft begins with what the assessment says of competence, to be cut to what the plan needs. */
function suggestedFor({ assessment }: CounselorPlan, language: Language, today: IsoDate) {
  return {
    situation: assessment ? [assessment.competence, assessment.jobSearch].filter(Boolean).join('\n') : '',
    followUpWay: textsIn(language).t('counselor:plan.usualFollowUp'),
    reportDueOn: addMonths(today, 1),
    earliest: addDays(today, 1),
  };
}

/** The form with the choices made; null where somebody has saved once more since they were shown. */
function chosen(
  sent: FormValues,
  plan: CounselorPlan | null,
  suggest: (plan: CounselorPlan) => Suggested,
): FormValues | null {
  return plan && sent.seen === String(plan.version) ? chosenFrom(sent, plan, suggest(plan)) : null;
}

function conflicting(values: FormValues, plan: CounselorPlan | null) {
  if (!plan) throw refused(404);
  const conflict = conflictOf(values, plan);
  return data({ problem: 'stale', errors: {}, values, conflict } as const, { status: 409 });
}

export default function EditPlan() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  const form = useFormProblem(answer);
  const { plan } = view;
  const mayEdit = plan.permitted.includes('SAVE_PLAN');
  const conflict = answer && 'conflict' in answer ? answer.conflict : null;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={view.title}
        lead={t('counselor:plan.editLead')}
        back={{ href: counselor.plan(plan.id), label: t('counselor:plan.back') }}
      />
      <Stack gap="large">
        {answer && conflict && (
          <PlanMergeForm
            conflict={conflict}
            typed={answer.values}
            services={view.services}
            actions={plan.actions}
          />
        )}
        {!conflict && <PlanComments comments={plan.comments} />}
        {!conflict && (mayEdit || form.problem) && (
          <PlanForm {...view} form={form} rows={Number(search.get('rows')) || 0} />
        )}
        {!mayEdit && !form.problem && (
          <Notice
            tone="warning"
            title={t(plan.surveyed ? 'counselor:notNow' : 'counselor:plan.needsAssessment')}
          />
        )}
      </Stack>
    </>
  );
}
