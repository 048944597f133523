import { z } from 'zod';
import type { Actor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { collator } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';
import type { ServiceArea } from '#app/features/referrals/referral.machine.ts';
import { serviceKindFacts, type ServiceKindFacts } from './service-kinds.ts';

export type ServiceCard = {
  id: string;
  area: string;
  kind: string;
  name: string;
  description: string;
  place: string;
  months: number;
  needsApplication: boolean;
  providerName: string;
  facts: ServiceKindFacts | null;
};

const names = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/** The services of the reader's area that people can be referred to now, in the order of their names. */
export async function listServices(
  actor: Actor,
  { language, area, areaCode }: { language: Language; area?: ServiceArea; areaCode?: string },
): Promise<ServiceCard[]> {
  const ofArea = 'areaCode' in actor ? actor.areaCode : areaCode;
  if (ofArea === undefined) return [];
  const rows = await prisma.service.findMany({
    where: { areaCode: ofArea, active: true, ...(area ? { area } : {}) },
    include: { provider: { select: { name: true } } },
  });
  const order = collator(language);
  return rows
    .map((row) => ({
      id: row.id,
      area: row.area,
      kind: row.kind,
      name: names.parse(row.name)[language],
      description: names.parse(row.description)[language],
      place: row.place,
      months: row.months,
      needsApplication: row.needsApplication,
      providerName: row.provider.name,
      facts: serviceKindFacts(row.kind),
    }))
    .sort((one, other) => order.compare(one.name, other.name));
}

/** The name of a service as stored, in one language. */
export function serviceName(stored: unknown, language: Language): string {
  return names.parse(stored)[language];
}
