import { expect, it } from 'vitest';
import { countryName } from '#app/rules/countries.ts';

it('knows a country by its numeric code in three languages', () => {
  expect(countryName('246', 'fi')).toBe('Suomi');
  expect(countryName('752', 'sv')).toBe('Sverige');
  expect(countryName('004', 'en')).toBe('Afghanistan');
});

it('leaves a code of no country as it is', () => {
  expect(countryName('998', 'fi')).toBe('998');
});
