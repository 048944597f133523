import type { SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { getRegistration } from './registration.queries.server.ts';

/** Who serves the person today and why, and who their own counselor is. Null without a path. */
export async function getAuthority(actor: SeekerActor, now: Date) {
  const registration = await getRegistration(actor, now);
  if (!registration) return null;
  const journey = await prisma.journey.findUnique({
    where: { personId: actor.personId },
    select: { counselorId: true },
  });
  const counselor = journey?.counselorId
    ? await prisma.account.findUnique({
        where: { id: journey.counselorId },
        select: { name: true, title: true },
      })
    : null;
  const { assessment, state, person } = registration;
  return {
    authority: assessment.authority,
    state,
    counselor,
    language: person.serviceLanguage,
    municipalityCode: person.municipalityCode,
  };
}
