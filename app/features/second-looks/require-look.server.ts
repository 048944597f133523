import type { StaffActor } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { noteDutyUse } from '#app/core/duty-use.server.ts';
import { idOf, refused, requireDuty } from '#app/core/http.server.ts';
import { ruleFor } from '#app/core/rights.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { standingOf } from '#app/features/rights/client-standing.server.ts';
import { isoDate } from '#app/rules/dates.ts';

type Asked = { request: Request; params: Record<string, string | undefined> };

/**
 * The guard of a draft for those who serve no clients of their own: whoever has the duty, and only while the draft waits. The
 * look is logged, and the client reads why it was opened.
 */
export async function requireLook({ request, params }: Asked): Promise<StaffActor> {
  const actor = await requireDuty(request, 'secondLook');
  const at = now();
  const client = await standingOf(actor, 'lookId', idOf(params, 'lookId'), at);
  const rule = client && ruleFor(actor, client, client, 'evidence');
  if (!client || !rule) throw refused(404);
  if (request.method === 'GET') await logRead(actor, client.personId, 'secondLook', rule.logged, at);
  await noteDutyUse(actor.accountId, rule.duty, isoDate(at));
  return actor;
}
