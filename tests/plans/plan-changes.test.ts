import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isUnchanged,
  pieces,
  planChanges,
  versionBefore,
  type PlanContents,
  type PlannedAction,
} from '#app/features/plans/plan-changes.ts';

const action = (description: string, more: Partial<PlannedAction> = {}): PlannedAction => ({
  area: 'careerGuidance',
  taskCode: '059',
  description,
  who: 'seeker',
  dueOn: null,
  service: null,
  done: false,
  ...more,
});
const plan = (more: Partial<PlanContents> = {}): PlanContents => ({
  situation: 'Two years at the bakery.',
  goal: 'A permanent job',
  followUpWay: '',
  otherProof: '',
  details: {},
  parties: [],
  reportDueOn: null,
  obligation: { mode: 'standard', target: 4, reason: null, on: null },
  actions: [],
  ...more,
});

describe('What a version of a plan says otherwise', () => {
  it('is nothing where nothing was changed, whatever it says', () => {
    const word = fc.string({ maxLength: 40 });
    const anyAction = fc.record({ text: word, who: fc.constantFrom('seeker', 'counselor') });
    fc.assert(
      fc.property(word, word, fc.array(anyAction, { maxLength: 6 }), (situation, goal, rows) => {
        const same = plan({ situation, goal, actions: rows.map(({ text, who }) => action(text, { who })) });
        expect(isUnchanged(planChanges(same, structuredClone(same)))).toBe(true);
      }),
    );
  });

  it('can be read back into both texts, word for word', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), fc.string(), (one, other, odd) => {
        const before = `${one} ${odd}`;
        const found = pieces(before, other);
        const without = (left: string) => found.filter(({ is }) => is !== left).map(({ words }) => words);
        expect(without('added').join('')).toBe(before);
        expect(without('removed').join('')).toBe(other);
      }),
    );
  });

  it('stand one after the other where they have little in common', () => {
    expect(pieces('Find work.', 'A permanent job in a school kitchen')).toEqual([
      { is: 'removed', words: 'Find work.' },
      { is: 'added', words: 'A permanent job in a school kitchen' },
    ]);
    expect(pieces('', 'A job')).toEqual([{ is: 'added', words: 'A job' }]);
  });

  it('names an action that is new, one taken out, and one that was done in the version before', () => {
    const before = plan({
      actions: [action('Write a CV'), action('See the doctor', { done: true }), action('Learn Swedish')],
    });
    const after = plan({ actions: [action('Write a CV'), action('Visit three bakeries')] });
    expect(planChanges(before, after).actions).toEqual([
      { is: 'added', action: action('Visit three bakeries') },
      { is: 'done', action: action('See the doctor', { done: true }) },
      { is: 'removed', action: action('Learn Swedish') },
    ]);
  });

  it('knows an action again that was written anew, with its new day and doer', () => {
    const older = action('Write a CV in Finnish', { dueOn: '2026-03-01' });
    const newer = action('Write a short CV in Finnish', { dueOn: '2026-04-01', who: 'together' });
    const [change] = planChanges(plan({ actions: [older] }), plan({ actions: [newer] })).actions;
    expect(change).toEqual({
      is: 'changed',
      action: newer,
      words: [
        { is: 'same', words: 'Write a ' },
        { is: 'added', words: 'short ' },
        { is: 'same', words: 'CV in Finnish' },
      ],
      facts: [
        { fact: 'who', before: 'seeker', after: 'together' },
        { fact: 'dueOn', before: '2026-03-01', after: '2026-04-01' },
      ],
    });
  });

  it('does not take an action of another area for the same', () => {
    const before = plan({ actions: [action('Write a CV')] });
    const after = plan({ actions: [action('Write a CV', { area: 'skillsDevelopment' })] });
    expect(planChanges(before, after).actions.map(({ is }) => is)).toEqual(['added', 'removed']);
  });

  it('tells a new obligation and a new day to report', () => {
    const lowered = { mode: 'lowered', target: 2, reason: 'labourMarket', on: null };
    const changes = planChanges(plan(), plan({ obligation: lowered, reportDueOn: '2026-05-04' }));
    expect(changes.obligation).toEqual({ before: plan().obligation, after: lowered });
    expect(changes.reportDueOn).toEqual({ before: null, after: '2026-05-04' });
  });
});

describe('The version to compare with', () => {
  const at = new Date('2026-01-01T10:00:00Z');
  const versions = [
    { id: 'one', number: 1, proposedAt: at },
    { id: 'two', number: 2, proposedAt: at },
    { id: 'three', number: 3, proposedAt: null },
  ];
  it('is the one the plan was made from', () =>
    expect(versionBefore({ number: 4, previousPlanId: 'one' }, versions)?.id).toBe('one'));
  it('is else the latest that was proposed', () =>
    expect(versionBefore({ number: 4, previousPlanId: null }, versions)?.id).toBe('two'));
  it('is none for a first version', () =>
    expect(versionBefore({ number: 1, previousPlanId: null }, versions)).toBeUndefined());
});
