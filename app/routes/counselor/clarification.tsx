import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseValues, readForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AskedClarification } from '#app/features/validity/asked-clarification.tsx';
import {
  RecordClarification,
  RequestClarification,
} from '#app/features/validity/clarification.schema.server.ts';
import { staffChannels } from '#app/core/actor.ts';
import { giveClarification } from '#app/features/validity/commands/give-clarification.server.ts';
import { requestClarification } from '#app/features/validity/commands/request-clarification.server.ts';
import { openValidity } from '#app/features/validity/open-validity.server.ts';
import { StepPage } from '#app/features/validity/step-page.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'clarification');
  const validity = await openValidity(actor, idOf(params, 'personId'), now());
  const { t } = textsIn(languageOf(request));
  const asked = validity.permitted.includes('GIVE_CLARIFICATION') && validity.active;
  return {
    title: asked ? t('validity:ask.recordTitle') : t('validity:ask.title'),
    validity,
    asked,
    channels: staffChannels,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const values = await readForm(request);
  const { counselor } = pathsIn(languageOf(request));
  if ('text' in values) {
    const given = parseValues(values, RecordClarification);
    if (given.kind !== 'ok') return problem(given, values);
    const { channel, ...input } = given.value;
    const done = await giveClarification({ actor, now: now(), channel }, { personId, ...input });
    if (done.kind !== 'ok') return problem(done, values);
    return redirectDone(request, counselor.client(personId), 'clarificationGiven');
  }
  const asked = parseValues(values, RequestClarification);
  if (asked.kind !== 'ok') return problem(asked, values);
  const done = await requestClarification({ actor, now: now() }, { personId, ...asked.value });
  if (done.kind !== 'ok') return problem(done, values);
  return redirectDone(request, counselor.client(personId), 'clarificationRequested');
}

export default function Clarification() {
  const { title, validity, asked, channels } = useLoaderData<typeof loader>();
  const { t } = useTexts('validity');
  const form = useFormProblem(useActionData<typeof action>());
  if (asked && validity.owed)
    return (
      <StepPage
        title={title}
        validity={validity}
        form={form}
        permitted
        fields={[
          { kind: 'area', name: 'text' },
          { kind: 'choice', name: 'channel', values: channels, text: (value) => `hearings:channel.${value}` },
        ]}
        submit={t('validity:ask.record')}
      >
        <AskedClarification owed={validity.owed} />
      </StepPage>
    );
  return (
    <StepPage
      title={title}
      validity={validity}
      form={form}
      permitted={validity.permitted.includes('REQUEST_CLARIFICATION')}
      fields={[
        { kind: 'area', name: 'what' },
        { kind: 'area', name: 'reason' },
        { kind: 'date', name: 'dueOn' },
      ]}
      values={{ dueOn: validity.suggestedAnswer.due }}
      submit={t('validity:ask.submit')}
    >
      <p>{t('validity:ask.lead')}</p>
      <WhyNote why={validity.suggestedAnswer.why} />
    </StepPage>
  );
}
