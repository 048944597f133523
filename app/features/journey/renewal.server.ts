import type { Act } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { renewalDay, renewalLastDay } from '#app/rules/validity.ts';
import { ownRulesOf } from './own-rules.server.ts';

type JourneyRow = { id: string; areaCode: string };

const events = ['RENEWAL_DUE', 'RENEWAL_DEADLINE_PASSED', 'CLARIFICATION_DEADLINE_PASSED'] as const;

/** Plans the day on which renewing is asked next, counted from the start or the last renewal; what was planned before falls. */
export async function planRenewal(tx: Tx, journey: JourneyRow, from: IsoDate, { now }: Act): Promise<void> {
  const subject = { subjectType: 'Journey', subjectId: journey.id } as const;
  for (const event of events) await dropDeadlines(tx, { ...subject, event });
  const { due, why } = renewalDay(from, await ownRulesOf(tx, journey.areaCode));
  await setDeadline(tx, { ...subject, event: 'RENEWAL_DUE', due, why }, now);
}

/** The same where a renewal fell due while something else was open, and would otherwise never be asked. */
export async function planMissingRenewal(tx: Tx, journey: JourneyRow, act: Act): Promise<void> {
  const planned = await tx
    .selectFrom('Deadline')
    .select('id')
    .where('subjectType', '=', 'Journey')
    .where('subjectId', '=', journey.id)
    .where('event', '=', 'RENEWAL_DUE')
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  if (!planned) await planRenewal(tx, journey, isoDate(act.now), act);
}

/** After RENEWAL_DUE the person has time to renew; when it has passed, jobseeking ends (380/2023 28 § 1 mom 1). */
export async function giveTimeToRenew(tx: Tx, journeyId: string, { now }: Act): Promise<void> {
  const { areaCode } = await tx
    .selectFrom('Journey')
    .select('areaCode')
    .where('id', '=', journeyId)
    .executeTakeFirstOrThrow();
  const { due, why } = renewalLastDay(isoDate(now), await ownRulesOf(tx, areaCode));
  await setDeadline(
    tx,
    {
      subjectType: 'Journey',
      subjectId: journeyId,
      event: 'RENEWAL_DEADLINE_PASSED',
      due: addDays(due, 1),
      why,
    },
    now,
  );
}
