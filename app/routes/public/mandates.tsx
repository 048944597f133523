import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { log } from '#app/core/log.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { settleMandates } from '#app/features/representatives/commands/settle-mandates.server.ts';
import {
  identifiedHere,
  keepMandates,
  type CompanySignIn,
} from '#app/features/representatives/company-sign-in.server.ts';
import { mandateService } from '#app/features/representatives/mandates.server.ts';

/** Back from the mandate service: it says for which companies the person may act, or says nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  await limit(request, 'signIn');
  const signIn = await identifiedHere(request);
  if (signIn?.mandateSession) await take(request, signIn, signIn.mandateSession);
  return redirect(pathsIn(signIn?.language ?? 'fi').signInCompanies, {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}

async function take(request: Request, signIn: CompanySignIn, session: string): Promise<void> {
  const mandates = await mandateService()
    ?.finish(session, new URL(request.url).searchParams)
    .catch((error: unknown) => {
      log.warn('mandates', { error });
      return null;
    });
  if (!mandates || !(await keepMandates(request, mandates))) return;
  await settleMandates(signIn.identityHash, mandates, now());
}
