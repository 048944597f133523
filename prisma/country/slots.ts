/** What differs from one stamping to the next: a text is compiled to pieces, with a number where such a value goes. */
export const slot = {
  head: 0,
  tail: 1,
  number: 2,
  given: 3,
  family: 4,
  fullName: 5,
  searchName: 6,
  mailName: 7,
  birthDate: 8,
  sealed: 9,
  sealKey: 10,
  hash: 11,
  hashKey: 12,
  area: 13,
  municipality: 14,
  postOffice: 15,
  seconds: 16,
  marketHead: 17,
  marketTail: 18,
  catalogueHead: 19,
  catalogueTail: 20,
} as const;
/** From here on: counselors (id, name), then companies (name, business ID), then those who act for them (name). */
const FIRST_COUNSELOR = 21;
export const COUNSELORS = 10;
const FIRST_COMPANY = FIRST_COUNSELOR + 2 * COUNSELORS;

export const counselorId = (at: number): number => FIRST_COUNSELOR + 2 * at;
export const counselorName = (at: number): number => FIRST_COUNSELOR + 2 * at + 1;
export const companyName = (at: number): number => FIRST_COMPANY + 3 * at;
export const businessId = (at: number): number => FIRST_COMPANY + 3 * at + 1;
export const employerName = (at: number): number => FIRST_COMPANY + 3 * at + 2;

export type Pieces = (string | number)[];

export function fill(pieces: Pieces, values: readonly string[]): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : (values[piece] ?? '');
  return text;
}

/** Adds pieces to others, texts that meet becoming one. */
export function append(pieces: Pieces, more: Pieces): void {
  for (const piece of more) {
    const last = pieces.length - 1;
    const before = pieces[last];
    if (typeof piece === 'string' && typeof before === 'string') pieces[last] = before + piece;
    else pieces.push(piece);
  }
}

/**
 * Ids in the shape of version 7: the first twelve digits count what is stamped, the next three its rows, so that rows of one
 * person lie together in every index; the tail says what kind of thing it is.
 */
const FIRST = Date.UTC(2026, 0, 1);
export const idHead = (number: number): string => {
  const digits = (FIRST + number).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
};
const kinds = { life: '8', market: '9', catalogue: 'a', staff: 'b' } as const;
export const idTail = (kind: keyof typeof kinds, number: number): string => {
  const mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 0;
  return `${kinds[kind]}000-${mixed.toString(16).padStart(8, '0')}${(number % 65_536).toString(16).padStart(4, '0')}`;
};
export const ROWS_OF_ONE = 4096;
/** The part between them: the row's place. */
export const idMiddle = (row: number): string => `-7${row.toString(16).padStart(3, '0')}-`;

/** Numbered rows (history, messages) of one stamping lie within ten thousand of each other. */
export const NUMBERED = 4;
export const numberOfRow = (row: number): string => String(row).padStart(NUMBERED, '0');
