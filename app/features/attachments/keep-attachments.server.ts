import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { UploadedFile } from '#app/core/upload.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** The matters that files may belong to. */
export type AttachedTo = {
  personId: string;
  subjectType: 'DataRequest' | 'Clarification' | 'Hearing';
  subjectId: string;
};

/** Keeps the files of a matter in the transaction that brings it. */
export async function keepAttachments(
  tx: Tx,
  matter: AttachedTo,
  files: readonly UploadedFile[],
  { actor, now }: Act,
): Promise<void> {
  if (files.length === 0 || actor.accountId === null) return;
  const { accountId, role } = actor;
  await tx
    .insertInto('Attachment')
    .values(
      files.map(({ name, type, content, sha256, scanned }) => ({
        id: uuid(),
        ...matter,
        name,
        type,
        size: content.length,
        sha256,
        content,
        scanned,
        uploadedBy: accountId,
        uploadedRole: role,
        at: now,
      })),
    )
    .execute();
}
