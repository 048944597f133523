import { formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { BatchView } from './intake.queries.server.ts';

/** How far a list has come, or what came of it. */
export function IntakeProgress({ batch: { step, counts } }: { batch: BatchView }) {
  const { t, language } = useTexts('intake');
  if (step === 'discarded') return <Notice>{t('intake:discard.gone')}</Notice>;
  if (step === 'done')
    return (
      <Notice tone="success" title={t('intake:finished.title')}>
        <p>{t('intake:finished.text', { count: counts.created })}</p>
      </Notice>
    );
  if (step === 'look') return null;
  const all = counts.created + counts.new;
  const far = { done: formatNumber(language, counts.created), all: formatNumber(language, all) };
  return (
    <Notice title={t('intake:progress.title')}>
      <p>
        <progress max={all} value={counts.created} aria-label={t('intake:progress.title')} />
      </p>
      <p>{t('intake:progress.far', far)}</p>
      <p>{t('intake:progress.refreshes')}</p>
    </Notice>
  );
}
