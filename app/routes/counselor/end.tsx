import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { staffChannels } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { EndForm } from '#app/features/journey/ending.schema.server.ts';
import { getEnding } from '#app/features/journey/ending.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'end');
  const ending = await getEnding(actor, idOf(params, 'personId'));
  if (!ending) throw refused(404);
  if (ending.reasons.length === 0) throw refused(409);
  const { t } = textsIn(languageOf(request));
  const title = t('candidacies:end.title', { name: ending.person.name });
  return { tab: t('candidacies:end.tab'), title, ending, channels: staffChannels };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const { values, ...form } = await parseForm(request, EndForm);
  if (form.kind !== 'ok') return problem(form, values);
  const { channel, ...input } = form.value;
  const outcome = await endJobseeking({ actor, now: now(), channel }, { personId, ...input });
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'journey.ended');
}

export default function End() {
  const { title, ending, channels } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const label = useLabel();
  const labelOf = (name: string) => label(`candidacies:field.${name}`);
  const { t, language } = useTexts('candidacies');
  const back = pathsIn(language).counselor.client(ending.person.id);
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} back={{ href: back, label: ending.person.name }} />
      <Stack>
        <Notice tone="warning" title={t('candidacies:end.what')}>
          <p>{t('candidacies:end.text')}</p>
        </Notice>
        <StepForm
          labelOf={labelOf}
          form={form}
          version={ending.version}
          fields={[
            {
              name: 'reason',
              kind: 'choice',
              values: ending.reasons,
              text: (value) => `candidacies:endReason.${value}`,
            },
            {
              name: 'channel',
              kind: 'choice',
              values: channels,
              text: (value) => `candidacies:channel.${value}`,
            },
          ]}
          submit={t('candidacies:end.submit')}
          back={{ href: back, label: t('candidacies:back') }}
          optionalLabel={t('candidacies:optional')}
          danger
        />
      </Stack>
    </>
  );
}
