import type { EmployerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';

/** The company for which the employer acts. */
export async function getCompany({
  companyId,
}: EmployerActor): Promise<{ name: string; municipalityCode: string }> {
  return prisma.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { name: true, municipalityCode: true },
  });
}
