import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { setActStage } from '#app/features/obligations/commands/set-act-stage.server.ts';
import { withdrawAct } from '#app/features/obligations/commands/withdraw-act.server.ts';
import { searchStages } from '#app/features/obligations/obligation-choices.ts';
import { SetStage, Version } from '#app/features/obligations/obligations.schema.server.ts';
import { getOwnAct } from '#app/features/obligations/own-obligation.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

const steps = {
  withdraw: stepOf('WITHDRAW_ACT', Version, (act, actId, input) => withdrawAct(act, { actId, ...input })),
  stage: stepOf('CORRECT_ACT', SetStage, (act, actId, input) => setActStage(act, { actId, ...input })),
};

/** Taking an act back is asked about once more; its stage is chosen on the act's own page, and here when that was refused. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const found = stepIn(steps, params.step);
  const own = found && (await getOwnAct(actor, idOf(params, 'actId')));
  if (!own) throw refused(404);
  const { id, version, what, stage } = own;
  const { t } = textsIn(languageOf(request));
  return found.name === 'stage'
    ? { title: t('obligations:act.stageTitle'), id, version, what, stage, permitted: true }
    : {
        title: t('obligations:act.withdrawTitle'),
        id,
        version,
        what,
        stage: null,
        permitted: own.permitted.includes('WITHDRAW_ACT'),
      };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const actId = idOf(params, 'actId');
  const found = stepIn(steps, params.step);
  if (!found) throw refused(404);
  const { outcome, values } = await found.step.submit(request, act, actId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const seeker = ownPathsOf(params, languageOf(request));
  return found.name === 'stage'
    ? redirectDone(request, seeker.act(actId), 'actStageSet')
    : redirectDone(request, seeker.obligation, 'actWithdrawn');
}

export default function ActStep() {
  const { title, id, version, what, stage, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={stage ? what : `${what}. ${t('obligations:act.withdrawLead')}`}
      back={{ href: seeker.act(id), label: t('obligations:log.cancel') }}
      version={version}
      permitted={permitted}
      danger={stage === null}
      submitLabel={stage ? t('obligations:act.save') : t('obligations:act.withdrawSubmit')}
      cancelLabel={t('obligations:log.cancel')}
    >
      {stage && (
        <RadioGroup
          name="stage"
          label={t('obligations:act.stageTitle')}
          error={form.error('stage')}
          defaultValue={form.value('stage', stage)}
          options={searchStages.map((value) => ({ value, label: t(`obligations:stage.${value}`) }))}
        />
      )}
    </AnswerPage>
  );
}
