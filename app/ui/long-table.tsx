import { TableFrame, type Heading, type TableFrameProps } from './data-table.tsx';
import { innerHtml, safe, type Content, type Markup } from './markup.ts';

type LongColumn<Row> = Heading & { cell: (row: Row) => Content };

type LongTableProps<Row> = Omit<TableFrameProps, 'columns' | 'children'> & {
  columns: LongColumn<Row>[];
  rows: Row[];
};

/** A `DataTable` for rows by the dozen that no script touches: their cells are written as text. */
export function LongTable<Row>({ columns, rows, ...frame }: LongTableProps<Row>) {
  return (
    <TableFrame {...frame} columns={columns}>
      <tbody dangerouslySetInnerHTML={innerHtml(linesOf(columns, rows))} />
    </TableFrame>
  );
}

function linesOf<Row>(columns: LongColumn<Row>[], rows: Row[]): Markup {
  const cells = columns.map((column) => ({ ...tagsOf(column), contentOf: column.cell }));
  const line = (row: Row) =>
    safe`<tr>${cells.map(({ open, contentOf, close }) => safe`${open}${contentOf(row)}${close}`)}</tr>`;
  return safe`${rows.map(line)}`;
}

/** The same in each row. */
function tagsOf({ label, align, rowHeader, secondary }: Heading): { open: Markup; close: Markup } {
  const end = align && safe` data-align="${align}"`;
  const wide = secondary && safe` data-secondary="true"`;
  return rowHeader
    ? { open: safe`<th scope="row"${end}${wide}>`, close: safe`</th>` }
    : { open: safe`<td data-label="${label}"${end}${wide}>`, close: safe`</td>` };
}
