import { v7 as uuid } from 'uuid';
import type { CounselorActor } from '#app/core/actor.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { appeal, legalBasis, type DecisionKind, type ServiceWay } from '#app/rules/appeal.ts';
import { isoDate } from '#app/rules/dates.ts';

export type NewDecision = {
  personId: string;
  areaCode: string;
  hearingId: string;
  kind: DecisionKind;
  reasons: string;
  way: ServiceWay;
};

/** Writes a decision down as it is served: its ground, its reasons, and until when it may be appealed. Answers its id. */
export async function serveDecision(
  tx: Tx,
  { way, ...decision }: NewDecision,
  decider: CounselorActor,
  now: Date,
): Promise<string> {
  const id = uuid();
  const today = isoDate(now);
  const { body, notice, until } = appeal(decision.kind, today, way);
  const account = await tx
    .selectFrom('Account')
    .select('title')
    .where('id', '=', decider.accountId)
    .executeTakeFirst();
  await tx
    .insertInto('Decision')
    .values({
      id,
      ...decision,
      decidedBy: decider.accountId,
      deciderName: decider.name,
      deciderTitle: account?.title ?? null,
      legalBasis: json(legalBasis(decision.kind, today)),
      appeal: body,
      appealWhy: json({ notice: notice.why, until: until.why, movedFrom: until.movedFrom }),
      servedAt: now,
      channel: way,
      noticeOn: notice.on,
      appealUntil: until.due,
    })
    .execute();
  return id;
}
