import type { Act } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import type { TrialSituation } from '#app/rules/competence.ts';
import { rulesAt } from '#app/rules/regimes.ts';
import { loadCase, type Case } from './case.server.ts';
import { report } from './settle.server.ts';
import type { Upcoming } from './stored-facts.ts';
import { writeFacts, writeUpcoming } from './write-facts.server.ts';

export type NotedFacts = {
  situation?: TrialSituation | undefined;
  earningsRelated?: boolean | undefined;
  immigrant?: boolean | undefined;
  changeSecurity55?: boolean | undefined;
  /** From which day; a day to come is written down and done by the clock then. */
  from?: IsoDate | null;
};

/**
 * What another feature learns of a person, inside its own transaction: if the law now names another authority, so be it.
 * Where the law asks for none of it (from 2025), nothing is kept.
 */
export async function noteAuthorityFacts(
  tx: Tx,
  { personId, facts }: { personId: string; facts: NotedFacts },
  act: Act,
): Promise<void> {
  if (rulesAt(act.now).competence.value !== 'teOfficeOrTrial') return;
  const before = await loadCase(tx, personId);
  if (!before) return;
  await keepFacts(tx, before, facts, act);
  if (!isIn(before, 'active')) return;
  const consequence = { ...act, actor: consequenceOf(act.actor) };
  const settled = await report(tx, before, { event: 'RECORD_AUTHORITY_FACTS' }, consequence);
  if (settled.kind !== 'ok') throw new Error(`the facts of a path were answered ${settled.kind}`);
}

/** Facts of today are written as they are, facts of a day to come as what is to change then. */
export async function keepFacts(tx: Tx, before: Case, facts: NotedFacts, act: Act): Promise<void> {
  const { situation, earningsRelated, immigrant, changeSecurity55, from } = facts;
  const today = isoDate(act.now);
  if (from && from > today) {
    const upcoming: Upcoming = {
      on: from,
      ...(situation !== undefined && { situation }),
      ...(earningsRelated !== undefined && { meetsEarningsRelatedConditions: earningsRelated }),
      ...(immigrant !== undefined && { immigrant }),
    };
    return writeUpcoming(tx, before, upcoming, act);
  }
  const known = {
    ...(situation !== undefined && { situation }),
    ...(earningsRelated !== undefined && { earningsRelated }),
    ...(immigrant !== undefined && { immigrant }),
    ...(changeSecurity55 !== undefined && { changeSecurity55 }),
  };
  await writeFacts(tx, before.personId, { ...known, reportedOn: today }, act);
}
