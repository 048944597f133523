/**
 * Six matters that decide how near work is, each on five steps, seen together by the person and the counselor (OWN; after
 * what follow-up research of employment services asks about). `null`: not known, which is an answer too. Not a score: the
 * steps are never added up, and nothing is decided by them.
 */
export const progressThemes = [
  'workAbility',
  'language',
  'housing',
  'digital',
  'confidence',
  'livelihood',
] as const;
export type ProgressTheme = (typeof progressThemes)[number];
export type Progress = Record<ProgressTheme, number | null>;

/** Before anything has been seen. */
export const nothingKnown: Progress = {
  workAbility: null,
  language: null,
  housing: null,
  digital: null,
  confidence: null,
  livelihood: null,
};

/** 1 stands in the way of work, 5 carries towards it; `assessments:progress.step` says each in words. */
export const progressSteps = ['1', '2', '3', '4', '5'] as const;

/** The name of a theme's field: the statutory parts of the assessment have one of the same name. */
export const progressField = <T extends ProgressTheme>(theme: T) => `scale.${theme}` as const;

export const isSeen = (progress: Progress): boolean =>
  progressThemes.some((theme) => progress[theme] !== null);

export type SeenProgress = Progress & { setAt: Date | string };

/** One theme over time, the oldest first, without the times at which it was not known. */
export type ProgressLine = {
  theme: ProgressTheme;
  points: { at: string; step: number }[];
};

/** A line for each theme that was ever known; `reviews` in any order. */
export function progressLines(reviews: readonly SeenProgress[]): ProgressLine[] {
  const inOrder = reviews
    .map((review) => ({ ...review, at: new Date(review.setAt).toISOString() }))
    .sort((a, b) => a.at.localeCompare(b.at));
  return progressThemes
    .map((theme) => ({
      theme,
      points: inOrder.flatMap(({ at, [theme]: step }) => (step === null ? [] : [{ at, step }])),
    }))
    .filter(({ points }) => points.length > 0);
}
