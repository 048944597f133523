import { expect, test } from 'vitest';
import { pathsIn } from '#app/core/paths.ts';
import { doorsOf, openDoor } from '#app/features/accounts/navigation.ts';

const paths = pathsIn('fi');
const doors = doorsOf({ role: 'counselor', duties: ['clientWork', 'employerService'] }, paths);

test.each([
  [paths.counselor.today, 'today'],
  [paths.counselor.caseload, 'caseload'],
  [paths.counselor.client('1'), 'caseload'],
  [paths.counselor.editPlan('1'), 'caseload'],
  [paths.counselor.meeting('1'), 'caseload'],
  [paths.counselor.intakes, 'caseload'],
  [paths.counselor.bulkAct('1'), 'caseload'],
  [paths.counselor.letters, 'letters'],
  [paths.counselor.find, undefined],
])('%s is behind the door %s', (address, key) => {
  expect(openDoor(doors, address)?.key).toBe(key);
});
