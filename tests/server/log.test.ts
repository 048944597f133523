import { expect, it } from 'vitest';
import { loggedPath } from '#app/core/log.server.ts';

it('the log keeps where somebody went, and not the secret address of a calendar', () => {
  expect(loggedPath('/fi/my/meetings')).toBe('/fi/my/meetings');
  expect(loggedPath('/fi/calendar')).toBe('/fi/calendar');
  expect(loggedPath('/calendar/gN7sECRET-_4.ics')).toBe('/calendar/…');
});
