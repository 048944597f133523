import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { reportOwnApplication } from '#app/features/obligations/commands/report-own-application.server.ts';
import { requireOwn } from '#app/features/rights/require-own.server.ts';

/** A button of the job's page: opened by itself it leads back there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSeeker(request);
  return redirect(pathsIn(languageOf(request)).seeker.job(idOf(params, 'candidacyId')), { status: 303 });
}

/** "I applied for this": the day, the job and the employer are known already. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireOwn({ request, params });
  const candidacyId = idOf(params, 'candidacyId');
  const told = await reportOwnApplication({ actor, now: now() }, { candidacyId });
  if (told.kind !== 'ok') throw refused(told.kind === 'not-found' ? 404 : 409);
  return redirectDone(request, pathsIn(languageOf(request)).seeker.job(candidacyId), 'actReportedOfJob');
}
