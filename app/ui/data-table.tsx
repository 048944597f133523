import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Makes the heading a link; `direction` only on the column by which the rows are ordered now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  align?: 'end';
  /** The cell that names the row. One per table. */
  rowHeader?: boolean;
  /** Left out where the window is narrow. Never the only place of a fact. */
  secondary?: boolean;
};

type DataTableProps<Row> = {
  caption: string;
  /** Hides the caption from view when a heading just above says the same. */
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** Plain rows; on a phone each row becomes a card whose cells carry their heading. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey }: DataTableProps<Row>) {
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
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const Cell = column.rowHeader ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={column.rowHeader ? 'row' : undefined}
                    data-label={column.label}
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
      </table>
    </div>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
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
