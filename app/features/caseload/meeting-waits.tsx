import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import type { getMeetingWaits } from './meeting-waits.queries.server.ts';

type Waits = Awaited<ReturnType<typeof getMeetingWaits>>;

/** Clients who wait for an answer about a meeting, and meetings with which the authority is late. */
export function MeetingWaits({ waits: { told, late, lateInYear } }: { waits: Waits }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  if (told.length === 0 && lateInYear === 0) return null;
  return (
    <>
      {told.length > 0 && (
        <Section id="answers" title={t('counselor:today.answers')}>
          <TaskList
            tasks={told.map(({ id, name, state, on, words }) => ({
              id,
              who: name,
              title: label(`meetings:state.${state}`),
              href: counselor.meeting(id),
              mine: true,
              icon: 'message' as const,
              ...(words !== null && { text: words }),
              ...(on !== null && { when: formatDate(language, on) }),
            }))}
          />
        </Section>
      )}
      {lateInYear > 0 && (
        <Section
          id="late"
          title={t('counselor:today.late')}
          lead={t('counselor:today.lateInYear', { count: lateInYear })}
        >
          {late.length > 0 && (
            <TaskList
              tasks={late.map(({ id, name, kind, on }) => ({
                id,
                who: name,
                title: label(`meetings:kind.${kind}`),
                href: counselor.bookMeeting(id),
                mine: true,
                overdue: true,
                icon: 'warning' as const,
                ...(on !== null && { when: t('counselor:today.by', { date: formatDate(language, on) }) }),
              }))}
            />
          )}
        </Section>
      )}
    </>
  );
}
