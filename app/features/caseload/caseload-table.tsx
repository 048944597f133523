import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { TableFrame, type Heading } from '#app/ui/data-table.tsx';
import { innerHtml, safe } from '#app/ui/markup.ts';
import { caseloadLine, type LineTexts } from './caseload-line.ts';
import type { Listed } from './caseload.queries.server.ts';
import type { Sort } from './presets.ts';

export type SortLink = { href: string; direction?: 'ascending' | 'descending' };

type CaseloadTableProps = Pick<LineTexts, 'me' | 'paths'> & {
  rows: Listed[];
  sortLinks: Record<Sort, SortLink>;
};

/** Headings by which one sorts, and plain rows: links are anchors, acts are forms. */
export function CaseloadTable({ rows, me, paths, sortLinks }: CaseloadTableProps) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const sorted = (key: Sort): Heading => ({
    key,
    label: t(`counselor:caseload.column.${key}`),
    sort: sortLinks[key],
  });
  const plain = (key: 'why' | 'areas' | 'place' | 'act'): Heading => ({
    key,
    label: t(`counselor:caseload.column.${key}`),
  });
  const columns: Heading[] = [
    { ...sorted('name'), rowHeader: true },
    plain('why'),
    sorted('meeting'),
    sorted('plan'),
    { ...plain('areas'), secondary: true },
    { ...plain('place'), secondary: true },
    { ...sorted('started'), secondary: true },
    { ...sorted('changed'), secondary: true },
    plain('act'),
  ];
  const lines = rows.map((row) => caseloadLine(row, { language, label, me, paths }));
  return (
    <TableFrame caption={t('counselor:caseload.caption')} captionHidden columns={columns}>
      <tbody dangerouslySetInnerHTML={innerHtml(safe`${lines}`)} />
    </TableFrame>
  );
}
