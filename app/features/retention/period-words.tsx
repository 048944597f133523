import { useTexts } from '#app/i18n/use-texts.ts';
import { periods, type Period, type PeriodName } from '#app/rules/retention.ts';

const MONTHS = 12;

/** How long, in the largest measure that fits; what has no time of its own goes with the person's other data. */
export function usePeriodWords(): (name: PeriodName) => string {
  const { t } = useTexts('ownData');
  return (name) => {
    const { months, days }: Period = periods[name];
    if (months !== undefined && months % MONTHS === 0)
      return t('ownData:kept.years', { count: months / MONTHS });
    if (months !== undefined) return t('ownData:kept.months', { count: months });
    if (days !== undefined) return t('ownData:kept.days', { count: days });
    return t('ownData:kept.asPerson');
  };
}

/** The provision, or that the time is our own. */
export function useBasisWords(): (name: PeriodName) => string {
  const { t } = useTexts('ownData');
  return (name) => {
    const { months, days, source }: Period = periods[name];
    if (source === null) return t('ownData:kept.own');
    return months === undefined && days === undefined ? `${source}. ${t('ownData:kept.verify')}` : source;
  };
}
