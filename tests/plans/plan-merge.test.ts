import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, marksOf, merged, unitsOf, usual, type Typed } from '#app/features/plans/plan-merge.ts';

const mark = (words: string) => words;
const base: Typed = {
  ...{ situation: 'Two years without work.', goal: 'A cook', followUpWay: 'By phone', otherProof: '' },
  ...{ reportDueOn: '2026-12-16', obligationMode: 'standard' },
  ...{ 'actions.0.id': 'a', 'actions.0.task': 'employerMatching:049', 'actions.0.description': 'Apply' },
};
const marks = marksOf(unitsOf(base), mark);
const compare = (mine: Typed, saved: Typed) => differences(marks, unitsOf(mine), unitsOf(saved), mark);
const choose = (mine: Typed, saved: Typed, choices: Record<string, string>) =>
  merged(unitsOf(mine), unitsOf(saved), (key) => choices[key]);

describe('Two counselors who edit one plan', () => {
  it('see what each of them changed, and who changed it', () => {
    const mine = { ...base, goal: 'A baker', situation: 'Three years without work.' };
    const saved = { ...base, goal: 'A waiter', followUpWay: 'In meetings' };
    expect(compare(mine, saved).map(({ key, changed }) => [key, changed])).toEqual([
      ['situation', 'onlyMine'],
      ['goal', 'both'],
      ['followUpWay', 'onlySaved'],
    ]);
  });

  it('keep by themselves what only one of them changed', () => {
    const mine = { ...base, goal: 'A baker' };
    const saved = { ...base, followUpWay: 'In meetings' };
    const choices = Object.fromEntries(compare(mine, saved).map((each) => [each.key, usual(each)]));
    expect(choose(mine, saved, choices)).toMatchObject({ goal: 'A baker', followUpWay: 'In meetings' });
  });

  it('lose no action that either of them added, and choose of one that both changed', () => {
    const mine = { ...base, 'actions.0.description': 'Apply weekly', 'actions.1.description': 'Write a CV' };
    const saved = {
      ...base,
      'actions.0.description': 'Apply daily',
      'actions.1.id': 'b',
      'actions.1.description': 'Meet a coach',
    };
    const found = compare(mine, saved);
    const choices = Object.fromEntries(found.map((each) => [each.key, usual(each)]));
    const said = (typed: Typed) =>
      Object.entries(typed).flatMap(([name, value]) => (name.endsWith('.description') ? [value] : []));
    expect(said(choose(mine, saved, choices))).toEqual(['Apply weekly', 'Write a CV', 'Meet a coach']);
    expect(said(choose(mine, saved, { ...choices, 'action.a': 'saved' }))).toContain('Apply daily');
  });

  it('see an action that the other took out, and may take it back', () => {
    const saved = { ...base, 'actions.0.task': '', 'actions.0.description': '' };
    const [gone] = compare(base, saved);
    expect(gone).toMatchObject({ key: 'action.a', changed: 'onlySaved', saved: null });
    expect(choose(base, saved, { 'action.a': 'saved' })['actions.0.description']).toBeUndefined();
    expect(choose(base, saved, { 'action.a': 'mine' })['actions.0.description']).toBe('Apply');
  });

  const text = fc.constantFrom('', 'one', 'two', 'three\nlines');
  const action = (at: number) =>
    fc.record({ id: fc.constantFrom('', 'a', 'b'), description: text }).map(({ id, description }) => ({
      [`actions.${at}.id`]: id,
      [`actions.${at}.description`]: description,
    }));
  const typed = fc
    .tuple(fc.record({ situation: text, goal: text, 'details.supportNeed': text }), action(0), action(1))
    .map((parts): Typed => Object.assign({}, ...parts));

  it('meet no difference where they say the same', () => {
    fc.assert(
      fc.property(typed, (one) => {
        expect(compare(one, one)).toEqual([]);
      }),
    );
  });

  it('end with what is saved when everything is chosen from it, and with their own when nothing is', () => {
    fc.assert(
      fc.property(typed, typed, (mine, saved) => {
        const all = (side: string) => Object.fromEntries(compare(mine, saved).map(({ key }) => [key, side]));
        expect(new Map(unitsOf(choose(mine, saved, all('mine'))))).toEqual(new Map(unitsOf(mine)));
        expect(new Map(unitsOf(choose(mine, saved, all('saved'))))).toEqual(new Map(unitsOf(saved)));
      }),
    );
  });
});
