import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { LongTable } from '#app/ui/long-table.tsx';
import {
  actCell,
  areasCell,
  meetingCell,
  nameCell,
  placeCell,
  planCell,
  whyCell,
  type Around,
} from './caseload-cells.ts';
import type { Listed } from './caseload.queries.server.ts';
import type { Sort } from './presets.ts';
import { writeWhen } from './use-when.ts';

export type SortLink = { href: string; direction?: 'ascending' | 'descending' };

type CaseloadTableProps = Pick<Around, 'me' | 'paths'> & {
  rows: Listed[];
  sortLinks: Record<Sort, SortLink>;
};

/** Headings by which one sorts, and plain rows: links are anchors, acts are forms. */
export function CaseloadTable({ rows, me, paths, sortLinks }: CaseloadTableProps) {
  const { t, language } = useTexts('counselor');
  const around: Around = { language, label: useLabel(), me, paths };
  const plain = (key: 'why' | 'areas' | 'place' | 'act') => ({
    key,
    label: t(`counselor:caseload.column.${key}`),
  });
  const sorted = (key: Sort) => ({
    key,
    label: t(`counselor:caseload.column.${key}`),
    sort: sortLinks[key],
  });
  return (
    <LongTable
      caption={t('counselor:caseload.caption')}
      captionHidden
      rows={rows}
      columns={[
        { ...sorted('name'), rowHeader: true, cell: (row) => nameCell(row, around) },
        { ...plain('why'), cell: (row) => whyCell(row, around) },
        { ...sorted('meeting'), cell: (row) => meetingCell(row, around) },
        { ...sorted('plan'), cell: (row) => planCell(row, around) },
        { ...plain('areas'), secondary: true, cell: (row) => areasCell(row, around) },
        { ...plain('place'), secondary: true, cell: (row) => placeCell(row, around) },
        { ...sorted('started'), secondary: true, cell: (row) => writeWhen(language, row.startedOn) },
        {
          ...sorted('changed'),
          secondary: true,
          cell: (row) => writeWhen(language, row.changedAt.slice(0, 10)),
        },
        { ...plain('act'), cell: (row) => actCell(row, around) },
      ]}
    />
  );
}
