import { describe, expect, test } from 'vitest';
import { eraseAll, retention } from '#app/rules/retention.ts';

const free = { stillNeeded: false };

describe('how long data are kept', () => {
  test.each([
    ['customer', '2025-06-30', '2029-06-30', '380/2023 122 §'],
    ['customer', '2028-02-29', '2032-02-29', '380/2023 122 §'],
    ['multiSectoral', '2025-06-30', '2029-06-30', '381/2023 12 §'],
    ['profile', '2025-06-30', '2026-06-30', '380/2023 130 §'],
  ] as const)('%s, from %s: erased %s (%s)', (kind, from, eraseOn, source) => {
    expect(retention({ kind, from }, free)).toMatchObject({ eraseOn, why: { source } });
  });

  test('a customer’s data stay while a statutory task or a pending matter needs them', () => {
    expect(retention({ kind: 'customer', from: '2025-06-30' }, { stillNeeded: true })).toMatchObject({
      eraseOn: null,
      why: { rule: 'retentionNeeded' },
    });
  });

  test('a profile goes at its time all the same', () => {
    expect(retention({ kind: 'profile', from: '2025-06-30' }, { stillNeeded: true }).eraseOn).toBe(
      '2026-06-30',
    );
  });

  test('a person is erased when the last of the times has passed, and not while one is needed', () => {
    const early = retention({ kind: 'customer', from: '2025-06-30' }, free);
    const late = retention({ kind: 'multiSectoral', from: '2026-01-15' }, free);
    const needed = retention({ kind: 'customer', from: '2025-06-30' }, { stillNeeded: true });
    expect(eraseAll([early, late])).toBe('2030-01-15');
    expect(eraseAll([early, needed])).toBeNull();
    expect(eraseAll([needed])).toBeNull();
    expect(eraseAll([])).toBeNull();
  });
});
