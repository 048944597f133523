import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { getOwnPlan } from '#app/features/plans/own-plans.queries.server.ts';
import { planFile } from '#app/features/plans/plan-file.server.ts';

/** The person's own plan as a document to keep or to print. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const language = languageOf(request);
  const plan = await getOwnPlan(actor, idOf(params, 'planId'), language);
  if (!plan) throw refused(404);
  return planFile(plan, actor.name, language, now());
}
