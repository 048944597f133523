import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { dayOf } from '#app/rules/dates.ts';
import type { RecordedDays } from './benefit-days.ts';

/** What has been recorded of a client's paid days, the latest first. Who may read the client is asked by the route. */
export async function listBenefitDays(actor: CounselorActor, personId: string) {
  const person = await prisma.person.findFirst({
    where: { id: personId, journey: { areaCode: actor.areaCode } },
    select: { givenName: true, familyName: true },
  });
  if (!person) throw refused(404);
  return { name: `${person.givenName} ${person.familyName}`, recorded: await latestOf(personId, 20) };
}

/** The last that was recorded of a client of the counselor's area; null where nothing is. */
export async function lastBenefitDays(actor: CounselorActor, personId: string): Promise<RecordedDays | null> {
  const { areaCode } = actor;
  const isOfArea = await prisma.journey.count({ where: { personId, areaCode } });
  const [last = null] = isOfArea ? await latestOf(personId, 1) : [];
  return last;
}

async function latestOf(personId: string, take: number): Promise<RecordedDays[]> {
  const rows = await prisma.benefitDays.findMany({
    where: { personId },
    orderBy: [{ asOf: 'desc' }, { at: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(({ days, asOf, source }) => ({ days, asOf: dayOf(asOf), source }));
}
