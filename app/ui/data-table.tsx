import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type Heading = {
  key: string;
  label: string;
  /** Makes the heading a link; `direction` only on the column by which the rows are ordered now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  align?: 'end';
  /** The cell that names the row. One per table. */
  rowHeader?: boolean;
  /** Left out where the window is narrow. Never the only place of a fact. */
  secondary?: boolean;
};

export type Column<Row> = Heading & { cell: (row: Row) => ReactNode };

export type TableFrameProps = {
  caption: string;
  /** Hides the caption from view when a heading just above says the same. */
  captionHidden?: boolean;
  columns: Heading[];
  /** The `tbody`. */
  children: ReactNode;
};

type DataTableProps<Row> = Omit<TableFrameProps, 'columns' | 'children'> & {
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** Plain rows; on a phone each row becomes a card whose cells carry their heading. */
export function DataTable<Row>({ columns, rows, rowKey, ...frame }: DataTableProps<Row>) {
  return (
    <TableFrame {...frame} columns={columns}>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => {
              const Cell = column.rowHeader ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  scope={column.rowHeader ? 'row' : undefined}
                  data-label={column.rowHeader ? undefined : column.label}
                  data-align={column.align}
                  data-secondary={column.secondary || undefined}
                >
                  {column.cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** Caption and headings around a `tbody`. */
export function TableFrame({ caption, captionHidden, columns, children }: TableFrameProps) {
  return (
    <div className="table-frame">
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

function HeadCell({ column }: { column: Heading }) {
  const { label, sort, align, secondary } = column;
  return (
    <th
      scope="col"
      data-align={align}
      data-secondary={secondary || undefined}
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
    >
      {sort ? (
        <a href={sort.href}>
          {label}
          {sort.direction && (
            <Icon name={sort.direction === 'ascending' ? 'arrowUp' : 'arrowDown'} size={16} />
          )}
        </a>
      ) : (
        label
      )}
    </th>
  );
}
