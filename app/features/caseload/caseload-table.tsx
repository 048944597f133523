import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { LongTable } from '#app/ui/long-table.tsx';
import { actCell, cellOf, chooseCell, type Around } from './caseload-cells.ts';
import type { Column } from './caseload-columns.ts';
import type { Listed } from './caseload.queries.server.ts';

type SortLink = { href: string; direction: 'ascending' | 'descending' | null };

type CaseloadTableProps = Pick<Around, 'me' | 'paths' | 'today'> & {
  rows: Listed[];
  columns: { column: Column; sort: SortLink }[];
  /** Whether the reader chose the columns: then none of them leaves a narrow window. */
  chosen: boolean;
  /** Whether each row of the page is ticked. */
  ticked: boolean;
};

/** The columns without which a row still says who it is and what it waits for. */
const lesser: readonly Column[] = ['areas', 'place', 'language', 'started', 'changed'];

/** Headings by which one sorts, and plain rows: links are anchors, acts are forms. */
export function CaseloadTable({ rows, columns, chosen, ticked, me, paths, today }: CaseloadTableProps) {
  const { t, language } = useTexts('counselor', 'caseload');
  const around: Around = { language, label: useLabel(), me, paths, today };
  return (
    <LongTable
      caption={t('counselor:caseload.caption')}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'choose',
          label: t('caseload:column.choose'),
          cell: (row) => chooseCell(row, around, ticked),
        },
        ...columns.map(({ column, sort: { href, direction } }) => {
          const cell = cellOf(column);
          return {
            key: column,
            label: t(`caseload:column.${column}`),
            sort: { href, ...(direction && { direction }) },
            rowHeader: column === 'name',
            secondary: !chosen && lesser.includes(column),
            cell: (row: Listed) => cell(row, around),
          };
        }),
        { key: 'act', label: t('caseload:column.act'), cell: (row) => actCell(row, around) },
      ]}
    />
  );
}
