import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { ShownFinding } from './findings.queries.server.ts';

/** What is odd: who, when, how much, and how far one is with it. */
export function FindingsTable({ rows, caption }: { rows: readonly ShownFinding[]; caption: string }) {
  const { t, language } = useTexts('privacy');
  const label = useLabel();
  const { manager } = pathsIn(language);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={[...rows]}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'rule',
          label: t('privacy:odd.what'),
          rowHeader: true,
          cell: (row) => <a href={manager.oddRead(row.id)}>{label(`privacy:oddRule.${row.rule}.title`)}</a>,
        },
        { key: 'who', label: t('privacy:readers.who'), cell: (row) => row.reader },
        { key: 'whom', label: t('privacy:log.whom'), cell: (row) => whomOf(row, t('privacy:log.guarded')) },
        { key: 'on', label: t('privacy:odd.on'), cell: (row) => formatDate(language, row.on) },
        { key: 'count', label: t('privacy:odd.count'), align: 'end', cell: (row) => row.count },
        {
          key: 'state',
          label: t('privacy:odd.state'),
          cell: (row) => label(`privacy:conclusion.${row.conclusion ?? 'waiting'}`),
        },
      ]}
    />
  );
}

const whomOf = ({ person, guarded }: ShownFinding, text: string) => person ?? (guarded ? text : '–');
