import { expect, it } from 'vitest';
import { loggedPath } from '#app/core/log.server.ts';

it('the log keeps where somebody went, and not the secret of a link', () => {
  expect(loggedPath('/fi/my/meetings')).toBe('/fi/my/meetings');
  expect(loggedPath('/fi/calendar')).toBe('/fi/calendar');
  expect(loggedPath('/calendar/gN7sECRET-_4.ics')).toBe('/calendar/…');
  const secret = 'a-_4'.repeat(10) + 'xyz';
  expect(loggedPath(`/fi/links/invitation/${secret}`)).toBe('/fi/links/invitation/…');
  expect(loggedPath(`/fi/links/referral/${secret}/accept`)).toBe('/fi/links/referral/…/accept');
  expect(loggedPath(`/fi/links/referral/${secret}.data`)).toBe('/fi/links/referral/….data');
});
