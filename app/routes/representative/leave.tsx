import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, problem, requireRepresentative } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AskedFirst } from '#app/features/representatives/asked-first.tsx';
import {
  leaveOrganisation,
  mayLeave,
} from '#app/features/representatives/commands/leave-organisation.server.ts';
import { listUsers } from '#app/features/representatives/users.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRepresentative(request);
  const { users, organisation } = await listUsers(actor, now());
  const situation = !mayLeave(users, actor.accountId)
    ? ('lastManager' as const)
    : users.length === 1
      ? ('alone' as const)
      : ('lead' as const);
  const title = textsIn(languageOf(request)).t('users:leave.title', { organisation });
  return { title, situation, role: actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRepresentative(request);
  const outcome = await leaveOrganisation({ actor, now: now() });
  if (outcome.kind !== 'ok') return problem(outcome);
  return redirectDone(request, pathsIn(languageOf(request)).front, 'users.left');
}

export default function Leave() {
  const { title, situation, role } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData();
  const { t, language } = useTexts('users');
  const back = { href: pathsIn(language)[role].users, label: t('users:back') };
  const lead = t(`users:leave.${situation}`);
  if (situation === 'lastManager') return <PageHeader title={title} lead={lead} back={back} />;
  return <AskedFirst {...{ title, lead, back, answer, button: t('users:leave.button') }} danger />;
}
