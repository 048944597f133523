/** What a spreadsheet would take for a formula gets an apostrophe before it. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const cell = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;

/** Rows as a file for a spreadsheet: UTF-8 with its mark, semicolons as Finnish spreadsheets read them. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = rows.map((row) => row.map((each) => cell(each === null ? '' : String(each))).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
