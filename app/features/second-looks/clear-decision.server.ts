import type { Act } from '#app/core/advance.server.ts';
import { done, invalidField, notAllowed, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { endLook } from './close-looks.server.ts';
import { contentHash, contentOf, type LookContent } from './content.server.ts';
import { evidenceHash, evidenceNow } from './evidence.server.ts';
import { lookedAt } from './looked-at.ts';
import { lastRound, openLookOf, stateOf } from './move-look.server.ts';
import { waitsForLook } from './needs-look.server.ts';

type Leaving = { areaCode: string; subjectId: string } & (
  | { content: LookContent }
  /** What has no text of its own leaves as it was drafted. */
  | { kind: 'meetingStatement' | 'periodStatement' }
);

/**
 * Lets a decision leave: where it waits for a second look, only with the approval of a colleague for exactly this text on
 * exactly these facts, and never by that colleague. Called by the decision's own command, before it moves anything.
 */
export async function clearDecision(tx: Tx, leaving: Leaving, act: Act): Promise<Outcome<null>> {
  const { areaCode, subjectId } = leaving;
  const kind = 'content' in leaving ? leaving.content.kind : leaving.kind;
  const look = await openLookOf(tx, subjectId);
  if (!(await waitsForLook(tx, areaCode, kind, look))) {
    if (look) await endLook(tx, look.id, 'MATTER_CLOSED', act);
    return done;
  }
  const round = look && (await lastRound(tx, look.id));
  if (!look || !round || stateOf(look) !== 'approved' || round.answer !== 'approved')
    return refuse('lookMissing');
  const drafted = contentOf({ kind: look.kind, reasons: look.reasons, way: look.way });
  const content = 'content' in leaving ? leaving.content : drafted;
  if (lookedAt[kind].subject !== look.subjectType) return notAllowed;
  if (contentHash(content) !== round.contentHash) return refuse('lookOtherText');
  if (round.answeredBy === act.actor.accountId) return refuse('lookOwn');
  const evidence = await evidenceNow(tx, kind, subjectId);
  if (!evidence || evidenceHash(evidence) !== round.evidenceHash) return refuse('lookOtherFacts');
  await endLook(tx, look.id, 'DECISION_LEFT', act);
  return done;
}

const refuse = (why: 'lookMissing' | 'lookOtherText' | 'lookOtherFacts' | 'lookOwn') =>
  invalidField('reasons', why);
