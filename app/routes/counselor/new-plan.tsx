import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { planKinds } from '#app/features/plans/plan.machine.ts';
import { DraftPlan } from '#app/features/plans/plan.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const client = await getBriefClient(actor, idOf(params, 'personId'));
  return { title: textsIn(languageOf(request)).t('counselor:plan.newTitle'), client };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, DraftPlan);
  if (form.kind !== 'ok') return problem(form, form.values);
  const drafted = await draftPlan({ actor, now: now() }, { personId, ...form.value });
  if (drafted.kind !== 'ok') return problem(drafted, form.values);
  return redirect(pathsIn(languageOf(request)).counselor.editPlan(drafted.value.id), { status: 303 });
}

export default function NewPlan() {
  const { title, client } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'plans');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('counselor:plan.newLead')}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <form method="post" noValidate className="form">
        <RadioGroup
          name="kind"
          label={t('counselor:plan.kind')}
          error={form.error('kind')}
          defaultValue={form.value('kind', 'employment')}
          options={planKinds.map((value) => ({ value, label: t(`plans:kind.${value}`) }))}
        />
        <FormActions>
          <Button>{t('counselor:plan.begin')}</Button>
        </FormActions>
      </form>
    </>
  );
}
