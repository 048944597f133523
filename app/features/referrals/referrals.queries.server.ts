import type { CounselorActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { serviceKindFacts } from '#app/features/services/service-kinds.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import { dayOf } from '#app/rules/dates.ts';
import { referralContext, referralMachine, serviceAreas } from './referral.machine.ts';

/** One referral with all its steps, for a counselor of the person's area; null for anybody else. */
export async function getReferral(actor: CounselorActor, referralId: string, language: Language) {
  const row = await prisma.referral.findFirst({
    where: { id: referralId, areaCode: actor.areaCode },
    include: {
      person: { select: { id: true, givenName: true, familyName: true } },
      provider: { select: { name: true } },
      service: true,
    },
  });
  if (!row) return null;
  const { person, provider, service, ...referral } = row;
  return {
    ...referral,
    state: leafPaths(row.state)[0] ?? '',
    area: serviceAreas.find((area) => area === service.area) ?? ('careerGuidance' as const),
    unauthorisedAbsences: referralContext.parse(row.context).unauthorisedAbsences,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    person: { id: person.id, name: `${person.givenName} ${person.familyName}` },
    provider,
    service: {
      name: serviceName(service.name, language),
      description: serviceName(service.description, language),
      kind: service.kind,
      place: service.place,
      months: service.months,
      facts: serviceKindFacts(service.kind),
    },
    permitted: permittedEvents(referralMachine, row, actor),
  };
}

/** A client of the counselor's area by name, for the heading of a page; null for anybody else. */
export async function getClientName(actor: CounselorActor, personId: string) {
  const journey = await prisma.journey.findFirst({
    where: { personId, areaCode: actor.areaCode },
    select: { person: { select: { id: true, givenName: true, familyName: true } } },
  });
  if (!journey) return null;
  const { id, givenName, familyName } = journey.person;
  return { id, name: `${givenName} ${familyName}` };
}
