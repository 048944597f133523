import type { CounselorActor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import type { JourneyMove } from '#app/features/journey/move-journey.server.ts';
import { moveOwnJourney } from '#app/features/journey/own-journey.server.ts';
import { recordRefusal } from '#app/features/registration/record-refusal.server.ts';
import { clearDecision } from '#app/features/second-looks/clear-decision.server.ts';
import type { DecisionKind, ServiceWay } from '#app/rules/appeal.ts';
import { decisionKinds } from '../decision-kinds.ts';
import { hearingContext } from '../hearing.machine.ts';
import { moveHearing, type HearingTarget } from '../hearings-of.server.ts';
import { serveDecision } from '../serve-decision.server.ts';

const moves = {
  endedContactMissed: { type: 'END_FOR_MISSED_CONTACT' },
  endedRightLapsed: { type: 'END_FOR_LAPSED_WORK_RIGHT' },
  registrationRefused: { type: 'REFUSE_REGISTRATION' },
} as const satisfies Record<DecisionKind, JourneyMove>;

/**
 * The written decision after the person was heard: jobseeking ends, or registering is refused (380/2023 27–28 §). It is
 * always a human's, with reasons and the way to appeal, and a colleague has read it first where the area wants that.
 */
export async function decideAgainst(
  act: Act,
  input: HearingTarget & { reasons: string; way: ServiceWay },
): Promise<Outcome<{ decisionId: string }>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  const { reasons, way, ...target } = input;
  return transaction(async (tx) => {
    const hearing = await hearingOf(tx, target.hearingId, actor, now);
    if (!hearing) return notFound;
    const decided = await moveHearing(tx, act, target, { type: 'DECIDE_AGAINST' });
    if (decided.kind !== 'ok') return decided;
    const { personId, areaCode } = hearing;
    const kind = decisionKinds[hearingContext.parse(hearing.context).about];
    const content = { kind, reasons, way };
    const cleared = await clearDecision(tx, { areaCode, subjectId: target.hearingId, content }, act);
    if (cleared.kind !== 'ok') return cleared;
    const moved = await moveOwnJourney(tx, { personId }, moves[kind], act);
    if (moved.kind !== 'ok') return moved;
    const decision = { personId, areaCode, hearingId: target.hearingId, kind, reasons, way };
    const decisionId = await serveDecision(tx, decision, actor, now);
    if (kind === 'registrationRefused') await recordRefusal(tx, personId, reasons, now);
    return ok({ decisionId });
  });
}

async function hearingOf(tx: Tx, hearingId: string, actor: CounselorActor, now: Date) {
  return tx
    .selectFrom('Hearing')
    .select(['personId', 'areaCode', 'context'])
    .where('id', '=', hearingId)
    .where(mayTouch(actor, 'write', now, 'Hearing.personId'))
    .executeTakeFirst();
}
