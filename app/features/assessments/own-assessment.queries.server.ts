import type { SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';

/** The latest assessment of the person's own service needs, as the authority wrote it. */
export async function getOwnAssessment(actor: SeekerActor) {
  const assessment = await prisma.needsAssessment.findFirst({
    where: { personId: actor.personId },
    orderBy: { createdAt: 'desc' },
  });
  if (!assessment) return null;
  const by = await prisma.account.findUnique({
    where: { id: assessment.assessedBy },
    select: { name: true },
  });
  return { ...assessment, assessedByName: by?.name ?? '' };
}

/** How things were seen at the person's meetings. */
export async function listOwnProgress(actor: SeekerActor) {
  return prisma.progressReview.findMany({ where: { personId: actor.personId }, orderBy: { setAt: 'asc' } });
}
