import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { reviewSupport } from '#app/features/journey/commands/review-support.server.ts';
import { ReviewSupport, supportDecisions } from '#app/features/journey/support-review.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const client = await getBriefClient(actor, idOf(params, 'personId'));
  if (!client.permitted.includes('CONTINUE_SUPPORT')) throw refused(409);
  const title = textsIn(languageOf(request)).t('counselor:support.title', { name: client.name });
  const tab = textsIn(languageOf(request)).t('counselor:client.reviewSupport');
  return { tab, title, client, decisions: supportDecisions };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const { values, ...form } = await parseForm(request, ReviewSupport);
  if (form.kind !== 'ok') return problem(form, values);
  const outcome = await reviewSupport({ actor, now: now() }, { personId, ...form.value });
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'supportReviewed');
}

export default function Support() {
  const { title, client, decisions } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  const label = useLabel();
  const labelOf = (name: string) => label(`counselor:support.${name}`);
  const { t, language } = useTexts('counselor');
  const back = { href: pathsIn(language).counselor.client(client.personId), label: client.name };
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={t('counselor:support.lead')} back={back} />
      <StepForm
        labelOf={labelOf}
        form={form}
        version={client.version}
        fields={[
          {
            name: 'decision',
            kind: 'choice',
            values: decisions,
            text: (value) => `counselor:support.decisions.${value}`,
          },
        ]}
        submit={t('counselor:support.submit')}
        back={back}
        optionalLabel={t('counselor:optional')}
      />
    </>
  );
}
