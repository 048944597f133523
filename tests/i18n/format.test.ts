import { describe, expect, it } from 'vitest';
import { formatDateTime } from '#app/i18n/format.ts';

describe('a day with its time', () => {
  it.each([
    ['fi', '4.5.2026 klo 12.30'],
    ['sv', '4.5.2026 kl. 12.30'],
    ['en', '04/05/2026, 12:30'],
  ] as const)('reads as %s writes it', (language, written) => {
    expect(formatDateTime(language, '2026-05-04T09:30:00Z')).toBe(written);
  });
});
