import { describe, expect, it } from 'vitest';
import { isSeen, nothingKnown, progressLines, type Progress } from '#app/features/assessments/progress.ts';

const seen = (day: string, more: Partial<Progress>) => ({
  ...nothingKnown,
  ...more,
  setAt: new Date(`${day}T10:00:00Z`),
});

describe('How things stand', () => {
  it('is seen as soon as one matter is known', () => {
    expect(isSeen(nothingKnown)).toBe(false);
    expect(isSeen({ ...nothingKnown, housing: 1 })).toBe(true);
  });

  it('is a line for each matter that was ever known, in order of time whatever the order of the rows', () => {
    const reviews = [seen('2026-05-01', { language: 3 }), seen('2026-01-01', { language: 2, housing: 4 })];
    expect(progressLines(reviews)).toEqual([
      {
        theme: 'language',
        points: [
          { at: '2026-01-01T10:00:00.000Z', step: 2 },
          { at: '2026-05-01T10:00:00.000Z', step: 3 },
        ],
      },
      { theme: 'housing', points: [{ at: '2026-01-01T10:00:00.000Z', step: 4 }] },
    ]);
  });

  it('has a gap and not a nought where it was not known', () => {
    const reviews = [
      seen('2026-01-01', { digital: 2 }),
      seen('2026-02-01', {}),
      seen('2026-03-01', { digital: 5 }),
    ];
    expect(progressLines(reviews)[0]?.points.map(({ step }) => step)).toEqual([2, 5]);
  });
});
