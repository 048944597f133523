import { addDays, type IsoDate } from '#app/rules/dates.ts';
import { checkCharacterOf } from '../seed/identity-codes.ts';

const DAYS = 365;
const NUMBERS = 100;
/** Signs of the century, the new ones of 2023 too. */
const signs = { 19: '-YXWVU', 20: 'ABCDEF' } as const;
const ROOM = DAYS * NUMBERS * signs[19].length;

/**
 * Identity codes of nobody (individual numbers from 900 on) that no two teams and no two people share: of each age every
 * team has its own part of all codes. Throws when a team has more people of one age than its part holds.
 */
export function codesOf(team: number, teams: number, today: IsoDate) {
  const given = new Map<number, number>();
  return (age: number): { birthDate: IsoDate; code: string } => {
    const turn = given.get(age) ?? 0;
    given.set(age, turn + 1);
    const place = turn * teams + (team - 1);
    if (place >= ROOM) throw new Error('there are too few identity codes of nobody for so many people');
    const first = addDays(
      `${Number(today.slice(0, 4)) - age - 1}${today.slice(4)}`.replace('-02-29', '-02-28'),
      1,
    );
    // Mixed without two becoming one: 97 and the days of a year share no divisor.
    const birthDate = addDays(first, ((place % DAYS) * 97 + age * 31) % DAYS);
    const number = 900 + (Math.floor(place / DAYS) % NUMBERS);
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const sign = signs[year.startsWith('20') ? 20 : 19][Math.floor(place / (DAYS * NUMBERS))] ?? '';
    const digits = `${day}${month}${year.slice(2)}${number}`;
    return { birthDate, code: `${digits.slice(0, 6)}${sign}${number}${checkCharacterOf(digits)}` };
  };
}
