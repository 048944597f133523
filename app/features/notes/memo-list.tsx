import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { MemoLine } from './memos.queries.server.ts';

/** One's own reminders, each with its tick. */
export function MemoList({ memos, personId }: { memos: MemoLine[]; personId: string }) {
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  if (memos.length === 0) return <p className="muted">{t('counselor:memo.none')}</p>;
  return (
    <ul className="stack">
      {memos.map(({ id, text, on, done }) => (
        <li key={id}>
          <p className="muted small">
            {on ? formatDate(language, on) : t('counselor:memo.anyDay')}{' '}
            {done && <Tag tone="success">{t('counselor:memo.done')}</Tag>}
          </p>
          <p>{text}</p>
          <form method="post" action={counselor.finishMemo(personId, id)}>
            <input type="hidden" name="to" value={done ? 'open' : 'done'} />
            <Button
              kind="quiet"
              size="small"
              aria-label={`${t(done ? 'counselor:memo.reopen' : 'counselor:memo.finish')}: ${text.slice(0, 80)}`}
            >
              {t(done ? 'counselor:memo.reopen' : 'counselor:memo.finish')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
