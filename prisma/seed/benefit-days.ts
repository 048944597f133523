import type { Act } from '#app/core/advance.server.ts';
import { recordBenefitDays } from '#app/features/benefits/commands/record-benefit-days.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { marksReached } from '#app/rules/benefit-share.ts';
import { addDays, ageAt, daysBetween, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { must } from './must.ts';
import { randomFrom } from './random.ts';

type Situation = NonNullable<RegistrationAnswers['situation']>;

/** From whom somebody is paid, for how many days in earlier times, and what has been told of them so far. */
export type Paid = { by: 'kela' | 'fund' | null; from: IsoDate; before: number; told: number | null };

const paidIn: readonly Situation['situation'][] = ['unemployed', 'laidOff', 'inService'];
/** Nobody of the city is paid by a fund for longer, nor for more than so many days of each grown-up year (OWN). */
const MOST_OF_FUND = 300;
const MOST_OF_YEAR = 150;
/** From how many to how many days somebody has been paid before, and how common that is (OWN). */
const earlierTimes = {
  fund: [[[0, 0], 7], [[10, 120], 3]],
  kela: [[[0, 0], 5], [[20, 260], 3], [[260, 900], 2]],
} as const; // prettier-ignore

/** What somebody who registers, for the first time or again, is going to be paid. */
export function paidOf(
  situation: Situation | undefined,
  birthDate: IsoDate,
  today: IsoDate,
  earlier: Paid | null,
): Paid {
  const payer = situation && paidIn.includes(situation.situation) ? situation.benefitPayer : 'none';
  const by = payer === 'kela' || payer === 'fund' ? payer : null;
  const told = earlier?.told ?? null;
  return { by, from: addDays(today, 7), before: told ?? earlierDays(by, birthDate, today), told };
}

function earlierDays(by: Paid['by'], birthDate: IsoDate, today: IsoDate): number {
  // Of its own, so that what is told of the days changes nobody's life.
  const random = randomFrom(Number(birthDate.replaceAll('-', '')) * 7);
  const [least, most] = random.weighted<readonly [number, number]>(earlierTimes[by ?? 'kela']);
  return Math.min(random.whole(least, most), (ageAt(birthDate, today) - 18) * MOST_OF_YEAR);
}

/** At a meeting the days are asked for at first, and written down again when they passed a step of the municipality's share. */
export async function tellPaidDays(act: Act, personId: string, paid: Paid): Promise<void> {
  if (paid.by === null) return;
  const today = isoDate(act.now);
  const running = Math.floor((Math.max(0, daysBetween(paid.from, today)) * 5) / 7);
  const all = paid.before + running;
  const days = paid.by === 'fund' ? Math.max(paid.before, Math.min(all, MOST_OF_FUND)) : all;
  const benefit = paid.by === 'fund' ? 'earningsRelated' : 'labourMarketSubsidy';
  const steps = marksReached({ date: today, benefit, before: paid.told ?? 0, after: days });
  if (paid.told !== null && steps.length === 0) return;
  const source = paid.told === null ? 'client' : paid.by;
  await must(recordBenefitDays(act, { personId, days, asOf: today, source }));
  paid.told = days;
}
