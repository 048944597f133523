import { sql } from 'kysely';
import type { StaffActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { decisionKinds } from '#app/features/hearings/decision-kinds.ts';
import { hearingContext } from '#app/features/hearings/hearing.machine.ts';
import { machineOf } from '#app/features/machines.ts';
import { leavingEvents, type LookSubject } from './looked-at.ts';
import { type LookKind } from './second-look.machine.ts';

type Row = {
  personId: string;
  areaCode: string;
  state: unknown;
  context: unknown;
  version: number;
};

/** What is to be decided about, for whoever may write to the client: its kind, and whether it may be decided now. */
export async function lookSubject(
  tx: Tx,
  { actor, now }: { actor: StaffActor; now: Date },
  subject: LookSubject,
  id: string,
) {
  if (!isUuid(id)) return null;
  const { rows } =
    await sql<Row>`select "personId", "areaCode", "state", "context", "version" from ${sql.table(subject)}
    where "id" = ${id}::uuid and ${mayTouch(actor, 'write', now, `${subject}.personId`)}`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const permitted: string[] = permittedEvents(machineOf[subject], row, actor);
  return { ...row, kind: kindOf(subject, row.context), open: permitted.includes(leavingEvents[subject]) };
}

function kindOf(subject: LookSubject, context: unknown): LookKind {
  if (subject === 'Meeting') return 'meetingStatement';
  if (subject === 'ReviewPeriod') return 'periodStatement';
  return decisionKinds[hearingContext.parse(context).about];
}
