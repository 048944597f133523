import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import type { DueMemo } from './memos.queries.server.ts';

/** What the counselor wanted to remember by today. */
export function DueMemos({ memos, today }: { memos: DueMemo[]; today: string }) {
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  if (memos.length === 0) return null;
  return (
    <Section id="memos" title={t('counselor:today.memos')}>
      <TaskList
        tasks={memos.map(({ id, personId, text, on, name }) => ({
          id,
          who: name,
          title: text,
          href: counselor.memos(personId),
          when: on ? formatDate(language, on) : undefined,
          overdue: on !== null && on < today,
          mine: true,
          icon: 'clock' as const,
        }))}
      />
    </Section>
  );
}
