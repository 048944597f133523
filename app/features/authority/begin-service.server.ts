import type { Act, Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { responsibilityMoves } from '#app/rules/competence.ts';
import { isoDate } from '#app/rules/dates.ts';
import { competenceOn, loadCase } from './case.server.ts';
import { situationIn } from './competence-facts.ts';
import { conclude } from './settle.server.ts';
import { endSwitchNotice, writeFacts, writeUpcoming } from './write-facts.server.ts';

/**
 * Jobseeking begins: what the registration says goes before what was recorded of an earlier customership, who serves is
 * written down with why, and a change of law that is known to come is put before the clock.
 */
export async function beginService(tx: Tx, personId: string, completed: Moved, act: Act): Promise<void> {
  const today = isoDate(act.now);
  const registering = await loadCase(tx, personId);
  if (!registering) throw new Error('a path does not vanish');
  if (registering.stored.switchNotice) await endSwitchNotice(tx, personId, act);
  await writeFacts(tx, personId, { situation: null, earningsRelated: null }, act);
  await writeUpcoming(tx, registering, situationIn(registering.answers, today).upcoming, act);
  const begun = await loadCase(tx, personId);
  if (!begun) throw new Error('a path does not vanish');
  const answer = competenceOn(begun, today);
  const { version } = completed;
  const before = { ...begun, period: null };
  await conclude(
    tx,
    { before, after: begun, answer, event: 'COMPLETE_REGISTRATION', version, reason: null },
    act,
  );
  const due = responsibilityMoves(today);
  const subject = { subjectType: 'Journey', subjectId: completed.id, event: 'RESPONSIBILITY_MOVED' } as const;
  if (due) await setDeadline(tx, { ...subject, due }, act.now);
}
