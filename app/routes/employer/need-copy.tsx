import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, problem, requireEmployer } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { requireCompanyOwn } from '#app/features/rights/require-own.server.ts';
import { copyVacancy } from '#app/features/vacancies/commands/copy-vacancy.server.ts';

/** The address has only an action; opened as a page it leads to the need. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEmployer(request);
  return redirect(pathsIn(languageOf(request)).employer.need(idOf(params, 'vacancyId')));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCompanyOwn({ request, params });
  const outcome = await copyVacancy({ actor, now: now() }, { vacancyId: idOf(params, 'vacancyId') });
  if (outcome.kind !== 'ok') return problem(outcome);
  return redirectDone(
    request,
    pathsIn(languageOf(request)).employer.editNeed(outcome.value.id),
    'vacancy.copied',
  );
}
