import { create, type Act } from '#app/core/advance.server.ts';
import type { UploadedFile } from '#app/core/upload.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { keepAttachments } from '#app/features/attachments/keep-attachments.server.ts';
import type { DataKind } from '#app/features/own-data/data-kinds.ts';
import { answerDay } from '#app/rules/data-requests.ts';
import { isoDate } from '#app/rules/dates.ts';
import { newRequest, requestMachine, type RequestKind } from '../data-request.machine.ts';
import { moveRequest, planAnswerDay } from '../move-request.server.ts';

export type NewRequest = {
  personId: string;
  kind: RequestKind;
  part: DataKind | null;
  /** Of an inquiry: the line of the read log that it is about. */
  line?: number | null;
  what: string;
  wanted: string;
  why: string;
  files?: readonly UploadedFile[];
};

/**
 * What a person asks of their data: sent by the person, or written down by a counselor whom the person called or met. The
 * month runs from this day (GDPR 12 art. 3).
 */
export async function sendRequest(act: Act, input: NewRequest): Promise<Outcome<{ id: string }>> {
  const { actor, now } = act;
  const { personId, kind, part, line = null, what, wanted, why, files = [] } = input;
  if (actor.role !== 'seeker' && actor.role !== 'counselor') return notFound;
  if (actor.role === 'seeker' && actor.personId !== personId) return notFound;
  return transaction(async (tx) => {
    const areaCode = await areaOf(tx, act, personId);
    if (areaCode === null || !(await isOwnLine(tx, personId, line))) return notFound;
    const receivedOn = isoDate(now);
    const { due: dueOn, why: dueWhy } = answerDay(receivedOn);
    const columns = {
      ...{ personId, areaCode, kind, part, readLogId: line, what, wanted, why },
      ...{ channel: act.channel ?? 'eService', recordedBy: actor.accountId, recordedRole: actor.role },
      ...{ receivedOn, dueOn, dueWhy: { ...dueWhy } },
    };
    const { id } = await create(tx, requestMachine, { context: newRequest(kind), columns }, act);
    await keepAttachments(tx, { personId, subjectType: 'DataRequest', subjectId: id }, files, act);
    await planAnswerDay(tx, id, dueOn, now);
    const sent = await moveRequest(tx, act, { requestId: id }, { type: 'SEND_REQUEST' });
    return sent.kind === 'ok' ? ok({ id }) : sent;
  });
}

/** The area that serves the person, which for a counselor is the counselor's own. */
async function areaOf(tx: Tx, { actor }: Act, personId: string): Promise<string | null> {
  const row = await tx.selectFrom('Person').select('areaCode').where('id', '=', personId).executeTakeFirst();
  if (!row || (actor.role === 'counselor' && row.areaCode !== actor.areaCode)) return null;
  return row.areaCode;
}

async function isOwnLine(tx: Tx, personId: string, line: number | null): Promise<boolean> {
  if (line === null) return true;
  const row = await tx
    .selectFrom('ReadLog')
    .select('id')
    .where('id', '=', line)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
