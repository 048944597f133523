import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { listColleagues } from '#app/features/caseload/colleagues.queries.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

const AssignCounselor = z.object({ counselorId: z.union([z.literal('me'), z.uuid()], 'choose') });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const client = await getBriefClient(actor, idOf(params, 'personId'));
  const title = textsIn(languageOf(request)).t('counselor:assign.title');
  return { title, client, me: actor.accountId, colleagues: await listColleagues(actor) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, AssignCounselor);
  if (form.kind !== 'ok') return problem(form, form.values);
  const counselorId = form.value.counselorId === 'me' ? actor.accountId : form.value.counselorId;
  const assigned = await assignCounselor({ actor, now: now() }, { personId, counselorId });
  if (assigned.kind !== 'ok') return problem(assigned, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'counselorAssigned');
}

export default function Assign() {
  const { title, client, me, colleagues } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={client.name}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <form method="post" noValidate className="form">
        <RadioGroup
          name="counselorId"
          label={t('counselor:client.counselor')}
          error={form.error('counselorId')}
          defaultValue={form.value('counselorId', client.counselorId)}
          options={colleagues.map(({ id, name, clients }) => ({
            value: id,
            label: id === me ? t('counselor:assign.me', { name }) : name,
            hint: t('counselor:assign.clients', { count: clients }),
          }))}
        />
        <FormActions>
          <Button>{t('counselor:assign.submit')}</Button>
        </FormActions>
      </form>
    </>
  );
}
