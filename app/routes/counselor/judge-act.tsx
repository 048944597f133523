import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { judgeAct } from '#app/features/obligations/commands/judge-act.server.ts';
import { getPeriodForCounselor } from '#app/features/obligations/counselor-period.queries.server.ts';
import { JudgeAct } from '#app/features/obligations/obligations.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

/** The period's page asks it with two buttons; here it is asked again when their answer was refused. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'period');
  const period = await getPeriodForCounselor(actor, idOf(params, 'periodId'), now());
  const act = period?.acts.find(({ id }) => id === idOf(params, 'actId'));
  if (!period || !act) throw refused(404);
  const title = textsIn(languageOf(request)).t('obligations:act.why');
  return { title, periodId: period.id, version: act.version, what: act.what };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const form = await parseForm(request, JudgeAct);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { version, counts } = form.value;
  const input = { actId: idOf(params, 'actId'), version, counts: counts === 'yes' };
  const judged = await judgeAct({ actor, now: now() }, input);
  if (judged.kind !== 'ok') return problem(judged, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.period(idOf(params, 'periodId')), 'actJudged');
}

export default function JudgeActAgain() {
  const { title, periodId, version, what } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={what}
      back={{ href: pathsIn(language).counselor.period(periodId), label: t('obligations:log.cancel') }}
      version={version}
      submitLabel={t('obligations:act.save')}
      cancelLabel={t('obligations:log.cancel')}
    >
      <RadioGroup
        name="counts"
        label={title}
        error={form.error('counts')}
        defaultValue={form.value('counts')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`obligations:counted.${value}`),
        }))}
      />
    </AnswerPage>
  );
}
