import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { BatchStep } from '#app/features/intake/batch-step.tsx';
import { mapColumns } from '#app/features/intake/commands/map-columns.server.ts';
import { intakeFields } from '#app/features/intake/intake-fields.ts';
import { getIntake } from '#app/features/intake/intake.queries.server.ts';
import { MapColumns } from '#app/features/intake/intake.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { SelectField } from '#app/ui/select-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const batch = await getIntake(actor, idOf(params, 'batchId'));
  return { title: textsIn(languageOf(request)).t('intake:columns.title'), batch };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { id } = await getIntake(actor, idOf(params, 'batchId'));
  const form = await parseForm(request, MapColumns);
  if (form.kind !== 'ok') return problem(form, form.values);
  const mapped = await mapColumns({ actor, now: now() }, { batchId: id, ...form.value });
  if (mapped.kind !== 'ok') return problem(mapped, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.intake(id), 'listColumns');
}

export default function IntakeColumns() {
  const { title, batch } = useLoaderData<typeof loader>();
  const { t } = useTexts('intake');
  const form = useFormProblem(useActionData<typeof action>());
  const options = batch.header.map((heading, at) => ({ value: String(at), label: heading || `${at + 1}` }));
  return (
    <BatchStep
      {...{ title, batch, form }}
      lead={t('intake:columns.lead')}
      labelOf={(name) => t(`intake:field.${fieldOf(name)}`)}
      open={batch.step === 'look'}
      submit={t('intake:columns.submit')}
    >
      {intakeFields.map((field) => (
        <SelectField
          key={field}
          name={`column-${field}`}
          label={t(`intake:field.${field}`)}
          emptyLabel={t('intake:columns.none')}
          error={form.error(`column-${field}`)}
          defaultValue={form.value(`column-${field}`, String(batch.mapping[field] ?? ''))}
          options={options}
        />
      ))}
    </BatchStep>
  );
}

const fieldOf = (name: string) => intakeFields.find((field) => name === `column-${field}`) ?? 'identityCode';
