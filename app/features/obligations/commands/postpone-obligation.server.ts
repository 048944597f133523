import { advance, isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { forbidden, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { isOpen, postponement, type PostponedBy } from '#app/rules/postponement.ts';
import type { PostponementGround } from '../obligation-choices.ts';
import { obligationMachine } from '../obligation.machine.ts';
import { cutShort } from '../open-periods.server.ts';
import { wait } from '../set-obligation.server.ts';

/** `on`: the last day of the work, the first day of the lay-off, or the day of the discussion before the service ends. */
type Postponing = { obligationId: string; version?: number; ground: PostponementGround; on: IsoDate };

/** A job, a lay-off or a service lets the obligation begin later (380/2023 46 §). Running periods end without evaluation. */
export async function postponeObligation(
  act: Act,
  { obligationId: id, version, ground, on }: Postponing,
): Promise<Outcome<Moved>> {
  if (act.actor.role !== 'counselor') return forbidden;
  const date = isoDate(act.now);
  const waits = postponement(groundOf(ground, on), date);
  if (!isOpen(waits, date)) return invalidField('on', 'past');
  return transaction(async (tx) => {
    const personId = await personOf(tx, act, id);
    if (personId === null) return notFound;
    await cutShort(tx, personId, act);
    const event = { type: 'POSTPONE_OBLIGATION' } as const;
    const moved = await advance(tx, obligationMachine, { id, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    await wait(tx, id, waits, act.now);
    return moved;
  });
}

async function personOf(tx: Tx, { actor, now }: Act, id: string): Promise<string | null> {
  if (actor.role !== 'counselor' || !isUuid(id)) return null;
  const row = await tx
    .selectFrom('Obligation')
    .select('personId')
    .where('id', '=', id)
    .where(mayTouch(actor, 'write', now, 'Obligation.personId'))
    .executeTakeFirst();
  return row?.personId ?? null;
}

function groundOf(ground: PostponementGround, on: IsoDate): PostponedBy {
  if (ground === 'workOver80') return { ground, endsOn: on };
  if (ground === 'laidOff') return { ground, laidOffFrom: on, discussionOn: null };
  return { ground, discussionOn: on };
}
