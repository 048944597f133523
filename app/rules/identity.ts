import { FinnishBusinessIds } from 'finnish-business-ids';
import { FinnishSSN } from 'finnish-ssn';
import { isIsoDate, type IsoDate } from './dates.ts';

export type IdentityCode =
  | { ok: true; code: string; birthDate: IsoDate }
  | { ok: false; problem: 'shape' | 'date' | 'serial' | 'check' | 'testCode' };

const SHAPE = /^(\d{2})(\d{2})(\d{2})([+\-YXWVUABCDEF])(\d{3})[0-9A-FHJ-NPR-Y]$/;

/**
 * Reads a personal identity code (decree 128/2010 § 2 as amended by 690/2022). Individual numbers 900–999 are never
 * issued: they are test codes and pass only when asked for. The separator belongs to the code; it is never changed.
 */
export function readIdentityCode(text: string, options: { allowTestCodes: boolean }): IdentityCode {
  const code = text.trim().toUpperCase();
  const [, day, month, year, separator = '', serial = ''] = SHAPE.exec(code) ?? [];
  if (!serial) return { ok: false, problem: 'shape' };
  const birthDate = `${century(separator)}${year}-${month}-${day}`;
  if (!isIsoDate(birthDate)) return { ok: false, problem: 'date' };
  if (Number(serial) < 2) return { ok: false, problem: 'serial' };
  if (!FinnishSSN.validate(code)) return { ok: false, problem: 'check' };
  if (Number(serial) >= 900 && !options.allowTestCodes) return { ok: false, problem: 'testCode' };
  return { ok: true, code, birthDate };
}

function century(separator: string): 18 | 19 | 20 {
  if (separator === '+') return 18;
  return 'ABCDEF'.includes(separator) ? 20 : 19;
}

export type BusinessId = { ok: true; id: string } | { ok: false; problem: 'shape' | 'check' };

/** Reads a business identity code, seven digits, a hyphen and a check digit. */
export function readBusinessId(text: string): BusinessId {
  const id = text.trim();
  if (!/^\d{7}-\d$/.test(id)) return { ok: false, problem: 'shape' };
  return FinnishBusinessIds.isValidBusinessId(id) ? { ok: true, id } : { ok: false, problem: 'check' };
}
