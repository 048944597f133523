import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { PostingHint } from './posting-hints.ts';

/** Words of the posting that somebody should look at, why, and what the employer has answered. */
export function HintNotice({ hints, note }: { hints: PostingHint[]; note: string | null }) {
  const { t } = useTexts('vacancies');
  const label = useLabel();
  if (hints.length === 0) return null;
  return (
    <Notice tone="warning" title={t('vacancies:hints.title')}>
      <ul>
        {hints.map(({ kind, words }) => (
          <li key={kind}>
            <strong>{words}</strong>: {label(`vacancies:hint.${kind}`)}
          </li>
        ))}
      </ul>
      <p>{note ? t('vacancies:hints.answered', { note }) : t('vacancies:hints.text')}</p>
    </Notice>
  );
}
