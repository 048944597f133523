import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, problem, refused, requireRepresentative } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AskedStep } from '#app/features/representatives/asked-first.tsx';
import { userSteps } from '#app/features/representatives/user-steps.server.ts';
import { getUser } from '#app/features/representatives/users.queries.server.ts';
import { requireRepresentativeOwn } from '#app/features/rights/require-own.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRepresentative(request);
  const step = userSteps.get(params.step ?? '');
  const found = step && (await getUser(actor, idOf(params, 'userId'), now()));
  if (!step || !found) throw refused(404);
  if (!found.mayManage) throw refused(403);
  const { name, mine, managesUsers, lastManager } = found.user;
  const possible =
    step.key === 'remove' ? !mine : managesUsers === (step.key === 'takeRight') && !lastManager;
  if (!possible) throw refused(409);
  const title = labelIn(languageOf(request), `users:${step.key}.link`, { name });
  return { title, key: step.key, role: actor.role };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRepresentativeOwn({ request, params });
  const step = userSteps.get(params.step ?? '');
  if (!step) throw refused(404);
  const outcome = await step.run({ actor, now: now() }, idOf(params, 'userId'));
  if (outcome.kind !== 'ok') return problem(outcome);
  return redirectDone(request, pathsIn(languageOf(request))[actor.role].users, step.done);
}

export default function UserStep() {
  const page = useLoaderData<typeof loader>();
  return <AskedStep page={page} answer={useActionData()} />;
}
