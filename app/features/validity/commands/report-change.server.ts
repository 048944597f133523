import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { json } from '#app/db/database.ts';
import { forbidden, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { noteAuthorityFacts } from '#app/features/authority/note-facts.server.ts';
import { moveOwnJourney } from '#app/features/journey/own-journey.server.ts';
import { reviewForChange } from '#app/features/plans/review-for-change.server.ts';
import { keepContact } from '#app/features/registration/keep-contact.server.ts';
import { trialSituation } from '#app/rules/competence.ts';
import { changeEffect, type ChangeEffect, type ChangeKind } from '#app/rules/reported-change.ts';
import { factsOf, type ToldChange } from '../change.schema.server.ts';
import { codeNow } from '../code-now.server.ts';

/**
 * A change in the person's situation, told by themselves or to staff. It ends nothing: the employment code follows it, the
 * plan in force is due to be looked at together, and the person's counselor hears of it.
 */
export async function reportChange(
  act: Act,
  input: { personId: string; kind: ChangeKind; told: ToldChange },
): Promise<Outcome<ChangeEffect>> {
  const { actor, now } = act;
  if (actor.role !== 'seeker' && actor.role !== 'counselor') return forbidden;
  const { personId, kind, told } = input;
  const { version, contact, ...details } = told;
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, { personId, version }, { type: 'REPORT_CHANGE' }, act);
    if (moved.kind !== 'ok') return moved;
    const before = await codeNow(tx, personId, told.on);
    const effect = changeEffect(factsOf(kind, told, before));
    if (contact) await keepContact(tx, personId, contact, act);
    if (effect.code !== before)
      await tx
        .updateTable('Journey')
        .set({ employmentCode: effect.code, employmentCodeOn: told.on })
        .where('id', '=', moved.value.id)
        .execute();
    if (effect.planReview) await reviewForChange(tx, personId, act);
    await tx
      .insertInto('ReportedChange')
      .values({
        id: uuid(),
        personId,
        areaCode: moved.value.areaCode,
        kind,
        on: told.on,
        // Contact details stand in the person's own data alone.
        details: contact ? {} : details,
        codeBefore: before,
        codeAfter: effect.code,
        why: json({ code: effect.codeWhy, change: effect.why }),
        reportedBy: actor.accountId,
        reporterRole: actor.role,
        channel: act.channel ?? 'eService',
        at: now,
      })
      .execute();
    const situation = effect.code === null ? undefined : trialSituation(effect.code);
    if (effect.code !== before)
      await noteAuthorityFacts(tx, { personId, facts: { situation, from: told.on } }, act);
    return ok(effect);
  });
}
