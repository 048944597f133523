import type { ReactNode } from 'react';
import { pathsIn } from '#app/core/paths.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { dayOf } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TaskList, type Task } from '#app/ui/task-list.tsx';
import type { getToday, TodayLine } from './today.queries.server.ts';

type View = Awaited<ReturnType<typeof getToday>>;

/** The day in the order in which it is worked: the meetings, then what waits, then what is coming. `children` wait longest. */
export function TodayQueue({ view, children }: { view: View; children: ReactNode }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const day = (line: TodayLine) => (line.at ? formatDate(language, line.at) : undefined);
  const mine = (line: TodayLine, rest: Partial<Task> & Pick<Task, 'title' | 'href'>): Task => ({
    id: line.id,
    who: line.name,
    ...rest,
  });
  return (
    <Stack gap="large">
      <Section id="meetings" title={t('counselor:today.meetings')}>
        {view.todays.length === 0 ? (
          <p className="muted">{t('counselor:today.noMeetings')}</p>
        ) : (
          <ul className="stack" data-gap="small">
            {view.todays.map((line) => (
              <li key={line.id} className="row">
                <strong className="number">{line.at && formatTime(language, line.at)}</strong>
                <a href={counselor.meeting(line.id)}>{label(`meetings:kind.${line.kind}`)}</a>
                <a href={counselor.client(line.personId)}>{line.name}</a>
                {line.note && <span className="muted">{label(`meetings:channel.${line.note}`)}</span>}
                <Tag>{label(`meetings:state.${line.state}`)}</Tag>
                {line.state === 'booked' && <StartButton line={line} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Grid>
        {children}
        <Queue
          id="plans"
          title={t('counselor:today.plans')}
          tasks={view.waitingPlans.map((line) =>
            mine(line, {
              title: line.note
                ? t('counselor:today.planCommented')
                : label(`counselor:planState.${line.state}`),
              text: line.note ?? undefined,
              href: counselor.plan(line.id),
              when: day(line),
              mine: true,
              icon: 'list',
            }),
          )}
        />
        <Queue
          id="new"
          title={t('counselor:today.newClients')}
          tasks={view.unbooked.map((line) =>
            mine(line, {
              title: t('counselor:reason.toBook'),
              text: line.note ? t('counselor:client.unassigned') : undefined,
              href: line.note ? counselor.client(line.personId) : counselor.bookMeeting(line.id),
              when: line.at ? t('counselor:today.by', { date: formatDate(language, line.at) }) : undefined,
              overdue: line.at !== null && dayOf(line.at) < view.today,
              mine: true,
              icon: 'calendar',
            }),
          )}
        />
        <Queue
          id="deadlines"
          title={t('counselor:today.deadlines')}
          tasks={view.due.map((line) =>
            mine(line, {
              title: label(`counselor:today.due.${line.kind}`),
              href: counselor.client(line.personId),
              when: day(line),
              overdue: line.at !== null && dayOf(line.at) < view.today,
              icon: 'clock',
            }),
          )}
        />
        <Queue
          id="periods"
          title={t('counselor:today.periods')}
          tasks={view.waitingPeriods.map((line) =>
            mine(line, {
              title: label(`periods:state.${line.state}`),
              href: counselor.period(line.id),
              when: day(line),
              mine: true,
              icon: 'list',
            }),
          )}
        />
        <Queue
          id="candidacies"
          title={t('counselor:today.candidacies')}
          tasks={view.waitingCandidacies.map((line) =>
            mine(line, {
              title: line.kind,
              text: label(`candidacies:state.${line.state}`),
              href: counselor.candidacy(line.id),
              when: day(line),
              mine: true,
              icon: 'briefcase',
            }),
          )}
        />
      </Grid>
    </Stack>
  );
}

function Queue({ id, title, tasks }: { id: string; title: string; tasks: Task[] }) {
  const { t } = useTexts('counselor');
  return (
    <Section id={id} title={title}>
      {tasks.length === 0 ? (
        <p className="muted">{t('counselor:today.nothing')}</p>
      ) : (
        <TaskList tasks={tasks} />
      )}
    </Section>
  );
}

function StartButton({ line: { id, name, version } }: { line: TodayLine }) {
  const { t, language } = useTexts('counselor');
  return (
    <form method="post" action={pathsIn(language).counselor.meetingStep(id, 'start')}>
      <input type="hidden" name="version" value={version} />
      <Button size="small" kind="secondary" aria-label={t('counselor:today.startNamed', { name })}>
        {t('counselor:today.start')}
      </Button>
    </form>
  );
}
