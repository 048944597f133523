import type { IsoDate } from '#app/rules/dates.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The last character of an identity code, by the nine digits before it. */
export const checkCharacterOf = (digits: string): string => checkCharacters[Number(digits) % 31] ?? '';

/**
 * Identity codes of nobody: individual numbers from 900 on are never issued. Each is given once.
 * Throws when a hundred people share a birthday.
 */
export function identityCodes(): (birthDate: IsoDate) => string {
  const given = new Map<IsoDate, number>();
  return (birthDate) => {
    const number = 900 + (given.get(birthDate) ?? 0);
    if (number > 999) throw new Error('too many people were born on one day');
    given.set(birthDate, number - 899);
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const digits = `${day}${month}${year.slice(2)}`;
    return `${digits}${year.startsWith('20') ? 'A' : '-'}${number}${checkCharacterOf(`${digits}${number}`)}`;
  };
}

/** Business IDs of the synthetic 9000000 series with a right check digit; some serial numbers have none. */
export function businessIds(): () => string {
  let serial = 8_999_999;
  return () => {
    for (;;) {
      const id = businessIdOf(++serial);
      if (id !== null) return id;
    }
  };
}

/** A serial number of seven digits with its check digit; null for one that has none. */
export function businessIdOf(serial: number): string | null {
  const weights = [7, 9, 10, 5, 8, 4, 2];
  const digits = String(serial).split('').map(Number);
  const rest = digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0) % 11;
  return rest === 1 ? null : `${serial}-${rest === 0 ? 0 : 11 - rest}`;
}
