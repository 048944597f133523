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
import { acceptReason } from '#app/features/obligations/commands/accept-reason.server.ts';
import { askClarification } from '#app/features/obligations/commands/ask-clarification.server.ts';
import { evaluatePeriod } from '#app/features/obligations/commands/evaluate-period.server.ts';
import { giveClarification } from '#app/features/obligations/commands/give-clarification.server.ts';
import { recordNeglect } from '#app/features/obligations/commands/record-neglect.server.ts';
import { recordStatement } from '#app/features/obligations/commands/record-statement.server.ts';
import { requestStatement } from '#app/features/obligations/commands/request-statement.server.ts';
import { sendReminder } from '#app/features/obligations/commands/send-reminder.server.ts';
import { getPeriodForCounselor } from '#app/features/obligations/counselor-period.queries.server.ts';
import {
  AcceptReason,
  AskClarification,
  EvaluatePeriod,
  GiveClarificationFor,
  RecordStatement,
  Version,
} from '#app/features/obligations/obligations.schema.server.ts';
import { periodSteps } from '#app/features/obligations/period-steps.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { LookFirst } from '#app/features/second-looks/look-first.tsx';
import { asksForLook, lookOfSubject } from '#app/features/second-looks/look-of-subject.queries.server.ts';
import { DraftStatement } from '#app/features/second-looks/second-looks.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const steps = {
  met: stepOf('EVALUATE_MET', EvaluatePeriod, (act, periodId, input) =>
    evaluatePeriod(act, { periodId, result: 'met', ...input }),
  ),
  short: stepOf('EVALUATE_SHORT', EvaluatePeriod, (act, periodId, input) =>
    evaluatePeriod(act, { periodId, result: 'short', ...input }),
  ),
  clarification: stepOf('ASK_CLARIFICATION', AskClarification, (act, periodId, input) =>
    askClarification(act, { periodId, ...input }),
  ),
  answer: stepOf(
    'GIVE_CLARIFICATION',
    GiveClarificationFor,
    (act, periodId, { channel, answer: text, ...said }) =>
      giveClarification({ ...act, channel }, { periodId, text, ...said }),
  ),
  reason: stepOf('ACCEPT_REASON', AcceptReason, (act, periodId, input) =>
    acceptReason(act, { periodId, ...input }),
  ),
  neglect: stepOf('RECORD_NEGLECT', Version, (act, periodId, input) =>
    recordNeglect(act, { periodId, ...input }),
  ),
  reminder: stepOf('SEND_REMINDER', Version, (act, periodId, input) =>
    sendReminder(act, { periodId, ...input }),
  ),
  statement: stepOf('REQUEST_STATEMENT', Version, (act, periodId, input) =>
    requestStatement(act, { periodId, ...input }),
  ),
  information: stepOf('RECORD_STATEMENT', RecordStatement, (act, periodId, input) =>
    recordStatement(act, { periodId, ...input }),
  ),
};

const asking = stepOf('REQUEST_STATEMENT', DraftStatement, (act, subjectId, input) =>
  askForLook(act, { subject: 'ReviewPeriod', subjectId, ...input, way: null }),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'period');
  const found = stepIn(steps, params.step);
  const period = found && (await getPeriodForCounselor(actor, idOf(params, 'periodId'), now()));
  if (!period) throw refused(404);
  const { t } = textsIn(languageOf(request));
  const { event } = periodSteps[found.name];
  return {
    title: found.name === 'answer' ? t('obligations:staff.answer') : t(`periods:event.${event}`),
    step: found.name,
    permitted: period.permitted.includes(event),
    period,
    second: found.name === 'statement' ? await lookOfSubject(actor, 'periodStatement', period.id) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const periodId = idOf(params, 'periodId');
  const found = stepIn(steps, params.step);
  if (!found) throw refused(404);
  const asks = found.name === 'statement' && asksForLook(request);
  const step = asks ? asking : found.step;
  const { outcome, values } = await step.submit(request, { actor, now: now() }, periodId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const { counselor } = pathsIn(languageOf(request));
  if (asks) return redirectDone(request, counselor.secondLooks, 'lookAsked');
  return redirectDone(request, counselor.period(periodId), 'periodStepTaken');
}

export default function PeriodStepPage() {
  const { title, step, permitted, period, second } = useLoaderData<typeof loader>();
  const label = useLabel();
  const { t, language } = useTexts('counselor', 'obligations');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const days = { from: formatDate(language, period.from), to: formatDate(language, period.to) };
  const back = { href: counselor.period(period.id), label: t('obligations:staff.back') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={`${period.person.name}, ${t('obligations:own.period', days)}`}
        back={back}
      />
      <Stack gap="large">
        <p>{t(`obligations:staff.question.${step}`)}</p>
        {step === 'neglect' && period.furthest && <WhyNote why={period.furthest.why} />}
        {permitted ? (
          <LookFirst {...{ second, form, version: period.version, submit: title, back }} served={false}>
            <StepForm
              labelOf={(name) => label(`obligations:field.${name}`)}
              form={form}
              version={period.version}
              fields={periodSteps[step].fields(period.kind)}
              values={{
                answerDueOn: period.suggestedAnswerDue,
                statementOn: period.today,
                reason: period.validReason,
                note: period.note,
              }}
              submit={title}
              back={back}
              optionalLabel={t('counselor:optional')}
              danger={periodSteps[step].grave}
            />
          </LookFirst>
        ) : (
          <p className="muted">{t('counselor:notNow')}</p>
        )}
      </Stack>
    </>
  );
}
