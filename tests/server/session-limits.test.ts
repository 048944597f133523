import { describe, expect, it } from 'vitest';
import { endOf, sessionLimits } from '#app/core/session-limits.ts';
import { deviceOf } from '#app/features/sessions/device.ts';

const at = new Date('2026-11-22T12:00:00Z');
const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const open = { endsAt: before(-600), endedAt: null, endReason: null };

describe('A session', () => {
  it.each(Object.entries(sessionLimits))(
    'of a %s ends when nobody has used it for its time',
    (role, limits) => {
      expect(endOf({ ...open, role, seenAt: before(limits.idleMinutes - 1) }, at)).toBeNull();
      expect(endOf({ ...open, role, seenAt: before(limits.idleMinutes) }, at)).toBe('idle');
    },
  );

  it.each(Object.entries(sessionLimits))(
    'of a %s has limits that are written down, with their reason',
    (_, limits) => {
      expect(limits.idleMinutes).toBeLessThanOrEqual(60);
      expect(limits.hours).toBeLessThanOrEqual(12);
      expect(limits.why).toMatch(/\S \S/);
    },
  );

  it('ends at its last hour however busy it is, and when somebody ended it', () => {
    const role = 'seeker';
    expect(endOf({ ...open, role, seenAt: at, endsAt: at }, at)).toBe('time');
    const ended = { endedAt: before(1), endReason: 'duties' };
    expect(endOf({ ...open, ...ended, role, seenAt: at }, at)).toBe('duties');
    expect(endOf({ ...open, ...ended, role, seenAt: at, endReason: 'constructor' }, at)).toBe('elsewhere');
  });

  it('of a role that is none has no time at all', () => {
    for (const role of ['system', 'constructor', ''])
      expect(endOf({ ...open, role, seenAt: at }, at)).toBe('idle');
  });
});

describe('A device is named as its owner knows it', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  it.each([
    [`${windows} Chrome/130.0.0.0 Safari/537.36`, 'Chrome', 'windows'],
    [`${windows} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`, 'Edge', 'windows'],
    [`${windows} Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0`, 'Opera', 'windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox', 'linux'],
    [`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari', 'iphone'],
    [`${iphone} CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1`, 'Chrome', 'iphone'],
    [`${iphone} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`, 'Firefox', 'iphone'],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Safari',
      'mac',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
      'Chrome',
      'chromebook',
    ],
    ['curl/8.5.0', null, null],
    ['', null, null],
    ['<script>alert(1)</script>', null, null],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});
