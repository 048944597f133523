import { areaNamed } from '#app/features/authority/authority-options.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { LogLine } from './read-log.queries.server.ts';

/** A line without the ids of those it is about: they name also whom the supervisor may not know of. */
type Line = Omit<LogLine, 'personIds'>;

/** Lines of the read log as a supervisor reads them. */
export function LogTable({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  const { t, language } = useTexts('privacy');
  const label = useLabel();
  const unitOf = ({ role, unit, areaCode }: Line) =>
    [label(`privacy:who.${role}`), unit, areaCode && areaNamed(areaCode, language)]
      .filter(Boolean)
      .join(', ');
  const whomOf = ({ shown, person }: Line) =>
    shown === null ? (person ?? t('privacy:log.guarded')) : t('privacy:log.shown', { count: shown });
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={[...lines]}
      rowKey={(line) => String(line.id)}
      columns={[
        { key: 'at', label: t('privacy:readers.when'), cell: (line) => formatDateTime(language, line.at) },
        {
          key: 'who',
          label: t('privacy:readers.who'),
          rowHeader: true,
          cell: (line) => (
            <>
              {line.name}
              <br />
              <span className="muted small">{unitOf(line)}</span>
            </>
          ),
        },
        { key: 'whom', label: t('privacy:log.whom'), cell: whomOf },
        {
          key: 'what',
          label: t('privacy:readers.what'),
          cell: (line) => label(`privacy:staffPage.${line.page}`),
        },
        {
          key: 'why',
          label: t('privacy:readers.why'),
          cell: (line) => (
            <>
              {label(`privacy:staffReason.${line.reason}`)}
              {line.words && <span className="muted small"> – {line.words}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
