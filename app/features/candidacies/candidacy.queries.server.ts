import type { CounselorActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { candidacyContext, candidacyMachine } from './candidacy.machine.ts';
import { itemsToShow } from '#app/features/consents/consent-items.ts';
import { findable } from './findable.ts';
import { storedReasons } from './stored-reasons.server.ts';

/** One candidacy with all its steps, for a counselor of the person's area; null for anybody else. */
export async function getCandidacy(actor: CounselorActor, candidacyId: string, now: Date) {
  const row = await prisma.candidacy.findFirst({
    where: { id: candidacyId, areaCode: actor.areaCode },
    include: {
      person: { select: { id: true, givenName: true, familyName: true, nonDisclosure: true } },
      vacancy: {
        select: {
          id: true,
          title: true,
          kind: true,
          applyBy: true,
          municipalityCode: true,
          context: true,
          company: { select: { name: true } },
        },
      },
      consent: true,
    },
  });
  if (!row) return null;
  const { person, vacancy, consent, ...candidacy } = row;
  const meetings = await prisma.meeting.findMany({
    where: { personId: person.id, kind: 'initialInterview', heldAt: { not: null } },
    orderBy: { heldAt: 'desc' },
    take: 1,
    select: { heldAt: true },
  });
  return {
    ...candidacy,
    person: { ...person, name: `${person.givenName} ${person.familyName}` },
    vacancy,
    match: storedReasons(candidacy.reasons),
    consentState: candidacyContext.parse(candidacy.context).consent,
    consentItems: itemsToShow(consent, now),
    consentUntil: consent?.expiresOn ?? null,
    lastInterviewAt: meetings[0]?.heldAt ?? null,
    permitted: permittedEvents(candidacyMachine, candidacy, actor),
  };
}

/** A client of the counselor's area, and why no vacancy would find them, if so. */
export async function getClientForMatching(actor: CounselorActor, personId: string) {
  const journey = await prisma.journey.findFirst({
    where: { personId, areaCode: actor.areaCode },
    select: {
      state: true,
      person: {
        select: { id: true, givenName: true, familyName: true, profile: { select: { personId: true } } },
      },
    },
  });
  if (!journey) return null;
  const { id, givenName, familyName, profile } = journey.person;
  return { id, name: `${givenName} ${familyName}`, notFound: findable(journey, profile, true) };
}
