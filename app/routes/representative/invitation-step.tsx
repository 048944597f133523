import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, problem, refused, requireRepresentative } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AskedStep } from '#app/features/representatives/asked-first.tsx';
import { invitationSteps } from '#app/features/representatives/user-steps.server.ts';
import { listUsers } from '#app/features/representatives/users.queries.server.ts';
import { requireRepresentativeOwn } from '#app/features/rights/require-own.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRepresentative(request);
  const step = invitationSteps.get(params.step ?? '');
  const id = idOf(params, 'invitationId');
  const { invitations, mayManage } = await listUsers(actor, now());
  const found = invitations.find((invitation) => invitation.id === id);
  if (!step || !found) throw refused(404);
  if (!mayManage) throw refused(403);
  const title = labelIn(languageOf(request), `users:${step.key}.link`, { email: found.email });
  return { title, key: step.key, role: actor.role };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRepresentativeOwn({ request, params });
  const step = invitationSteps.get(params.step ?? '');
  if (!step) throw refused(404);
  if (step.key === 'renew') await limit(request, 'mail', actor.accountId);
  const outcome = await step.run({ actor, now: now() }, idOf(params, 'invitationId'));
  if (outcome.kind !== 'ok') return problem(outcome);
  return redirectDone(request, pathsIn(languageOf(request))[actor.role].users, step.done);
}

export default function InvitationStep() {
  const page = useLoaderData<typeof loader>();
  return <AskedStep page={page} answer={useActionData()} />;
}
