import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { StaffRequestStep } from '#app/features/requests/staff-request.tsx';
import { openRequestStep, takeRequestStep } from '#app/features/requests/staff-step.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'request');
  return openRequestStep(actor, params, languageOf(request));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const { counselor } = pathsIn(languageOf(request));
  return takeRequestStep(actor, request, params, counselor.dataRequest(idOf(params, 'requestId')));
}

export default function DataRequestStep() {
  const data = useLoaderData<typeof loader>();
  const { t, language } = useTexts('requests');
  const form = useFormProblem(useActionData<typeof action>());
  const { counselor } = pathsIn(language);
  return (
    <StaffRequestStep
      {...data}
      form={form}
      back={{ href: counselor.dataRequest(data.request.id), label: t('requests:back') }}
    />
  );
}
