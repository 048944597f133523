import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { postponement, workLetsWait } from '#app/rules/postponement.ts';
import { nudgeObligation } from './move-period.server.ts';
import { openObligation } from './obligation-row.server.ts';
import { cutShort } from './open-periods.server.ts';
import { beginToday, forgetWork, wait } from './set-obligation.server.ts';

export type Work = { personId: string; startsOn: IsoDate; hoursPerWeek: number; duration: string };

/** A contract is signed: from the day the work begins, work of enough hours lets the obligation wait for its end. */
export async function planWorkPause(tx: Tx, work: Work, act: Act): Promise<void> {
  if (!workLetsWait(work)) return;
  const open = await openObligation(tx, work.personId);
  if (!open) return;
  if (work.startsOn <= isoDate(act.now)) {
    if (await nudgeObligation(tx, open.id, { type: 'POSTPONE_OBLIGATION' }, act))
      await workBegins(tx, open.id, act);
    return;
  }
  const subject = { subjectType: 'Obligation', subjectId: open.id, event: 'POSTPONE_OBLIGATION' } as const;
  await setDeadline(tx, { ...subject, due: work.startsOn }, act.now);
}

/** A new plan's obligation waits for work that is still to begin, as the earlier one would have. */
export async function carryWorkPause(tx: Tx, personId: string, act: Act): Promise<void> {
  const coming = await tx
    .selectFrom('Candidacy')
    .select(['startsOn', 'hoursPerWeek', 'duration'])
    .where('personId', '=', personId)
    .where('startsOn', '>', new Date(isoDate(act.now)))
    .where(sql<boolean>`"state" = '"placed"'::jsonb`)
    .execute();
  for (const { startsOn, hoursPerWeek, duration } of coming) {
    if (!startsOn || hoursPerWeek === null || duration === null) continue;
    await planWorkPause(tx, { personId, startsOn: isoDate(startsOn), hoursPerWeek, duration }, act);
  }
}

/** The work has begun; its end is not known yet. */
export async function workBegins(tx: Tx, obligationId: string, act: Act): Promise<void> {
  const { personId } = await tx
    .selectFrom('Obligation')
    .select('personId')
    .where('id', '=', obligationId)
    .executeTakeFirstOrThrow();
  const supported = await tx
    .selectFrom('Candidacy')
    .select('id')
    .where('personId', '=', personId)
    .where(sql<boolean>`"state" = '"placed"'::jsonb and "context"->>'supported' = 'true'`)
    .executeTakeFirst();
  const date = isoDate(act.now);
  const waits = supported
    ? postponement({ ground: 'longService', discussionOn: null }, date)
    : postponement({ ground: 'workOver80', endsOn: null }, date);
  await cutShort(tx, personId, act);
  await wait(tx, obligationId, waits, act.now);
}

/** The work has ended: what waited for its end begins today. */
export async function resumeAfterWork(tx: Tx, personId: string, act: Act): Promise<void> {
  const open = await openObligation(tx, personId);
  if (!open) return;
  await forgetWork(tx, open.id);
  const { postponedUntil } = await tx
    .selectFrom('Obligation')
    .select('postponedUntil')
    .where('id', '=', open.id)
    .executeTakeFirstOrThrow();
  if (!isIn(open, 'postponed') || postponedUntil || open.referralId) return;
  await nudgeObligation(tx, open.id, { type: 'RESUME_OBLIGATION' }, act);
  await beginToday(tx, open.id, act);
}
