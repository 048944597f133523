import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { withdrawRequest } from '#app/features/requests/commands/withdraw-request.server.ts';
import { getRequest } from '#app/features/requests/requests.queries.server.ts';
import { Version } from '#app/features/requests/requests.schema.server.ts';
import { requireOwn } from '#app/features/rights/require-own.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const own = await getRequest(actor, idOf(params, 'requestId'));
  if (!own) throw refused(404);
  return {
    title: textsIn(languageOf(request)).t('requests:event.WITHDRAW_REQUEST'),
    id: own.id,
    version: own.version,
    permitted: own.permitted.includes('WITHDRAW_REQUEST'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireOwn({ request, params });
  const requestId = idOf(params, 'requestId');
  const form = await parseForm(request, Version);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await withdrawRequest({ actor, now: now() }, { requestId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(
    request,
    pathsIn(languageOf(request)).seeker.dataRequest(requestId),
    'requestWithdrawn',
  );
}

export default function WithdrawDataRequest() {
  const { title, id, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('requests');
  const form = useFormProblem(useActionData<typeof action>());
  const back = pathsIn(language).seeker.dataRequest(id);
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('requests:withdrawLead')}
      back={{ href: back, label: t('requests:back') }}
      version={version}
      permitted={permitted}
      submitLabel={title}
      cancelLabel={t('requests:back')}
    />
  );
}
