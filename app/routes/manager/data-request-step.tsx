import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { StaffRequestStep } from '#app/features/requests/staff-request.tsx';
import { openRequestStep, takeRequestStep } from '#app/features/requests/staff-step.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const opened = await openRequestStep(actor, params, languageOf(request));
  await logRead(actor, opened.request.person.id, 'request', 'duty', now());
  return opened;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const { manager } = pathsIn(languageOf(request));
  return takeRequestStep(actor, request, params, manager.dataRequest(idOf(params, 'requestId')));
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
