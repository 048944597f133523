import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const app = sources('app').filter(({ path }) => !path.startsWith('app/db/generated/'));

test('only features/identity knows the tables of identity codes', () => {
  const known = ['app/features/identity/', 'app/features/own-data/person-tables.ts'];
  const tables = /sealedIdentifier|SealedIdentifier|unsealedCode|UnsealedCode/;
  const others = app.filter(
    ({ path, text }) => tables.test(text) && !known.some((each) => path.startsWith(each)),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

/** Where non-disclosure is judged: the rights, the masks, and what the register says of it at sign-in. */
const judges = [
  'app/core/rights.ts',
  'app/features/privacy/masking.ts',
  'app/features/rights/',
  'app/features/sign-in/',
  'app/features/journey/follow-register.server.ts',
  // The mark beside a name.
  'app/features/caseload/caseload-cells.ts',
  // A list says it of somebody who is not here yet.
  'app/features/intake/check-row.ts',
  'app/features/intake/judge-rows.server.ts',
  // A provider hears no name, which is more than the masks ask.
  'app/features/referrals/provider-referrals.queries.server.ts',
];

test('non-disclosure is judged in the rights and the masks, and nowhere else', () => {
  const judging =
    /!\s*[\w.]*nonDisclosure\b(?!")|nonDisclosure\s*(\?|&&|\|\|)(?!:)|includes\('protectedClients'\)/;
  const others = app.filter(
    ({ path, text }) =>
      path.endsWith('.ts') && judging.test(text) && !judges.some((each) => path.startsWith(each)),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});
