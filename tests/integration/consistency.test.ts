import { expect, it } from 'vitest';
import { pool } from '#app/db/client.server.ts';
import { advance } from '#app/core/advance.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { inconsistencies } from '#tests/support/consistency.ts';
import { actAs, makePerson, startJourney, value } from '#tests/support/factories.ts';

it('a state, a message or a line of history that was tampered with is found', async () => {
  const seeker = await makePerson();
  const id = await startJourney(seeker);
  const details = { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' } as const;
  for (const event of [details, { type: 'COMPLETE_REGISTRATION' } as const])
    value(await transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(seeker))));
  expect(await inconsistencies()).toEqual([]);
  const found = async (damage: string, repair: string) => {
    await pool.query(damage);
    const wrong = await inconsistencies();
    await pool.query(repair);
    return wrong.length;
  };
  expect(await found(`update "Journey" set "version"=2`, `update "Journey" set "version"=3`)).toBe(1);
  expect(await found(`update "Outbox" set "version"=9`, `update "Outbox" set "version"=3`)).toBe(1);
  expect(
    await found(
      `update "History" set "version"=9 where "version"=3`,
      `update "History" set "version"=3 where "version"=9`,
    ),
  ).toBe(1);
  expect(
    await found(
      `update "Outbox" set "subjectId"=gen_random_uuid()`,
      `update "Outbox" set "subjectId"='${id}'`,
    ),
  ).toBe(2);
  expect(await inconsistencies()).toEqual([]);
});
