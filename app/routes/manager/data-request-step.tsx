import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { stepIn } from '#app/core/step.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { requestCommands } from '#app/features/requests/request-steps.server.ts';
import { requestSteps } from '#app/features/requests/request-steps.ts';
import { getRequest } from '#app/features/requests/requests.queries.server.ts';
import { StaffRequestStep } from '#app/features/requests/staff-request.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const step = stepIn(requestCommands, params.step);
  const found = step && (await getRequest(actor, idOf(params, 'requestId')));
  if (!found) throw refused(404);
  await logRead(actor, found.person.id, 'request', 'duty', now());
  const { event } = requestSteps[step.name];
  return {
    title: textsIn(languageOf(request)).t(`requests:event.${event}`),
    step: step.name,
    request: found,
    permitted: found.permitted.includes(event),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const requestId = idOf(params, 'requestId');
  const found = stepIn(requestCommands, params.step);
  if (!found || !(await getRequest(actor, requestId))) throw refused(404);
  const { outcome, values } = await found.step.submit(request, { actor, now: now() }, requestId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const { manager } = pathsIn(languageOf(request));
  return redirectDone(request, manager.dataRequest(requestId), 'requestStepTaken');
}

export default function DataRequestStep() {
  const data = useLoaderData<typeof loader>();
  const { t, language } = useTexts('requests');
  const form = useFormProblem(useActionData<typeof action>());
  const { manager } = pathsIn(language);
  return (
    <StaffRequestStep
      {...data}
      form={form}
      back={{ href: manager.dataRequest(data.request.id), label: t('requests:back') }}
    />
  );
}
