import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { virusScanner } from '#app/core/env.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { languageOf, problem, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { FILES_FIELD } from '#app/core/upload-limits.ts';
import { parseUpload } from '#app/core/upload.server.ts';
import { FileField } from '#app/features/attachments/file-field.tsx';
import { sendRequest } from '#app/features/requests/commands/send-request.server.ts';
import { requestKinds, type RequestKind } from '#app/features/requests/data-request.machine.ts';
import { takesProof } from '#app/features/requests/request-choices.ts';
import { RequestFields } from '#app/features/requests/request-fields.tsx';
import { sendRequestForm } from '#app/features/requests/requests.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const kindOf = (text: string | undefined): RequestKind => {
  const kind = requestKinds.find((known) => known === text);
  if (!kind) throw refused(404);
  return kind;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSeeker(request);
  const kind = kindOf(params.kind);
  return {
    title: textsIn(languageOf(request)).t(`ownData:ask.${kind}`),
    kind,
    line: /^\d{1,15}$/.exec(new URL(request.url).searchParams.get('line') ?? '')?.[0] ?? null,
    scanned: virusScanner() !== null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeeker(request);
  const kind = kindOf(params.kind);
  const form = await parseUpload(request, sendRequestForm(kind));
  if (form.kind !== 'ok') return problem(form, form.values);
  const { personId } = actor;
  const sent = await sendRequest({ actor, now: now() }, { personId, kind, files: form.files, ...form.value });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  const { seeker } = pathsIn(languageOf(request));
  return redirectDone(request, seeker.dataRequest(sent.value.id), 'requestSent');
}

export default function NewDataRequest() {
  const { title, kind, line, scanned } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData', 'requests');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const { seeker } = pathsIn(language);
  const refusedOnce = form.messages.length > 0;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={label(`requests:lead.${kind}`)}
        back={{ href: seeker.data, label: t('ownData:toHub') }}
      />
      <form method="post" encType="multipart/form-data" noValidate className="form">
        <input type="hidden" name="line" value={form.value('line', line) ?? ''} />
        <RequestFields kind={kind} form={form} />
        {takesProof(kind) && (
          <FileField error={form.error(FILES_FIELD)} again={refusedOnce} scanned={scanned} />
        )}
        <FormActions>
          <Button>{t('requests:event.SEND_REQUEST')}</Button>
          <ButtonLink kind="quiet" href={seeker.data}>
            {t('ownData:toHub')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
