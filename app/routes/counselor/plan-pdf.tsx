import type { LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { getPersonLanguage } from '#app/features/messages/person-language.queries.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { getShownPlan } from '#app/features/plans/own-plans.queries.server.ts';
import { planFile } from '#app/features/plans/plan-file.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { isoDate } from '#app/rules/dates.ts';

/** A client's plan as the client has it, to be given on paper: in the client's language, whatever the reader's is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const planId = idOf(params, 'planId');
  const found = await getCounselorPlan(actor, planId, languageOf(request), isoDate(now()));
  if (!found) throw refused(404);
  const language = await getPersonLanguage(found.person.id);
  const plan = await getShownPlan(actor, found.person.id, planId, language);
  if (!plan) throw refused(404);
  return planFile(plan, found.person.name, language, now());
}
