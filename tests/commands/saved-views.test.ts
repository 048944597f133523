import { beforeEach, describe, expect, it } from 'vitest';
import type { CounselorActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { searchIn } from '#app/features/caseload/stored-query.server.ts';
import { copyView } from '#app/features/saved-views/commands/copy-view.server.ts';
import { deleteView } from '#app/features/saved-views/commands/delete-view.server.ts';
import { moveView } from '#app/features/saved-views/commands/move-view.server.ts';
import { openFirst } from '#app/features/saved-views/commands/open-first.server.ts';
import { renameView } from '#app/features/saved-views/commands/rename-view.server.ts';
import { saveView } from '#app/features/saved-views/commands/save-view.server.ts';
import { shareView } from '#app/features/saved-views/commands/share-view.server.ts';
import { getView, listViews, stepsFor } from '#app/features/saved-views/saved-views.queries.server.ts';
import { MOST_VIEWS } from '#app/features/saved-views/view-name.ts';
import { actAs, espoo, makeCounselor, makeManager, value } from '#tests/support/factories.ts';

let kaisa: CounselorActor;
let petri: CounselorActor;
let stranger: CounselorActor;
beforeEach(async () => {
  kaisa = await makeCounselor(espoo, 'Kaisa Ohjaaja', { team: 'Itäinen' });
  petri = await makeCounselor(espoo, 'Petri Ohjaaja', { team: 'Itäinen' });
  stranger = await makeCounselor(espoo, 'Sanna Ohjaaja', { team: 'Läntinen' });
});

const save = async (who: CounselorActor, name: string, query = 'preset=toBook&columns=why.age') =>
  value(await saveView(actAs(who), { search: searchIn(query), name, replaces: '' })).id;
const namesOf = async (who: CounselorActor) => (await listViews(who)).map(({ name }) => name);
const copyOf = (name: string) => `${name} (kopio)`;

describe('A saved view', () => {
  it('keeps the search and its columns, and never a name that was looked for', async () => {
    const id = await save(kaisa, 'Varattavat', 'preset=toBook&q=Virtanen&columns=why.age&after=x');
    expect(await getView(kaisa, id)).toMatchObject({ name: 'Varattavat', own: true });
    const { query } = await kysely
      .selectFrom('SavedView')
      .select('query')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ preset: 'toBook', columns: 'why.age' });
  });

  it('is read leniently, so that an old one never breaks the list', async () => {
    const id = await save(kaisa, 'Vanha');
    const query = 'preset=gone&scope=everything&columns=shoeSize.age&sort=salary';
    await kysely.updateTable('SavedView').set({ query }).where('id', '=', id).execute();
    const read = await getView(kaisa, id);
    expect(searchIn(read?.query ?? '')).toMatchObject({ preset: 'all', scope: 'mine', sort: 'name' });
    expect(searchIn(read?.query ?? '').columns).toBe('age');
  });

  it('has a name that nobody has twice, however it is written', async () => {
    const first = await save(kaisa, 'Uudet asiakkaat');
    const search = searchIn('preset=overdue');
    const again = await saveView(actAs(kaisa), { search, name: ' UUDET  asiakkaat', replaces: '' });
    expect(again).toMatchObject({ kind: 'invalid', errors: { name: ['viewNameTaken'] } });
    const other = await save(kaisa, 'Myöhässä');
    expect(await renameView(actAs(kaisa), { viewId: other, name: 'uudet asiakkaat' })).toMatchObject({
      errors: { name: ['viewNameTaken'] },
    });
    // A colleague may use the same name, and one's own can be written anew or searched anew.
    await save(petri, 'Uudet asiakkaat');
    value(await renameView(actAs(kaisa), { viewId: first, name: 'UUDET asiakkaat' }));
    value(await saveView(actAs(kaisa), { search, name: '', replaces: first }));
    expect(await getView(kaisa, first)).toMatchObject({ name: 'UUDET asiakkaat', query: 'preset=overdue' });
  });

  it('is saved once by two pages at the same moment', async () => {
    const both = await Promise.all(
      [1, 2].map(() => saveView(actAs(kaisa), { search: searchIn(''), name: 'Sama', replaces: '' })),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['invalid', 'ok']);
  });

  it('has a place in its owner’s own order', async () => {
    await save(kaisa, 'A');
    const b = await save(kaisa, 'B');
    await save(kaisa, 'C');
    expect(value(await moveView(actAs(kaisa), { viewId: b, by: -1 }))).toEqual({ first: true, last: false });
    expect(await namesOf(kaisa)).toEqual(['B', 'A', 'C']);
    expect(await moveView(actAs(kaisa), { viewId: b, by: -1 })).toEqual({ kind: 'not-allowed' });
    value(await moveView(actAs(kaisa), { viewId: b, by: 1 }));
    expect(value(await moveView(actAs(kaisa), { viewId: b, by: 1 }))).toEqual({ first: false, last: true });
    expect(await namesOf(kaisa)).toEqual(['A', 'C', 'B']);
  });

  it('opens the caseload first where its owner wants it, one at a time', async () => {
    const [a, b] = [await save(kaisa, 'A'), await save(kaisa, 'B')];
    value(await openFirst(actAs(kaisa), { viewId: a, first: true }));
    value(await openFirst(actAs(kaisa), { viewId: b, first: true }));
    expect((await listViews(kaisa)).map(({ opensFirst }) => opensFirst)).toEqual([false, true]);
    value(await openFirst(actAs(kaisa), { viewId: b, first: false }));
    expect((await listViews(kaisa)).some(({ opensFirst }) => opensFirst)).toBe(false);
  });

  it('is the team’s when it is shared, to look at and to copy, and for as long as its owner is in the team', async () => {
    const id = await save(kaisa, 'Tiimin yhteinen');
    expect(await getView(petri, id)).toBeNull();
    value(await shareView(actAs(kaisa), { viewId: id, shared: true }));
    expect(await getView(petri, id)).toMatchObject({ own: false, owner: 'Kaisa Ohjaaja', shared: true });
    expect(await getView(stranger, id)).toBeNull();
    for (const change of [
      renameView(actAs(petri), { viewId: id, name: 'Minun' }),
      deleteView(actAs(petri), { viewId: id }),
      moveView(actAs(petri), { viewId: id, by: 1 }),
      openFirst(actAs(petri), { viewId: id, first: true }),
      shareView(actAs(petri), { viewId: id, shared: false }),
      saveView(actAs(petri), { search: searchIn(''), name: '', replaces: id }),
    ])
      expect(await change).toEqual({ kind: 'not-found' });
    expect(await copyView(actAs(stranger), { viewId: id, nameOfCopy: copyOf })).toEqual({
      kind: 'not-found',
    });
    value(await copyView(actAs(petri), { viewId: id, nameOfCopy: copyOf }));
    value(await copyView(actAs(petri), { viewId: id, nameOfCopy: copyOf }));
    expect(await namesOf(petri)).toEqual(['Tiimin yhteinen', 'Tiimin yhteinen (kopio)', 'Tiimin yhteinen']);
    await kysely
      .updateTable('Account')
      .set({ teamId: stranger.teamId })
      .where('id', '=', kaisa.accountId)
      .execute();
    expect(await getView(petri, id)).toBeNull();
  });

  it('offers what its reader can do with it', async () => {
    const [a, b] = [await save(kaisa, 'A'), await save(kaisa, 'B')];
    value(await shareView(actAs(kaisa), { viewId: b, shared: true }));
    const [views, seen] = [await listViews(kaisa), await listViews(petri)];
    const of = (id: string) => views.find((view) => view.id === id);
    const [first, second, theirs] = [of(a), of(b), seen[0]];
    if (!first || !second || !theirs) throw new Error('a view is missing');
    expect(stepsFor(kaisa, first, views)).toEqual(['down', 'first', 'share', 'delete']);
    expect(stepsFor(kaisa, second, views)).toEqual(['up', 'first', 'unshare', 'delete']);
    expect(stepsFor(petri, theirs, seen)).toEqual(['copy']);
  });

  it('is one of thirty at most, and nobody’s who has no clients', async () => {
    for (let number = 0; number < MOST_VIEWS; number += 1) await save(kaisa, `Näkymä ${number}`);
    const more = await saveView(actAs(kaisa), { search: searchIn(''), name: 'Liikaa', replaces: '' });
    expect(more).toMatchObject({ errors: { name: ['tooManyViews'] } });
    const manager = await makeManager();
    expect(await saveView(actAs(manager), { search: searchIn(''), name: 'Oma', replaces: '' })).toEqual({
      kind: 'forbidden',
    });
  });
});
