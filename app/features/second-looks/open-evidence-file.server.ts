import type { StaffActor } from '#app/core/actor.ts';
import { noteDutyUse } from '#app/core/duty-use.server.ts';
import { ruleFor } from '#app/core/rights.ts';
import { prisma } from '#app/db/client.server.ts';
import type { AttachmentOwner } from '#app/features/attachments/attachments.queries.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { standingOf } from '#app/features/rights/client-standing.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { mayLookOver, stateOf, waits } from './move-look.server.ts';

/**
 * May the file of a hearing be opened because the decision about it waits for the reader's second look, and for no other
 * reason? The look is logged, as that of the draft is.
 */
export async function openEvidenceFile(
  actor: StaffActor,
  { personId, subjectType, subjectId }: AttachmentOwner,
  now: Date,
): Promise<boolean> {
  if (subjectType !== 'Hearing') return false;
  const look = await prisma.secondLook.findUnique({ where: { openFor: subjectId } });
  if (!look || !waits(stateOf(look)) || !mayLookOver(actor, look)) return false;
  const client = await standingOf(actor, 'personId', personId, now);
  const rule = client && ruleFor(actor, client, client, 'evidence');
  if (rule?.relation !== 'review') return false;
  await logRead(actor, personId, 'file', rule.logged, now);
  await noteDutyUse(actor.accountId, rule.duty, isoDate(now));
  return true;
}
