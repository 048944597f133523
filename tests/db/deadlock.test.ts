import { expect, it } from 'vitest';
import { isEmbedded, kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';

it.skipIf(isEmbedded)('two that wait for each other both come to their end', async () => {
  for (const key of ['one', 'other'])
    await kysely
      .insertInto('Setting')
      .values({ key, value: json(0) })
      .execute();
  const turns = { forth: 0, back: 0 };
  let bothHold = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (bothHold = resolve));
  const addOne = async (name: keyof typeof turns, keys: string[]) =>
    transaction(async (tx) => {
      turns[name]++;
      for (const key of keys) {
        const { value } = await tx
          .selectFrom('Setting')
          .select('value')
          .where('key', '=', key)
          .forUpdate()
          .executeTakeFirstOrThrow();
        await tx
          .updateTable('Setting')
          .set({ value: json(Number(value) + 1) })
          .where('key', '=', key)
          .execute();
        if (turns.forth > 0 && turns.back > 0) bothHold();
        await waiting;
      }
    });
  await Promise.all([addOne('forth', ['one', 'other']), addOne('back', ['other', 'one'])]);
  const rows = await kysely.selectFrom('Setting').select(['key', 'value']).orderBy('key').execute();
  expect(rows).toEqual([
    { key: 'one', value: 2 },
    { key: 'other', value: 2 },
  ]);
  expect(turns.forth + turns.back).toBe(3);
});
