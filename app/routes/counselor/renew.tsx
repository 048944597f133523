import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { renewJobseeking } from '#app/features/journey/commands/renew-jobseeking.server.ts';
import { staffChannels } from '#app/core/actor.ts';
import { RenewForClient } from '#app/features/validity/clarification.schema.server.ts';
import { openValidity } from '#app/features/validity/open-validity.server.ts';
import { StepPage } from '#app/features/validity/step-page.tsx';
import { ValidityFacts } from '#app/features/validity/validity-facts.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'renew');
  const validity = await openValidity(actor, idOf(params, 'personId'), now());
  const title = textsIn(languageOf(request)).t('validity:renewFor.title');
  return { title, validity, channels: staffChannels };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, RenewForClient);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { channel, version } = form.value;
  const done = await renewJobseeking({ actor, now: now(), channel }, { personId, version });
  if (done.kind !== 'ok') return problem(done, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.client(personId), 'renewedForClient');
}

export default function Renew() {
  const { title, validity, channels } = useLoaderData<typeof loader>();
  const { t } = useTexts('validity');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <StepPage
      title={title}
      validity={validity}
      form={form}
      permitted={validity.permitted.includes('RENEW_JOBSEEKING')}
      fields={[
        { kind: 'choice', name: 'channel', values: channels, text: (value) => `hearings:channel.${value}` },
      ]}
      submit={t('validity:renewFor.submit')}
    >
      <ValidityFacts validity={validity} />
    </StepPage>
  );
}
