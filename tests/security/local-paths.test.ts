import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePath } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { sources } from '#tests/architecture/sources.ts';

const home = '/fi/my';
const origin = 'https://polku.example';

describe('Where a form or a sign-in leads back to', () => {
  it.each([
    ...[
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/fi//evil.example',
      '/fi/..//evil.example',
    ],
    ...[
      '/fi/\tevil',
      '/fi/@evil.example',
      '/fi\r\nSet-Cookie: a=b',
      'javascript:alert(1)',
      '/fi.evil.example',
    ],
    ...['/de/my', 'fi/my', ' /fi/my', '/FI/my', '/fi/<script>', ''],
  ])('is never %j', (to) => {
    expect(safePath(to, home)).toBe(home);
  });

  it('is a page of Polku, whatever is asked for', () => {
    const part = fc.constantFrom(
      '/',
      '//',
      'fi',
      '..',
      '.',
      '%2F',
      '%5C',
      '\\',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
    );
    const made = fc.array(part, { maxLength: 8 }).map((parts) => `/fi/${parts.join('')}`);
    fc.assert(
      fc.property(fc.oneof(made, fc.string(), fc.webUrl()), (to) => {
        expect(new URL(safePath(to, home), origin).origin).toBe(origin);
      }),
    );
  });

  it.each(['fi', 'sv', 'en'] as const)('may be an invitation in %s, word for word', (language) => {
    const to = pathsIn(language).invitation('a-b_C'.repeat(8));
    expect(safePath(to, home)).toBe(to);
  });

  it('is asked of one function by every page that reads it from its address', () => {
    const reading = /searchParams\.get\('to'\)|query\.get\('to'\)/;
    const reads = sources('app/routes').filter(({ text }) => reading.test(text));
    expect(reads.length).toBeGreaterThan(3);
    expect(reads.filter(({ text }) => !text.includes('safePath(')).map(({ path }) => path)).toEqual([]);
  });
});
