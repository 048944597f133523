import { pathsIn } from '#app/core/paths.ts';
import type { DueMemo } from '#app/features/notes/memos.queries.server.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { useQueueWords, type QueueWords } from './queue-words.ts';
import type { getToday, MeetingToday, Queue, QueueLine } from './today.queries.server.ts';

type View = Awaited<ReturnType<typeof getToday>>;

type Row = Pick<QueueLine, 'id' | 'personId' | 'name' | 'on' | 'late' | 'note'> & ReturnType<QueueWords>;
type Shown = { section: Queue['section'] | 'memos'; count: number; rows: Row[] };

/** The day in the order in which it is worked. The list at its head leads to each part, so that none is tabbed through. */
export function TodayQueue({ view, memos }: { view: View; memos: DueMemo[] }) {
  const { t } = useTexts('counselor');
  const wordsOf = useQueueWords();
  const queues = view.queues.flatMap(({ section, count, lines }): Shown[] => {
    const queue = { section, count, rows: lines.map((line) => ({ ...line, ...wordsOf(line) })) };
    return section === 'handovers' ? [memoQueue(memos, wordsOf), queue] : [queue];
  });
  const waiting = queues.filter(({ count }) => count > 0);
  return (
    <Stack gap="large">
      <QueueIndex meetings={view.meetings.length} queues={waiting} />
      <Section id="meetings" title={t('counselor:today.meetings')}>
        <Meetings meetings={view.meetings} />
      </Section>
      {waiting.map((queue) => (
        <OneQueue key={queue.section} queue={queue} lateInYear={view.lateInYear} />
      ))}
      {waiting.length === 0 && <EmptyState icon="check" title={t('counselor:today.allDone')} />}
    </Stack>
  );
}

const memoQueue = (memos: DueMemo[], wordsOf: QueueWords): Shown => ({
  section: 'memos',
  count: memos.length,
  rows: memos.map(({ text, ...memo }) => ({
    ...memo,
    note: null,
    ...wordsOf({ to: 'memo', kind: text, state: '', id: memo.id, personId: memo.personId }),
  })),
});

/** How much waits where; each a link to its part. */
function QueueIndex({ meetings, queues }: { meetings: number; queues: Shown[] }) {
  const { t } = useTexts('counselor');
  const label = useLabel();
  const parts = [
    { section: 'meetings', count: meetings, name: t('counselor:today.short.meetings') },
    ...queues.map(({ section, count }) => ({
      section,
      count,
      name: label(`counselor:today.short.${section}`),
    })),
  ];
  return (
    <nav aria-label={t('counselor:today.index')}>
      <ul className="presets">
        {parts.map(({ section, count, name }) => (
          <li key={section}>
            <a href={`#${section}`}>
              {name} <span className="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OneQueue({ queue: { section, count, rows }, lateInYear }: { queue: Shown; lateInYear: number }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const title = label(`counselor:today.section.${section}`);
  return (
    <Section
      id={section}
      title={`${title} (${count})`}
      lead={section === 'late' ? t('counselor:today.lateInYear', { count: lateInYear }) : undefined}
    >
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ id, href }) => `${id}${href}`}
        columns={[
          {
            key: 'client',
            label: t('counselor:today.client'),
            rowHeader: true,
            cell: ({ personId, name }) => <a href={counselor.client(personId)}>{name}</a>,
          },
          {
            key: 'what',
            label: t('counselor:today.what'),
            cell: ({ what, note }) => (
              <>
                {what}
                {note && <span className="muted"> {shortened(note)}</span>}
              </>
            ),
          },
          {
            key: 'when',
            label: t('counselor:today.when'),
            cell: ({ on, late }) => (
              <>
                {on ? formatDate(language, on) : '–'}{' '}
                {late && <Tag tone="warning">{t('counselor:handover.late')}</Tag>}
              </>
            ),
          },
          {
            key: 'press',
            label: t('counselor:today.next'),
            align: 'end',
            cell: ({ href, press, name }) => (
              <ButtonLink kind="secondary" size="small" href={href} aria-label={`${press}: ${name}`}>
                {press}
              </ButtonLink>
            ),
          },
        ]}
      />
      {count > rows.length && (
        <p className="muted">{t('counselor:today.more', { count: count - rows.length })}</p>
      )}
    </Section>
  );
}

const MOST = 120;
const shortened = (note: string) => (note.length > MOST ? `${note.slice(0, MOST)}…` : note);

function Meetings({ meetings }: { meetings: MeetingToday[] }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  if (meetings.length === 0) return <p className="muted">{t('counselor:today.noMeetings')}</p>;
  return (
    <DataTable
      caption={t('counselor:today.meetings')}
      captionHidden
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          label: t('counselor:today.when'),
          cell: ({ at }) => <strong className="number">{formatTime(language, at)}</strong>,
        },
        {
          key: 'client',
          label: t('counselor:today.client'),
          rowHeader: true,
          cell: ({ personId, name }) => <a href={counselor.client(personId)}>{name}</a>,
        },
        {
          key: 'what',
          label: t('counselor:today.what'),
          cell: ({ id, kind, channel }) => (
            <>
              <a href={counselor.meeting(id)}>{label(`meetings:kind.${kind}`)}</a>
              {channel && <span className="muted">, {label(`meetings:channel.${channel}`)}</span>}
            </>
          ),
        },
        {
          key: 'press',
          label: t('counselor:today.next'),
          align: 'end',
          cell: (meeting) =>
            meeting.state === 'booked' ? (
              <StartButton meeting={meeting} />
            ) : (
              <Tag>{label(`meetings:state.${meeting.state}`)}</Tag>
            ),
        },
      ]}
    />
  );
}

function StartButton({ meeting: { id, name, version } }: { meeting: MeetingToday }) {
  const { t, language } = useTexts('counselor');
  return (
    <form method="post" action={pathsIn(language).counselor.meetingStep(id, 'start')}>
      <input type="hidden" name="version" value={version} />
      <Button size="small" aria-label={t('counselor:today.startNamed', { name })}>
        {t('counselor:today.start')}
      </Button>
    </form>
  );
}
