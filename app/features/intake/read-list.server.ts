import { parse } from 'csv-parse/sync';

export const MOST_ROWS = 10_000;
const MOST_COLUMNS = 60;
const MOST_CELL = 500;
const delimiters = [';', ',', '\t'] as const;

export type ReadList = { header: string[]; rows: string[][] };

/** A list as somebody's spreadsheet wrote it, or the key of why it can't be read (`errors:…`). */
export function readList(content: Uint8Array): ReadList | string {
  const text = decode(content);
  if (text.includes('\0')) return 'listKind';
  const records = parsed(text);
  if (!records) return 'listKind';
  const [header, ...rows] = records;
  if (!header || rows.length === 0) return 'listEmpty';
  if (rows.length > MOST_ROWS) return 'listTooLong';
  if (header.length < 2 || header.length > MOST_COLUMNS) return 'listKind';
  const cut = (cell: string) => cell.trim().slice(0, MOST_CELL);
  return { header: header.map(cut), rows: rows.map((row) => header.map((_, at) => cut(row[at] ?? ''))) };
}

/** UTF-8, or what older spreadsheets write in Finland. */
function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** Some spreadsheets say their delimiter in a line before the headings: `sep=;`. */
function parsed(text: string): string[][] | null {
  const said = /^\uFEFF?sep=([;,\t])\r?\n/.exec(text);
  const list = said ? text.slice(said[0].length) : text;
  const [firstLine = ''] = list.split('\n', 1);
  const [likeliest] = delimiters.toSorted((one, other) => count(firstLine, other) - count(firstLine, one));
  const delimiter = said?.[1] ?? likeliest;
  try {
    return parse(list, {
      bom: true,
      ...(delimiter && { delimiter }),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MOST_ROWS + 2,
    });
  } catch {
    // Quotes that never close, and the like: no list.
    return null;
  }
}

const count = (text: string, what: string): number => text.split(what).length;
