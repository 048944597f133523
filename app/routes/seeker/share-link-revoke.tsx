import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireSeeker } from '#app/core/http.server.ts';
import { stale } from '#app/core/outcome.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { OneButton } from '#app/features/journey/own-journey.schema.server.ts';
import { requireOwn } from '#app/features/rights/require-own.server.ts';
import { revokeShareLink } from '#app/features/sharing/commands/revoke-share-link.server.ts';
import { listShareLinks } from '#app/features/sharing/sharing.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const id = idOf(params, 'linkId');
  const link = (await listShareLinks(actor, now())).find((each) => each.id === id);
  if (!link) throw refused(404);
  const { outsider, works } = link;
  return { title: textsIn(languageOf(request)).t('ownData:share.revoke', { outsider }), works };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireOwn({ request, params });
  const linkId = idOf(params, 'linkId');
  const form = await parseForm(request, OneButton);
  if (form.kind !== 'ok') return problem(form, form.values);
  // A link has no versions: its page says 0, and nothing else comes from there.
  if (form.value.version !== 0) return problem(stale, form.values);
  const done = await revokeShareLink({ actor, now: now() }, linkId);
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).seeker.shareLinks, 'shareLinkRevoked');
}

export default function RevokeShareLink() {
  const { title, works } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  const form = useFormProblem(useActionData<typeof action>());
  const { seeker } = pathsIn(language);
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('ownData:share.revokeLead')}
      back={{ href: seeker.shareLinks, label: t('ownData:share.title') }}
      version={0}
      permitted={works}
      submitLabel={t('ownData:share.revokeSubmit')}
      cancelLabel={t('ownData:share.toLinks')}
    />
  );
}
