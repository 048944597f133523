import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, problem, refused } from '#app/core/http.server.ts';
import { knownLink } from '#app/core/known-link.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { answerPlanByLink } from '#app/features/plans/commands/answer-plan-by-link.server.ts';
import { ApproveByLink, ReturnByLink } from '#app/features/plans/plan.schema.server.ts';
import { getSentPlan } from '#app/features/plans/sent-plan.queries.server.ts';
import { SentPlan as Matter, SentPlanOver } from '#app/features/plans/sent-plan.tsx';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

const steps = ['approve', 'return'] as const;

function stepOf({ step }: Record<string, string | undefined>) {
  const found = steps.find((known) => known === step);
  if (!found) throw refused(404);
  return found;
}

function sentPlan(request: Request, token: string | undefined) {
  const language = languageOf(request);
  const nameOf = (partner: string) => labelIn(language, `plans:party.${partner}`);
  return knownLink(request, getSentPlan(token, nameOf, language, now()));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const step = stepOf(params);
  const language = languageOf(request);
  const found = await sentPlan(request, params.token);
  const { linkId: _linkId, actor, personId, ...sent } = found;
  if (sent.matter) await logRead(actor, personId, 'sentPlan', 'link', now());
  return { title: textsIn(language).t(`plans:sent.${step}`), step, token: params.token ?? '', sent };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await allowAnyone(request);
  const step = stepOf(params);
  await sentPlan(request, params.token);
  const form =
    step === 'approve' ? await parseForm(request, ApproveByLink) : await parseForm(request, ReturnByLink);
  if (form.kind !== 'ok') return problem(form, form.values);
  const token = params.token ?? '';
  const { approver, ...answer } = form.value;
  const answered = await answerPlanByLink({ token, approver, answer }, now());
  if (answered.kind !== 'ok') return problem(answered, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).sentPlan(token), 'planAnswered');
}

export default function SentPlanStep() {
  const { title, step, token, sent } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  const { t, language } = useTexts('plans');
  if (!sent.matter) return <SentPlanOver title={title} state={sent.state} answeredAt={sent.answeredAt} />;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t(`plans:sent.${step}Lead`)}
        back={{ href: pathsIn(language).sentPlan(token), label: t('plans:sent.back') }}
      />
      <Stack gap="large">
        <Matter matter={sent.matter} reference={sent.reference} expiresAt={sent.expiresAt} />
        <form method="post" noValidate className="form">
          {step === 'return' && (
            <TextArea
              name="text"
              label={t('plans:sent.text')}
              rows={4}
              error={form.error('text')}
              defaultValue={form.value('text')}
            />
          )}
          <TextField
            name="approver"
            label={t('plans:sent.approver')}
            autoComplete="off"
            maxLength={200}
            error={form.error('approver')}
            defaultValue={form.value('approver')}
          />
          <FormActions>
            <Button icon={step === 'approve' ? 'check' : 'message'}>{title}</Button>
          </FormActions>
        </form>
      </Stack>
    </>
  );
}
