import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DataTable } from '#app/ui/data-table.tsx';
import { LongTable } from '#app/ui/long-table.tsx';
import { safe } from '#app/ui/markup.ts';

const bare = (element: React.ReactElement) => renderToStaticMarkup(element);

describe('HTML written as text', () => {
  it('reads as what React writes, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const element = (
          <p title={typed}>
            <b>{typed}</b>
          </p>
        );
        expect(safe`<p title="${typed}"><b>${typed}</b></p>`.text).toBe(bare(element));
      }),
    );
  });

  it('leaves out what is nothing and keeps what is markup', () => {
    const parts = [safe`<i>1</i>`, safe`<i>${'<2>'}</i>`];
    expect(safe`${null}${undefined}${false}${''}${0}${parts}`.text).toBe('0<i>1</i><i>&lt;2&gt;</i>');
  });

  it('makes a long table the same as a short one', () => {
    const rows = [{ id: '1', name: 'Aino <Å>' }];
    const column = { key: 'name', label: 'Name & "all"', sort: { href: '/?sort=name' } };
    const other = { key: 'other', label: 'Other', secondary: true, align: 'end' } as const;
    const short = (
      <DataTable
        caption="People"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { ...column, rowHeader: true, cell: ({ name }) => <b>{name}</b> },
          { ...other, cell: ({ id }) => id },
        ]}
      />
    );
    const long = (
      <LongTable
        caption="People"
        rows={rows}
        columns={[
          { ...column, rowHeader: true, cell: ({ name }) => safe`<b>${name}</b>` },
          { ...other, cell: ({ id }) => id },
        ]}
      />
    );
    expect(bare(long)).toBe(bare(short));
  });
});
