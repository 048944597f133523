import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { staffChannels } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { RequestFields } from '#app/features/requests/request-fields.tsx';
import { sendRequest } from '#app/features/requests/commands/send-request.server.ts';
import { recordedKinds } from '#app/features/requests/request-choices.ts';
import { RequestList } from '#app/features/requests/request-list.tsx';
import { listRequestsOfClient } from '#app/features/requests/requests.queries.server.ts';
import { RecordRequest } from '#app/features/requests/requests.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'request');
  const personId = idOf(params, 'personId');
  return {
    title: textsIn(languageOf(request)).t('requests:record.title'),
    personId,
    requests: await listRequestsOfClient(actor, personId),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, RecordRequest);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { channel, ...input } = form.value;
  const sent = await sendRequest({ actor, now: now(), channel }, { personId, ...input });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.dataRequest(sent.value.id), 'requestSent');
}

export default function RecordDataRequest() {
  const { title, personId, requests } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('requests');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const { counselor } = pathsIn(language);
  const options = (values: readonly string[], texts: string) =>
    values.map((value) => ({ value, label: label(`${texts}.${value}`) }));
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('requests:record.lead')}
        back={{ href: counselor.client(personId), label: t('requests:record.client') }}
      />
      <Stack gap="large">
        <form method="post" noValidate className="form">
          <RadioGroup
            name="kind"
            label={t('requests:record.kind')}
            options={options(recordedKinds, 'requests:kind')}
            {...problemOf('kind')}
          />
          <RequestFields kind="correction" form={form} />
          <RadioGroup
            name="channel"
            label={t('requests:record.channel')}
            inline
            options={options(staffChannels, 'hearings:channel')}
            {...problemOf('channel')}
          />
          <FormActions>
            <Button>{t('requests:record.save')}</Button>
          </FormActions>
        </form>
        <Section title={t('requests:record.earlier')}>
          <RequestList requests={requests} href={counselor.dataRequest} none={t('requests:record.none')} />
        </Section>
      </Stack>
    </>
  );

  function problemOf(name: string) {
    const error = form.error(name);
    const typed = form.value(name);
    return { ...(error !== undefined && { error }), ...(typed !== undefined && { defaultValue: typed }) };
  }
}
