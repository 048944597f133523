import { describe, expect, test } from 'vitest';
import {
  employmentArea,
  employmentAreas,
  municipalities,
  municipality,
  trialAreaOf,
} from '#app/rules/areas.ts';

const members = (code: string) =>
  employmentArea(code)
    ?.municipalities.map((each) => each.name.fi)
    .sort();
const areaOf = (code: string) => employmentArea(municipality(code)?.area ?? '')?.name.fi;

describe('employment areas from 2025 (380/2023 § 12)', () => {
  test('there are 45 areas and 308 municipalities, each with its own code', () => {
    expect(employmentAreas).toHaveLength(45);
    expect(municipalities).toHaveLength(308);
    expect(new Set(municipalities.map((each) => each.code)).size).toBe(308);
    expect(new Set(employmentAreas.map((each) => each.code)).size).toBe(45);
  });

  test('every code has its three digits and every name is written in three languages', () => {
    for (const each of municipalities) {
      expect(each.code).toMatch(/^\d{3}$/);
      expect(Object.values(each.name).every((name) => /^[\p{Lu}][\p{L} .:-]+$/u.test(name))).toBe(true);
    }
    for (const each of employmentAreas) {
      expect(each.municipalities.length).toBeGreaterThan(0);
      expect(Object.values(each.name).every((name) => name.length > 2 && !/[|,\d]/.test(name))).toBe(true);
    }
  });

  test('every municipality but those of Åland belongs to exactly one area', () => {
    const inAreas = employmentAreas.flatMap((area) => area.municipalities.map((each) => each.code));
    expect(new Set(inAreas).size).toBe(inAreas.length);
    const outside = municipalities.filter((each) => !inAreas.includes(each.code));
    expect(outside).toHaveLength(16);
    expect(outside.map((each) => each.name.fi)).toContain('Maarianhamina');
  });

  test('Espoo and Kauniainen form one area', () => {
    expect(members('1')).toEqual(['Espoo', 'Kauniainen']);
    expect(municipality('049')?.name).toEqual({ fi: 'Espoo', sv: 'Esbo', en: 'Espoo' });
    expect(municipality('235')?.name.sv).toBe('Grankulla');
  });

  test.each([
    ['398', 'Lahti'],
    ['286', 'Kouvola'],
    ['091', 'Helsinki'],
    ['092', 'Vantaa'],
  ])('%s organises alone as %s', (code, name) => {
    expect(areaOf(code)).toBe(name);
    expect(members(municipality(code)?.area ?? '')).toEqual([name]);
  });

  test.each(['098', '016', '316', '560', '111'])('%s is in the area of Päijät-Häme without Lahti', (code) => {
    expect(areaOf(code)).toBe('Päijät-Häme');
  });

  test.each(['198', '197', '200', '532', '283', '49', ''])('%j is no municipality of today', (code) => {
    expect(municipality(code)).toBeUndefined();
  });
});

describe('trial areas 2021–2024 (1269/2020 § 3)', () => {
  test('Espoo is an area of its own, and Kauniainen is not in it', () => {
    expect(trialAreaOf('049')?.code).toBe('espoo');
    expect(trialAreaOf('235')).toBeUndefined();
  });

  test.each(['Lahti', 'Hollola', 'Asikkala', 'Kärkölä', 'Orimattila'])(
    '%s is in the Lahti region',
    (name) => {
      const code = municipalities.find((each) => each.name.fi === name)?.code ?? '';
      expect(trialAreaOf(code)?.code).toBe('lahti');
    },
  );
});
