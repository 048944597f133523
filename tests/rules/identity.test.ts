import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBusinessId, readIdentityCode } from '#app/rules/identity.ts';

const withTests = { allowTestCodes: true };
const issuedOnly = { allowTestCodes: false };

describe('the personal identity code (128/2010 § 2, 690/2022)', () => {
  test.each([
    ['010190-900P', '1990-01-01'],
    ['150585-9155', '1985-05-15'],
    ['290296-9026', '1996-02-29'],
    ['311279-951R', '1979-12-31'],
    ['030360Y9715', '1960-03-03'],
    ['180693X966L', '1993-06-18'],
    ['231199U999F', '1999-11-23'],
    ['070703A920L', '2003-07-07'],
    ['120501A9378', '2001-05-12'],
    ['240408A954J', '2008-04-24'],
    ['010101B988K', '2001-01-01'],
    ['050505F901L', '2005-05-05'],
  ])('%s is a right test code of a person born %s', (code, birthDate) => {
    expect(readIdentityCode(code, withTests)).toEqual({ ok: true, code, birthDate });
    expect(readIdentityCode(code, issuedOnly)).toEqual({ ok: false, problem: 'testCode' });
  });

  test('an ordinary code passes either way', () => {
    expect(readIdentityCode('131052-308T', issuedOnly)).toEqual({
      ok: true,
      code: '131052-308T',
      birthDate: '1952-10-13',
    });
  });

  test('small letters and spaces around are forgiven', () => {
    expect(readIdentityCode(' 131052-308t ', issuedOnly)).toMatchObject({ ok: true, code: '131052-308T' });
  });

  test.each([
    ['', 'shape'],
    ['131052308T', 'shape'],
    ['131052_308T', 'shape'],
    ['131052-308G', 'shape'],
    ['131052-308O', 'shape'],
    ['131052Z308T', 'shape'],
    ['131052-308TT', 'shape'],
    ['320152-308T', 'date'],
    ['300290-900P', 'date'],
    ['290295-9026', 'date'],
    ['001052-308T', 'date'],
    ['131052-001T', 'serial'],
    ['131052-000T', 'serial'],
    ['131052-308U', 'check'],
    ['010190-900R', 'check'],
  ] as const)('%j is refused: %s', (code, problem) => {
    expect(readIdentityCode(code, withTests)).toEqual({ ok: false, problem });
  });

  test('the separator is part of the code: with another one it is another person', () => {
    const hyphen = readIdentityCode('030360-9715', withTests);
    const letter = readIdentityCode('030360Y9715', withTests);
    expect(hyphen.ok && letter.ok && hyphen.code !== letter.code).toBe(true);
  });

  test('no text brings it down, and a code that passes reads the same again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-3]\d[01]\d{3}[-+A-FU-Y]\d{3}[0-9A-Y]$/)),
        (text) => {
          const first = readIdentityCode(text, withTests);
          if (first.ok) expect(readIdentityCode(first.code, withTests)).toEqual(first);
          else expect(['shape', 'date', 'serial', 'check', 'testCode']).toContain(first.problem);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the Business ID', () => {
  test.each([
    '0146921-4',
    '0101263-6',
    '0149669-3',
    '9000000-3',
    '9000001-1',
    '9000003-8',
    '9000004-6',
    '9000005-4',
  ])('%s is right', (id) => {
    expect(readBusinessId(id)).toEqual({ ok: true, id });
  });

  test.each([
    ['0146921-5', 'check'],
    ['9000000-4', 'check'],
    ['01469214', 'shape'],
    ['146921-4', 'shape'],
    ['0146921-A', 'shape'],
    ['FI01469214', 'shape'],
    ['', 'shape'],
  ] as const)('%j is refused: %s', (id, problem) => {
    expect(readBusinessId(id)).toEqual({ ok: false, problem });
  });

  test('9000002 has no check digit at all', () => {
    for (let digit = 0; digit <= 9; digit += 1) expect(readBusinessId(`9000002-${digit}`).ok).toBe(false);
  });

  test('of ten check digits at most one is right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), (number) => {
        const right = Array.from({ length: 10 }, (_, digit) => readBusinessId(`${number}-${digit}`)).filter(
          (each) => each.ok,
        );
        expect(right.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
