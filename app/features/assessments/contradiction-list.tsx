import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { Contradiction } from './contradictions.ts';

/** How many things do not fit together, and where: each leads to its part. */
export function ContradictionList({ found }: { found: Contradiction[] }) {
  const { t } = useTexts('assessments');
  if (found.length === 0) return null;
  return (
    <Notice tone="warning" title={t('assessments:contradictions', { count: found.length })}>
      <ul>
        {found.map(({ part, why }) => (
          <li key={`${part} ${why}`}>
            <a href={`#part-${part}`}>{t(`assessments:part.${part}`)}</a>:{' '}
            {t(`assessments:contradiction.${why}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
