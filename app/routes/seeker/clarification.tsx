import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { virusScanner } from '#app/core/env.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { FILES_FIELD } from '#app/core/upload-limits.ts';
import { parseUpload } from '#app/core/upload.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { FileField } from '#app/features/attachments/file-field.tsx';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { GiveClarification } from '#app/features/journey/own-journey.schema.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { giveClarification } from '#app/features/validity/commands/give-clarification.server.ts';
import { AskedClarification } from '#app/features/validity/asked-clarification.tsx';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const validity = await getValidity(actor, actor.personId, now());
  if (!validity) throw refused(404);
  const { version, permitted, owed } = validity;
  const title = textsIn(languageOf(request)).t('seeker:clarification.title');
  const scanned = virusScanner() !== null;
  return { title, version, owed, permitted: permitted.includes('GIVE_CLARIFICATION'), scanned };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseUpload(request, GiveClarification);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { personId } = actor;
  const input = { personId, files: form.files, ...form.value };
  const done = await giveClarification(act, input);
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).path, 'clarificationGiven');
}

export default function Clarification() {
  const { title, version, owed, permitted, scanned } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('seeker:clarification.lead')}
      back={{ href: seeker.path, label: t('seeker:toPath') }}
      version={version}
      permitted={permitted}
      submitLabel={t('seeker:clarification.submit')}
      cancelLabel={t('seeker:cancel')}
      files={<FileField error={form.error(FILES_FIELD)} again={form.problem !== null} scanned={scanned} />}
      words={{ name: 'text', label: t('seeker:clarification.words') }}
    >
      {owed && <AskedClarification owed={owed} />}
    </AnswerPage>
  );
}
