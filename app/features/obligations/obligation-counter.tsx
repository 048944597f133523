import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Meter } from '#app/ui/meter.tsx';

type CounterProps = {
  period: { from: string; to: string; target: number; counted: number };
  /** Staff read of a person; the person is spoken to. */
  staff?: boolean;
};

/** How much of a review period is done: in words, in figures and as marks. */
export function ObligationCounter({ period, staff = false }: CounterProps) {
  const { from, to, target, counted } = period;
  const { t, language } = useTexts('obligations');
  const days = { from: formatDate(language, from), to: formatDate(language, to) };
  const left = target - counted;
  return (
    <div className="stack" data-gap="small">
      <p>{t(staff ? 'obligations:staff.need' : 'obligations:own.need', { count: target, ...days })}</p>
      <Meter
        label={t('obligations:own.meter')}
        value={counted}
        max={target}
        text={t('obligations:own.done', { done: counted, target })}
      />
      {!staff && <p>{left > 0 ? t('obligations:own.left', { count: left }) : t('obligations:own.full')}</p>}
    </div>
  );
}
