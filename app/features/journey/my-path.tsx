import type { OwnPaths } from '#app/core/paths.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { formatDate, formatDateTime, formatDay } from '#app/i18n/format.ts';
import { useLabel, type Label } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { Language } from '#app/i18n/language.ts';
import { JourneyList } from '#app/ui/journey-list.tsx';
import { JourneyPicture } from '#app/ui/journey-picture.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import type { PathTask, PathView } from './path-facts.ts';

type PathProps = {
  view: PathView;
  /** Today, as an instant: what lies behind it is late. */
  now: Date;
};

/** What is next, the journey as a picture, and the same in words: all four areas on one page. */
export function MyPathView({ view, now }: PathProps) {
  const { t } = useTexts('seeker', 'areas');
  const label = useLabel();
  const step =
    (group: string) => (each: { key: string; state: 'done' | 'current' | 'next' | 'skipped' }) => ({
      label: label(`seeker:step.${group}.${each.key}`),
      state: each.state,
    });
  const areas = view.areas.map((area) => ({
    key: area.key,
    label: t(`areas:${area.key}`),
    shortLabel: t(`seeker:areaShort.${area.key}`),
    steps: area.steps.map(step(area.key)),
  }));
  const states = {
    done: t('seeker:legend.done'),
    current: t('seeker:legend.current'),
    next: t('seeker:legend.next'),
    skipped: t('seeker:legend.skipped'),
  };
  return (
    <>
      <Section title={t('seeker:path.next')} id="next">
        <Tasks tasks={view.tasks} now={now} />
      </Section>
      <Section title={t('seeker:path.picture')} lead={t('seeker:path.pictureLead')}>
        <JourneyPicture
          title={t('seeker:path.picture')}
          description={t('seeker:path.pictureDescription')}
          trunk={view.trunk.map(step('trunk'))}
          areas={areas}
          goal={{ label: t('seeker:step.goal.work'), state: view.goal.state }}
          legendLabel={t('seeker:legend.label')}
          legend={states}
        />
      </Section>
      <Section title={t('seeker:path.areas')}>
        <AreaList view={view} areas={areas} states={states} />
      </Section>
    </>
  );
}

type ListArea = Parameters<typeof JourneyList>[0]['areas'][number];
type States = Parameters<typeof JourneyList>[0]['stateLabels'];

function AreaList({
  view,
  areas,
  states,
}: {
  view: PathView;
  areas: Omit<ListArea, 'statusText'>[];
  states: States;
}) {
  const { t, language } = useTexts('seeker');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const search = (counted: NonNullable<PathView['search']>) => ({
    href: seeker.obligation,
    label: t('seeker:search', counted),
  });
  return (
    <JourneyList
      stateLabels={states}
      areas={view.areas.map((area, index) => ({
        ...areas[index],
        key: area.key,
        label: label(`areas:${area.key}`),
        steps: areas[index]?.steps ?? [],
        statusText: label(`seeker:status.${area.key}.${area.status}`),
        waitingFor: area.waitingFor ? t(`seeker:turn.${area.waitingFor}`) : undefined,
        sinceText: area.since ? t('seeker:since', { date: formatDate(language, area.since) }) : undefined,
        mine: area.waitingFor === 'me',
        ...(area.key === 'employerMatching' && view.search && { link: search(view.search) }),
      }))}
    />
  );
}

function Tasks({ tasks, now }: { tasks: PathTask[]; now: Date }) {
  const { t, language } = useTexts('seeker', 'areas');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  if (tasks.length === 0) return <EmptyState icon="check" title={t('seeker:path.nothing')} />;
  return (
    <TaskList
      tasks={tasks.map((task) => ({
        id: `${task.id}-${task.key}`,
        title: label(`seeker:task.${task.key}`, wordsOf(task, label)),
        href: hrefOf(task, seeker),
        who: t(`seeker:turn.${task.turn}`),
        mine: task.turn === 'me',
        when: whenOf(task, language, label),
        overdue: isLate(task, now),
        area: task.area ? { key: task.area, label: t(`areas:${task.area}`) } : undefined,
        icon: task.target.page === 'meeting' ? 'calendar' : task.target.page === 'plan' ? 'list' : undefined,
      }))}
    />
  );
}

/** A meeting's last day binds the authority: it is never the person who is late. */
function isLate({ turn, by, target }: PathTask, now: Date): boolean {
  return (
    turn === 'me' && target.page !== 'meeting' && by !== null && by.getTime() + 86_400_000 < now.getTime()
  );
}

/** A kind is told in words; all else stands as it is. */
function wordsOf({ params, target }: PathTask, label: Label): Record<string, string | number> {
  const { kind } = params;
  if (typeof kind !== 'string') return params;
  return { ...params, kind: label(`seeker:${target.page === 'plan' ? 'planKind' : 'meetingKind'}.${kind}`) };
}

function whenOf({ at, by, since, target }: PathTask, language: Language, label: Label): string | undefined {
  if (at && target.page === 'referral') return label('seeker:on', { date: formatDay(language, at) });
  if (at) return label('seeker:on', { date: formatDateTime(language, at) });
  if (by) return label('seeker:by', { date: formatDate(language, by) });
  return since ? label('seeker:since', { date: formatDate(language, since) }) : undefined;
}

function hrefOf({ target: { page, id = '' } }: PathTask, seeker: OwnPaths): string {
  switch (page) {
    case 'registration':
      return seeker.registration;
    case 'renew':
      return seeker.renew;
    case 'clarify':
      return seeker.clarify;
    case 'restart':
      return seeker.restart;
    case 'meeting':
      return seeker.meeting(id);
    case 'plan':
      return seeker.plan(id);
    case 'obligation':
      return seeker.obligation;
    case 'period':
      return seeker.period(id);
    case 'referral':
      return seeker.referral(id);
    case 'job':
      return seeker.job(id);
    case 'profile':
      return seeker.profile;
    case 'hearing':
      return seeker.hearing(id);
    case 'message':
      return seeker.message(id);
    case 'authority':
      return seeker.authority;
  }
}
