import { v7 as uuid } from 'uuid';
import { create, type Act, type Moved } from '#app/core/advance.server.ts';
import type { CounselorActor } from '#app/core/actor.ts';
import { notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { asWritten, contentHash, contentOf, type LookContent } from './content.server.ts';
import { evidenceHash, evidenceNow } from './evidence.server.ts';
import { lookedAt } from './looked-at.ts';
import { lastRound, lookOf, moveLook, openLookOf, type LookTarget } from './move-look.server.ts';
import { lookMachine } from './second-look.machine.ts';

type NewLook = { personId: string; areaCode: string; subjectId: string; content: LookContent };

/** Writes a draft of what is about to be decided; `taken` where there is one already. Answers its id. */
export async function draftLook(
  tx: Tx,
  { personId, areaCode, subjectId, content }: NewLook,
  maker: CounselorActor,
  act: Act,
): Promise<Outcome<{ lookId: string }>> {
  if (await openLookOf(tx, subjectId)) return taken;
  const { kind, reasons, way } = content;
  const { id: lookId } = await create(
    tx,
    lookMachine,
    {
      context: { kind },
      columns: {
        ...{ personId, areaCode, kind, subjectId, openFor: subjectId, way },
        subjectType: lookedAt[kind].subject,
        reasons: asWritten(reasons),
        makerId: maker.accountId,
        makerName: maker.name,
        drafterIds: [maker.accountId],
      },
    },
    act,
  );
  return { kind: 'ok', value: { lookId } };
}

/** Asks for a look at the draft as it stands: the text and what it rests on are kept as they are now. */
export async function askRound(
  tx: Tx,
  act: Act,
  maker: CounselorActor,
  target: LookTarget,
): Promise<Outcome<Moved>> {
  const moved = await moveLook(tx, act, target, 'ASK_SECOND_LOOK');
  if (moved.kind !== 'ok') return moved;
  const look = await lookOf(tx, target.lookId);
  if (!look) return notFound;
  const content = contentOf({ kind: look.kind, reasons: look.reasons, way: look.way });
  const evidence = await evidenceNow(tx, content.kind, look.subjectId);
  if (!evidence) return notFound;
  const before = await lastRound(tx, look.id);
  await tx
    .insertInto('SecondLookRound')
    .values({
      ...{ id: uuid(), lookId: look.id, number: (before?.number ?? 0) + 1 },
      ...{ content: json(content), contentHash: contentHash(content) },
      ...{ evidence: json(evidence), evidenceHash: evidenceHash(evidence) },
      ...{ askedBy: maker.accountId, askedByName: maker.name, askedAt: act.now },
    })
    .execute();
  await tx.updateTable('SecondLook').set({ askedAt: act.now }).where('id', '=', look.id).execute();
  return moved;
}
