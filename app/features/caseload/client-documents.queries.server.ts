import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { noticeSentence } from '#app/features/messages/notice-sentence.server.ts';
import type { Language } from '#app/i18n/language.ts';

/** Something that can be opened and read: a plan's PDF, a decision, a letter, a file that came with a matter. */
export type ClientDocument = {
  id: string;
  kind: 'plan' | 'decision' | 'letter' | 'file';
  /** What the document is called: a key of the kind, or its own name. */
  name: string;
  number: number | null;
  at: string;
};

const SHOWN = 20;

/** The documents of a client of the counselor's area, the newest first. */
export async function listDocuments(
  actor: CounselorActor,
  personId: string,
  language: Language,
): Promise<ClientDocument[]> {
  const ofArea = { personId, areaCode: actor.areaCode };
  const [plans, decisions, letters, files] = await Promise.all([
    prisma.plan.findMany({
      where: { ...ofArea, proposedAt: { not: null } },
      select: { id: true, kind: true, number: true, proposedAt: true, approvedAt: true },
      orderBy: { proposedAt: 'desc' },
      take: SHOWN,
    }),
    prisma.decision.findMany({
      where: ofArea,
      select: { id: true, kind: true, servedAt: true },
      orderBy: { servedAt: 'desc' },
      take: SHOWN,
    }),
    prisma.delivery.findMany({
      where: { personId, channel: 'letter' },
      select: { id: true, type: true, params: true, at: true },
      orderBy: { at: 'desc' },
      take: SHOWN,
    }),
    prisma.attachment.findMany({
      where: { personId },
      select: { id: true, name: true, at: true },
      orderBy: { at: 'desc' },
      take: SHOWN,
    }),
  ]);
  const documents: ClientDocument[] = [
    ...plans.map(({ id, kind, number, proposedAt, approvedAt }) => ({
      ...{ id, kind: 'plan' as const, name: kind, number },
      at: (approvedAt ?? proposedAt)?.toISOString() ?? '',
    })),
    ...decisions.map(({ id, kind, servedAt }) => ({
      ...{ id, kind: 'decision' as const, name: kind, number: null, at: servedAt.toISOString() },
    })),
    ...letters.map(({ id, type, params, at }) => ({
      ...{ id, kind: 'letter' as const, number: null, at: at.toISOString() },
      name: noticeSentence(`seeker.${type}`, params, language),
    })),
    ...files.map(({ id, name, at }) => ({
      ...{ id, kind: 'file' as const, name, number: null, at: at.toISOString() },
    })),
  ];
  return documents.sort((a, b) => b.at.localeCompare(a.at)).slice(0, SHOWN);
}
