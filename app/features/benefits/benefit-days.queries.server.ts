import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { dayOf, type IsoDate } from '#app/rules/dates.ts';

export type RecordedDays = { days: number; asOf: IsoDate; source: string };

/** What has been recorded of a client's paid days, the latest first. Who may read the client is asked by the route. */
export async function listBenefitDays(actor: CounselorActor, personId: string) {
  const person = await prisma.person.findFirst({
    where: { id: personId, journey: { areaCode: actor.areaCode } },
    select: { givenName: true, familyName: true },
  });
  if (!person) throw refused(404);
  const rows = await prisma.benefitDays.findMany({
    where: { personId },
    orderBy: [{ asOf: 'desc' }, { at: 'desc' }, { id: 'desc' }],
    take: 20,
  });
  const recorded: RecordedDays[] = rows.map(({ days, asOf, source }) => ({
    days,
    asOf: dayOf(asOf),
    source,
  }));
  return { name: `${person.givenName} ${person.familyName}`, recorded };
}
