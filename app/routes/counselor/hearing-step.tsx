import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { acceptHearingReason } from '#app/features/hearings/commands/accept-hearing-reason.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { decideAgainst } from '#app/features/hearings/commands/decide-against.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { leaveWithoutDecision } from '#app/features/hearings/commands/leave-without-decision.server.ts';
import { withdrawHearing } from '#app/features/hearings/commands/withdraw-hearing.server.ts';
import { decisionKinds } from '#app/features/hearings/decision-kinds.ts';
import { hearingSteps } from '#app/features/hearings/hearing-steps.ts';
import {
  AcceptHearingReason,
  DecideAgainst,
  FindNoReason,
  RecordAnswer,
  Version,
} from '#app/features/hearings/hearing.schema.server.ts';
import { appealAhead, getHearing } from '#app/features/hearings/hearings.queries.server.ts';
import { HearingFacts } from '#app/features/hearings/hearing-facts.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { LookFirst } from '#app/features/second-looks/look-first.tsx';
import { asksForLook, lookOfSubject } from '#app/features/second-looks/look-of-subject.queries.server.ts';
import { DraftDecision } from '#app/features/second-looks/second-looks.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const steps = {
  answer: stepOf('ANSWER_HEARING', RecordAnswer, (act, hearingId, { channel, ...input }) =>
    answerHearing({ ...act, channel }, { hearingId, ...input }),
  ),
  accept: stepOf('ACCEPT_REASON', AcceptHearingReason, (act, hearingId, input) =>
    acceptHearingReason(act, { hearingId, ...input }),
  ),
  'no-reason': stepOf('FIND_NO_REASON', FindNoReason, (act, hearingId, input) =>
    findNoReason(act, { hearingId, ...input }),
  ),
  decide: stepOf('DECIDE_AGAINST', DecideAgainst, (act, hearingId, input) =>
    decideAgainst(act, { hearingId, ...input }),
  ),
  leave: stepOf('LEAVE_WITHOUT_DECISION', Version, (act, hearingId, input) =>
    leaveWithoutDecision(act, { hearingId, ...input }),
  ),
  withdraw: stepOf('WITHDRAW_HEARING', Version, (act, hearingId, input) =>
    withdrawHearing(act, { hearingId, ...input }),
  ),
};

const asking = stepOf('DECIDE_AGAINST', DraftDecision, (act, subjectId, input) =>
  askForLook(act, { subject: 'Hearing', subjectId, ...input }),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'hearing');
  const found = stepIn(steps, params.step);
  const hearing = found && (await getHearing(actor, idOf(params, 'hearingId')));
  if (!hearing) throw refused(404);
  const { event } = hearingSteps[found.name];
  return {
    title: textsIn(languageOf(request)).t(`hearings:event.${event}`),
    step: found.name,
    hearing,
    permitted: hearing.permitted.includes(event),
    second:
      found.name === 'decide' ? await lookOfSubject(actor, decisionKinds[hearing.about], hearing.id) : null,
    ahead: found.name === 'decide' ? appealAhead(hearing.about, now()) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const hearingId = idOf(params, 'hearingId');
  const found = stepIn(steps, params.step);
  if (!found) throw refused(404);
  const asks = found.name === 'decide' && asksForLook(request);
  const step = asks ? asking : found.step;
  const { outcome, values } = await step.submit(request, { actor, now: now() }, hearingId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const { counselor } = pathsIn(languageOf(request));
  if (asks) return redirectDone(request, counselor.secondLooks, 'lookAsked');
  return redirectDone(request, counselor.hearing(hearingId), 'hearingStepTaken');
}

export default function HearingStepPage() {
  const { title, step, hearing, permitted, ahead, second } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('hearings', 'counselor');
  const label = useLabel();
  const labelOf = (name: string) => label(`hearings:field.${name}`);
  const form = useFormProblem(useActionData<typeof action>());
  const { counselor } = pathsIn(language);
  const back = { href: counselor.hearing(hearing.id), label: t('hearings:back') };
  const grave = step === 'decide' || step === 'withdraw';
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={hearing.person.name} back={back} />
      <Stack gap="large">
        <p>{label(`hearings:question.${step}`)}</p>
        <HearingFacts hearing={hearing} forStaff />
        {ahead && (
          <Notice tone="warning" title={label(`hearings:willHappen.${hearing.about}`)}>
            <WhyNote why={hearing.rule} />
            <WhyNote why={ahead.until} />
          </Notice>
        )}
        {permitted || form.problem ? (
          <LookFirst {...{ second, form, version: hearing.version, submit: title, back }} served>
            <StepForm
              labelOf={labelOf}
              form={form}
              version={hearing.version}
              fields={hearingSteps[step].fields}
              submit={title}
              back={back}
              optionalLabel={t('counselor:optional')}
              danger={grave}
            />
          </LookFirst>
        ) : (
          <p className="muted">{t('counselor:notNow')}</p>
        )}
      </Stack>
    </>
  );
}
