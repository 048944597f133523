import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { setActStage } from '#app/features/obligations/commands/set-act-stage.server.ts';
import { withdrawAct } from '#app/features/obligations/commands/withdraw-act.server.ts';
import { SetStage, Version } from '#app/features/obligations/obligations.schema.server.ts';
import { getOwnAct } from '#app/features/obligations/own-obligation.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

const steps = {
  withdraw: stepOf('WITHDRAW_ACT', Version, (act, actId, input) => withdrawAct(act, { actId, ...input })),
  stage: stepOf('CORRECT_ACT', SetStage, (act, actId, input) => setActStage(act, { actId, ...input })),
};

/** Taking an act back is asked about once more; its stage is chosen on the act's own page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const found = stepIn(steps, params.step);
  const own = found && (await getOwnAct(actor, idOf(params, 'actId')));
  if (!own) throw refused(404);
  const language = languageOf(request);
  if (found.name === 'stage') throw redirect(pathsIn(language).seeker.act(own.id), { status: 303 });
  const { id, version, what } = own;
  const permitted = own.permitted.includes('WITHDRAW_ACT');
  const title = textsIn(language).t('obligations:act.withdrawTitle');
  return { title, id, version, what, permitted };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeeker(request);
  const actId = idOf(params, 'actId');
  const found = stepIn(steps, params.step);
  if (!found) throw refused(404);
  const { outcome, values } = await found.step.submit(request, { actor, now: now() }, actId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const { seeker } = pathsIn(languageOf(request));
  return found.name === 'stage'
    ? redirectDone(request, seeker.act(actId), 'actStageSet')
    : redirectDone(request, seeker.obligation, 'actWithdrawn');
}

export default function ActStep() {
  const { title, id, version, what, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={`${what}. ${t('obligations:act.withdrawLead')}`}
      back={{ href: pathsIn(language).seeker.act(id), label: t('obligations:log.cancel') }}
      version={version}
      permitted={permitted}
      danger
      submitLabel={t('obligations:act.withdrawSubmit')}
      cancelLabel={t('obligations:log.cancel')}
    />
  );
}
