import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { askAboutRight } from '#app/features/hearings/commands/ask-about-right.server.ts';
import { AskAboutRight } from '#app/features/hearings/hearing.schema.server.ts';
import { openValidity } from '#app/features/validity/open-validity.server.ts';
import { StepPage } from '#app/features/validity/step-page.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'hearing');
  const validity = await openValidity(actor, idOf(params, 'personId'), now());
  return { title: textsIn(languageOf(request)).t('validity:right.title'), validity };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, AskAboutRight);
  if (form.kind !== 'ok') return problem(form, form.values);
  const asked = await askAboutRight({ actor, now: now() }, { personId, ...form.value });
  if (asked.kind !== 'ok') return problem(asked, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.hearing(asked.value.id), 'hearingAsked');
}

export default function WorkRight() {
  const { title, validity } = useLoaderData<typeof loader>();
  const { t } = useTexts('validity');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <StepPage
      title={title}
      validity={validity}
      form={form}
      permitted={validity.permitted.includes('END_FOR_LAPSED_WORK_RIGHT')}
      fields={[
        { kind: 'area', name: 'matter' },
        { kind: 'date', name: 'happenedOn' },
        { kind: 'date', name: 'dueOn' },
      ]}
      values={{ dueOn: validity.suggestedAnswer.due }}
      submit={t('validity:right.submit')}
    >
      <p>{t('validity:right.lead')}</p>
      <WhyNote why={validity.suggestedAnswer.why} />
    </StepPage>
  );
}
