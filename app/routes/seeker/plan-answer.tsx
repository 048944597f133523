import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { approvePlan } from '#app/features/plans/commands/approve-plan.server.ts';
import { commentPlan } from '#app/features/plans/commands/comment-plan.server.ts';
import { discussPlan } from '#app/features/plans/commands/discuss-plan.server.ts';
import { refusePlan } from '#app/features/plans/commands/refuse-plan.server.ts';
import { ApprovePlan, PlanWords } from '#app/features/plans/own-plan.schema.server.ts';
import { getOwnPlan } from '#app/features/plans/own-plans.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';

export { meta } from '#app/core/title.ts';

const answers = {
  approve: 'APPROVE_PLAN',
  comment: 'COMMENT_PLAN',
  discuss: 'DISCUSS_PLAN',
  refuse: 'REFUSE_PLAN',
} as const;
type Answer = keyof typeof answers;

function answerOf(params: Record<string, string | undefined>): Answer {
  const { answer } = params;
  if (answer !== 'approve' && answer !== 'comment' && answer !== 'discuss' && answer !== 'refuse')
    throw refused(404);
  return answer;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const answer = answerOf(params);
  const language = languageOf(request);
  const plan = await getOwnPlan(actor, idOf(params, 'planId'), language);
  if (!plan) throw refused(404);
  const permitted = plan.permitted.includes(answers[answer]);
  const title = textsIn(language).t(`plans:answer.${answer}.title`);
  return { title, answer, planId: plan.id, version: plan.version, permitted };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const answer = answerOf(params);
  const planId = idOf(params, 'planId');
  const back = ownPathsOf(params, languageOf(request)).plan(planId);
  if (answer === 'approve') {
    const form = await parseForm(request, ApprovePlan);
    if (form.kind !== 'ok') return problem(form, form.values);
    const approved = await approvePlan(act, { planId, version: form.value.version });
    return approved.kind === 'ok'
      ? redirectDone(request, back, 'planApproved')
      : problem(approved, form.values);
  }
  const form = await parseForm(request, PlanWords);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { version, text } = form.value;
  const answered = await {
    comment: () => commentPlan(act, { planId, version, text }),
    discuss: () => discussPlan(act, { planId, version, text }),
    refuse: () => refusePlan(act, { planId, version, reason: text }),
  }[answer]();
  if (answered.kind !== 'ok') return problem(answered, form.values);
  return redirectDone(request, back, done[answer]);
}

const done = { comment: 'planCommented', discuss: 'planDiscussed', refuse: 'planRefused' } as const;

export default function PlanAnswer() {
  const { title, answer, planId, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t(`plans:answer.${answer}.lead`)}
      back={{ href: seeker.plan(planId), label: t('plans:answer.back') }}
      version={version}
      permitted={permitted}
      submitLabel={t(`plans:answer.${answer}.submit`)}
      cancelLabel={t('plans:answer.back')}
      words={
        answer === 'approve'
          ? undefined
          : { name: 'text', label: t(`plans:answer.${answer}.words`), hint: t(`plans:answer.${answer}.hint`) }
      }
    >
      {answer === 'approve' && (
        <Checkbox name="read" label={t('plans:answer.approve.read')} error={form.error('read')} />
      )}
    </AnswerPage>
  );
}
