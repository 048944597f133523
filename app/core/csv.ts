import { stringify } from 'csv-stringify/sync';

/**
 * Lines of a file for a spreadsheet: semicolons and UTF-8 with its mark, as Finnish spreadsheets read them (OWN), and
 * nothing that one would take for a formula. The mark belongs before the first line alone.
 */
export const csvOf = (
  rows: readonly (readonly (string | number | null)[])[],
  { first = true } = {},
): string =>
  stringify([...rows], {
    bom: first,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
  });
