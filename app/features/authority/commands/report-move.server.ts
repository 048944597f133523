import type { Act } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { municipality } from '#app/rules/areas.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { openCase, type Case } from '../case.server.ts';
import { report, type Settled } from '../settle.server.ts';
import { writeFacts, writeUpcoming } from '../write-facts.server.ts';

export type Move = { personId: string; version?: number; municipalityCode: string; movedOn: IsoDate };

/** A year back or ahead, so that a slip of the year is noticed. */
const DAYS = 366;

/**
 * A new home municipality, told by the person or by staff for them. A move to come is written down, and the clock does it
 * on its day; in the trial whoever will belong within seven days is moved at once (1269/2020 5 §).
 */
export async function reportMove(act: Act, move: Move): Promise<Outcome<Settled>> {
  const { version, municipalityCode, movedOn } = move;
  const today = isoDate(act.now);
  if (!municipality(municipalityCode)) return invalidField('municipalityCode', 'choose');
  if (movedOn < addDays(today, -DAYS) || movedOn > addDays(today, DAYS))
    return invalidField('movedOn', 'withinYear');
  return transaction(async (tx) => {
    const opened = await openCase(tx, move, act);
    if (opened.kind !== 'ok') return opened;
    const before = opened.value;
    if (before.municipalityCode === municipalityCode)
      return invalidField('municipalityCode', 'sameMunicipality');
    await (movedOn > today ? planMove : writeMove)(tx, before, move, act);
    return report(tx, before, { event: 'REPORT_MOVE', version }, act);
  });
}

async function planMove(tx: Tx, before: Case, move: Move, act: Act): Promise<void> {
  const { municipalityCode: homeMunicipality, movedOn: on } = move;
  await writeUpcoming(tx, before, { on, homeMunicipality }, act);
}

async function writeMove(tx: Tx, before: Case, move: Move, act: Act): Promise<void> {
  const { personId, municipalityCode, movedOn } = move;
  await tx.updateTable('Person').set({ municipalityCode }).where('id', '=', personId).execute();
  await writeFacts(tx, personId, { homeSince: movedOn, reportedOn: isoDate(act.now) }, act);
  if (before.stored.upcoming?.homeMunicipality !== undefined) await writeUpcoming(tx, before, null, act);
}
