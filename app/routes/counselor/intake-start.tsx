import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { BatchStep } from '#app/features/intake/batch-step.tsx';
import { startIntake } from '#app/features/intake/commands/start-intake.server.ts';
import { getIntake } from '#app/features/intake/intake.queries.server.ts';
import { StartIntake } from '#app/features/intake/intake.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const batch = await getIntake(actor, idOf(params, 'batchId'));
  return { title: textsIn(languageOf(request)).t('intake:start.title'), batch };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { id } = await getIntake(actor, idOf(params, 'batchId'));
  const form = await parseForm(request, StartIntake);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await startIntake({ actor, now: now() }, { batchId: id, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.intake(id), 'listStarted');
}

export default function IntakeStart() {
  const { title, batch } = useLoaderData<typeof loader>();
  const { t } = useTexts('intake');
  const form = useFormProblem(useActionData<typeof action>());
  const { counts, step, total } = batch;
  const left = total - counts.new - counts.created;
  return (
    <BatchStep
      {...{ title, batch, form }}
      open={counts.new > 0 && (step === 'look' || step === 'done')}
      submit={t('intake:start.action', { count: counts.new })}
    >
      <p>{t('intake:start.question', { count: counts.new })}</p>
      <p>{t('intake:start.noUndo')}</p>
      {left > 0 && <p>{t('intake:start.left', { count: left })}</p>}
      {batch.mapping.nonDisclosure === undefined && (
        <Checkbox
          name="nobodyProtected"
          label={t('intake:start.nobodyProtected')}
          hint={t('intake:start.nobodyProtectedHint')}
          error={form.error('nobodyProtected')}
          defaultChecked={form.value('nobodyProtected') !== undefined}
        />
      )}
    </BatchStep>
  );
}
