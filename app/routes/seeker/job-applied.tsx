import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf } from '#app/core/own-paths.ts';
import { reportOwnApplication } from '#app/features/obligations/commands/report-own-application.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';

/** A button of the job's page: opened by itself it leads back there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSelf({ request, params });
  return redirect(ownPathsOf(params, languageOf(request)).job(idOf(params, 'candidacyId')), { status: 303 });
}

/** "I applied for this": the day, the job and the employer are known already. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const candidacyId = idOf(params, 'candidacyId');
  const told = await reportOwnApplication(act, { candidacyId });
  if (told.kind !== 'ok') throw refused(told.kind === 'not-found' ? 404 : 409);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).job(candidacyId), 'actReportedOfJob');
}
