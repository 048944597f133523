import { advance, type Act } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import { leafPaths } from '#app/core/machine.ts';
import { notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import type { Authority, Competence } from '#app/rules/competence.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { competenceOn, loadCase, type Case } from './case.server.ts';
import { handOver } from './hand-over.server.ts';
import { areaServing, isSame } from './period.ts';
import { endSwitchNotice } from './write-facts.server.ts';
import { writePeriod } from './write-period.server.ts';

/** Where the case stands now: whether somebody else serves, and in which area. */
export type Settled = { changed: boolean; areaCode: string; version: number };

type Reported = 'REPORT_MOVE' | 'RECORD_AUTHORITY_FACTS';
type Move =
  | 'MOVE_TO_TRIAL'
  | 'MOVE_TO_TE_OFFICE'
  | 'MOVE_WITHIN_TRIAL'
  | 'RESPONSIBILITY_MOVED'
  | 'SWITCH_AUTHORITY'
  | 'RETURN_TO_HOME_AUTHORITY'
  | 'CHANGE_HOME_MUNICIPALITY';
export type Decision =
  Exclude<Move, 'RESPONSIBILITY_MOVED' | 'CHANGE_HOME_MUNICIPALITY'> | 'KEEP_AT_TE_OFFICE';

/**
 * Something that decides who serves has been written down: the path hears of it, the law is asked again, and where it
 * gives another answer the person is moved as a consequence.
 */
export async function report(
  tx: Tx,
  before: Case,
  { event, version }: { event: Reported; version?: number | undefined },
  act: Act,
): Promise<Outcome<Settled>> {
  const told = await advance(
    tx,
    journeyMachine,
    { id: before.journeyId, version, event: { type: event } },
    act,
  );
  if (told.kind !== 'ok') return told;
  return follow(tx, before, { event, version: told.value.version }, act);
}

/** After an event that decides nothing by itself: the move that follows from the law, if there is one. */
export async function follow(
  tx: Tx,
  before: Case,
  told: { event: string; version: number },
  act: Act,
): Promise<Outcome<Settled>> {
  const { after, answer, current } = await askAgain(tx, before, act);
  const move = moveTo(after.state, current, answer);
  if (!move) return conclude(tx, { before, after, answer, ...told, reason: null }, act);
  const consequence = { ...act, actor: consequenceOf(act.actor) };
  const moved = await advance(
    tx,
    journeyMachine,
    { id: after.journeyId, event: { type: move } },
    consequence,
  );
  if (moved.kind !== 'ok') return moved;
  const { version } = moved.value;
  return conclude(tx, { before, after, answer, event: move, version, reason: null }, act);
}

/** A person decides, by a notice or by an authority's decision: the law must then give the answer that was decided. */
export async function decide(
  tx: Tx,
  before: Case,
  decision: { event: Decision; version?: number | undefined; reason: string | null },
  act: Act,
): Promise<Outcome<Settled>> {
  const { event, version, reason } = decision;
  const { after, answer, current } = await askAgain(tx, before, act);
  const asDecided = await advance(
    tx,
    journeyMachine,
    { id: after.journeyId, version, event: { type: event } },
    act,
  );
  if (asDecided.kind !== 'ok') return asDecided;
  const move = moveTo(after.state, current, answer);
  const wanted = event === 'KEEP_AT_TE_OFFICE' ? null : event;
  const returning = event === 'RETURN_TO_HOME_AUTHORITY' && move === 'CHANGE_HOME_MUNICIPALITY';
  if (move !== wanted && !returning) return notAllowed;
  return conclude(tx, { before, after, answer, event, version: asDecided.value.version, reason }, act);
}

async function askAgain(tx: Tx, before: Case, { now }: Act) {
  const after = await loadCase(tx, before.personId);
  if (!after) throw new Error('a path does not vanish');
  const today = isoDate(now);
  const current = before.period?.authority ?? competenceOn(before, today).authority;
  return { after, current, answer: competenceOn(after, today) };
}

type Conclusion = {
  before: Case;
  after: Case;
  answer: Competence;
  event: string;
  version: number;
  reason: string | null;
  /** From when, where the law says another day than the one on which it is done. */
  from?: IsoDate;
};

/** Writes down who serves now and why, and gives the person over where that is another area. */
export async function conclude(tx: Tx, conclusion: Conclusion, act: Act): Promise<Outcome<Settled>> {
  const { before, after, answer, event, version, reason, from = isoDate(act.now) } = conclusion;
  const { personId, areaCode: current, municipalityCode } = after;
  const { authority } = answer;
  const changed = !before.period || !isSame(before.period.authority, authority);
  const areaCode = areaServing(authority, municipalityCode, current);
  const news = changed || reason !== null || before.municipalityCode !== municipalityCode;
  if (news)
    await writePeriod(tx, { personId, areaCode, answer, from, event, journeyVersion: version, reason }, act);
  if (after.stored.switchNotice && !byNotice(answer)) await endSwitchNotice(tx, personId, act);
  if (areaCode !== current) await handOver(tx, { personId, areaCode }, act);
  return ok({ changed, areaCode, version });
}

const byNotice = ({ why }: Competence) => why.rule === 'switchNotice' || why.rule === 'languageNotice';

/** The event that brings the path from who serves to whom the law names; null where it is the same one. */
function moveTo(state: unknown, current: Authority, answer: Competence): Move | null {
  const leaf = leafPaths(state).find((path) => path.startsWith('active.jurisdiction.'));
  const place = leaf?.split('.').at(-1);
  if (!place) return null;
  const inTrialTime = place === 'teOffice' || place === 'trialMunicipality';
  const same = isSame(current, answer.authority);
  switch (answer.authority.kind) {
    case 'teOffice':
      return place === 'trialMunicipality' ? 'MOVE_TO_TE_OFFICE' : null;
    case 'trialMunicipality':
      return place === 'teOffice' ? 'MOVE_TO_TRIAL' : same ? null : 'MOVE_WITHIN_TRIAL';
    case 'employmentAuthority':
    case 'undetermined':
      if (inTrialTime) return 'RESPONSIBILITY_MOVED';
      if (byNotice(answer)) return same ? null : 'SWITCH_AUTHORITY';
      return same && place === 'homeAuthority' ? null : 'CHANGE_HOME_MUNICIPALITY';
  }
}
