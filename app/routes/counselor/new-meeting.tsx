import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { planMeeting } from '#app/features/meetings/commands/plan-meeting.server.ts';
import { plannedKinds } from '#app/features/meetings/meeting-choices.ts';
import { PlanMeeting } from '#app/features/meetings/meeting.schema.server.ts';
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
  return { title: textsIn(languageOf(request)).t('counselor:client.newMeeting'), client };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, PlanMeeting);
  if (form.kind !== 'ok') return problem(form, form.values);
  const planned = await planMeeting({ actor, now: now() }, { personId, ...form.value });
  if (planned.kind !== 'ok') return problem(planned, form.values);
  return redirect(pathsIn(languageOf(request)).counselor.bookMeeting(planned.value.id), { status: 303 });
}

export default function NewMeeting() {
  const { title, client } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'meetings');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('counselor:newMeeting.lead')}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <form method="post" noValidate className="form">
        <RadioGroup
          name="kind"
          label={t('counselor:newMeeting.kind')}
          error={form.error('kind')}
          defaultValue={form.value('kind', 'supplementaryDiscussion')}
          options={plannedKinds.map((value) => ({ value, label: t(`meetings:kind.${value}`) }))}
        />
        <FormActions>
          <Button>{t('counselor:newMeeting.submit')}</Button>
        </FormActions>
      </form>
    </>
  );
}
