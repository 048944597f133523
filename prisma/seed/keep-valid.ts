import type { Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { renewJobseeking } from '#app/features/journey/commands/renew-jobseeking.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { must } from './must.ts';
import type { Time } from './simulation.ts';

const HOUR = 3_600_000;

/** What of a life its renewals need. */
type Renewing = {
  readonly personId: string;
  readonly time: Time;
  readonly own: Act;
  readonly ended: boolean;
  readonly renews: boolean;
};

async function journeyOf({ personId }: Renewing) {
  return kysely
    .selectFrom('Journey')
    .select(['id', 'state'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
}

/** Renews each time it is asked, within a week; a life that ended, or that lets it lapse, does so no more. */
export async function keepValid(path: Renewing): Promise<void> {
  for (let days = 1; !path.ended && path.renews; days = (days % 6) + 1) {
    const { id } = await journeyOf(path);
    const next = await prisma.deadline.findFirst({
      where: { subjectType: 'Journey', subjectId: id, event: 'RENEWAL_DUE', doneAt: null },
    });
    if (!next) return;
    const day = addDays(isoDate(next.dueAt), days);
    const later = new Date(startOfDay(day).getTime() + 10 * HOUR);
    if (later <= path.time.now()) return;
    await path.time.until(later);
    const asked = isIn(await journeyOf(path), 'active.validity.renewalAsked');
    if (path.ended || !path.renews || !asked) continue;
    await must(renewJobseeking(path.own, { personId: path.personId }));
  }
}
