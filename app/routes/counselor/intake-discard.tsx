import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { BatchStep } from '#app/features/intake/batch-step.tsx';
import { discardIntake } from '#app/features/intake/commands/discard-intake.server.ts';
import { getIntake } from '#app/features/intake/intake.queries.server.ts';
import { Version } from '#app/features/intake/intake.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const batch = await getIntake(actor, idOf(params, 'batchId'));
  return { title: textsIn(languageOf(request)).t('intake:discard.title'), batch };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { id } = await getIntake(actor, idOf(params, 'batchId'));
  const form = await parseForm(request, Version);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await discardIntake({ actor, now: now() }, { batchId: id, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.intakes, 'listDiscarded');
}

export default function IntakeDiscard() {
  const { title, batch } = useLoaderData<typeof loader>();
  const { t } = useTexts('intake');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <BatchStep
      {...{ title, batch, form }}
      open={batch.step === 'look' || batch.step === 'done'}
      submit={t('intake:discard.action')}
      danger
    >
      <p>{t('intake:discard.question')}</p>
    </BatchStep>
  );
}
