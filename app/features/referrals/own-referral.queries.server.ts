import type { SeekerActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { isoDate } from '#app/rules/dates.ts';
import { referralMachine } from './referral.machine.ts';

/** One of the person's own referrals; null when it is not theirs. */
export async function getOwnReferral(actor: SeekerActor, id: string, language: Language) {
  const referral = await prisma.referral.findFirst({
    where: { id, personId: actor.personId },
    include: { service: true, provider: true, action: true },
  });
  if (!referral) return null;
  const { service, provider, state, version, purpose, startsOn, endsOn, outcome } = referral;
  return {
    id,
    state,
    version,
    permitted: permittedEvents(referralMachine, referral, actor),
    purpose,
    startsOn: startsOn && isoDate(startsOn),
    endsOn: endsOn && isoDate(endsOn),
    outcome,
    name: serviceName(service.name, language),
    description: serviceName(service.description, language),
    area: service.area,
    place: service.place,
    months: service.months,
    provider: provider.name,
    planId: referral.action?.planId ?? null,
    // What a provider says of a person is theirs to read; a person's own reason is shown as such.
    answerNote: referral.answerNote,
  };
}
