import { formatDate, formatDay, formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { ClockView } from './demonstration.queries.server.ts';

/** Where the demonstration stands; on its way to a day, how far it has come. */
export function ClockProgress({ today, moving }: Pick<ClockView, 'today' | 'moving'>) {
  const { t, language } = useTexts('public');
  if (!moving)
    return (
      <Notice title={t('public:clock.today', { day: formatDay(language, today) })}>
        <p>{t('public:clock.rests')}</p>
      </Notice>
    );
  const { target, reached, days, done } = moving;
  const far = { done: formatNumber(language, done), days: formatNumber(language, days) };
  return (
    <Notice title={t('public:clock.moves', { day: formatDay(language, target) })}>
      <p>
        <progress max={days} value={done} aria-label={t('public:clock.progress')} />
      </p>
      <p>{t('public:clock.far', { ...far, day: formatDate(language, reached) })}</p>
      <p>{t('public:clock.refreshes')}</p>
    </Notice>
  );
}
