import type { SignedInActor } from '#app/core/actor.ts';
import { isFileKind } from '#app/core/file-kinds.server.ts';
import { pool, prisma } from '#app/db/client.server.ts';
import type { AttachedTo } from './keep-attachments.server.ts';

/** A file as a list shows it; what is in it is fetched apart. */
export type AttachmentLine = {
  id: string;
  name: string;
  type: string;
  size: number;
  scanned: boolean;
  at: Date;
};

/** The files of a matter that the caller may read, in the order in which they came. */
export async function listAttachments(
  subjectType: AttachedTo['subjectType'],
  subjectId: string,
): Promise<AttachmentLine[]> {
  return prisma.attachment.findMany({
    where: { subjectType, subjectId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, type: true, size: true, scanned: true, at: true },
  });
}

type Found = {
  id: string;
  personId: string;
  subjectType: string;
  subjectId: string;
  name: string;
  type: string;
  content: Buffer;
};

/** Whose file it is and of what; null where there is none. The caller asks for the right before the content leaves. */
export async function findAttachment(id: string) {
  return prisma.attachment.findUnique({
    where: { id },
    select: { id: true, personId: true, subjectType: true, subjectId: true },
  });
}
export type AttachmentOwner = NonNullable<Awaited<ReturnType<typeof findAttachment>>>;

/** A person's own file. */
export const isOwnFile = (actor: SignedInActor, { personId }: AttachmentOwner): boolean =>
  actor.role === 'seeker' && actor.personId === personId;

/** The file itself, to be saved and never to be opened as a page of ours. */
export async function attachmentAnswer(id: string): Promise<Response | null> {
  const { rows } = await pool.query<Found>(
    'select "id", "name", "type", "content" from "Attachment" where "id" = $1::uuid',
    [id],
  );
  const [file] = rows;
  if (!file || !isFileKind(file.type)) return null;
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(file.content.length),
      'Content-Disposition': `attachment; filename="liite.${ending(file.name)}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

const ending = (name: string): string => name.split('.').at(-1) ?? '';
