import { expect, test } from 'vitest';
import { statutoryDays } from '#app/features/caseload/statutory-days.ts';

test('Every day in a client’s margin says why it is that day', () => {
  const on = new Date('2026-12-01T00:00:00Z');
  const none = { meetings: [], plans: [], periods: [], hearings: [], dataRequests: [] };
  const plan = { id: '1', state: 'inForce', reviewDueOn: null, reviewWhy: null, reportDueOn: on };
  const period = { id: '2', state: 'clarificationAsked', reportBy: on, reportWhy: null, answerDueOn: on };
  const hearing = { id: '3', state: 'asked', dueOn: on };
  const days = statutoryDays({ ...none, plans: [plan], periods: [period], hearings: [hearing] });
  expect(days.map(({ on: day, because }) => [day, because])).toEqual([
    ['2026-12-01', 'agreed'],
    ['2026-12-01', 'answer'],
    ['2026-12-01', 'answer'],
  ]);
});
