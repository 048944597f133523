import { expect, test } from 'vitest';
import { isEmbedded, kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';

const bothAt = (count: number) => {
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  let arrived = 0;
  return async () => {
    if (++arrived >= count) open();
    await all;
  };
};

// The embedded database has one session, in which nobody waits for anybody.
test.skipIf(isEmbedded)('two that wait for each other are both done: one runs again', async () => {
  for (const key of ['one', 'other']) await kysely.insertInto('Setting').values({ key, value: {} }).execute();
  const meet = bothAt(2);
  const touch = (first: string, second: string) =>
    transaction(async (tx) => {
      const set = (key: string) =>
        tx
          .updateTable('Setting')
          .set({ value: { by: first } })
          .where('key', '=', key)
          .execute();
      await set(first);
      await meet();
      await set(second);
      return first;
    });
  expect(await Promise.all([touch('one', 'other'), touch('other', 'one')])).toEqual(['one', 'other']);
});
