import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, problem, refused, requireRepresentative } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { removePasskey } from '#app/features/passkeys/commands/remove-passkey.server.ts';
import { listPasskeys } from '#app/features/passkeys/passkeys.queries.server.ts';
import { AskedFirst } from '#app/features/representatives/asked-first.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRepresentative(request);
  const passkey = (await listPasskeys(actor)).find(({ id }) => id === params.passkeyId);
  if (!passkey) throw refused(404);
  const { t } = textsIn(languageOf(request));
  return { title: t('passkeys:remove.link', { name: passkey.name }), role: actor.role };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRepresentative(request);
  const removed = await removePasskey({ actor, now: now() }, { passkeyId: params.passkeyId ?? '' });
  if (removed.kind !== 'ok') return problem(removed);
  return redirectDone(request, pathsIn(languageOf(request))[actor.role].passkeys, 'passkeys.removed');
}

export default function Passkey() {
  const { title, role } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData();
  const { t, language } = useTexts('passkeys');
  const back = { href: pathsIn(language)[role].passkeys, label: t('passkeys:title') };
  return (
    <AskedFirst
      {...{ title, answer, back, lead: t('passkeys:remove.lead'), button: t('passkeys:remove.button') }}
      danger
    />
  );
}
