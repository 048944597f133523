import { optionalChoice } from '#app/core/form.server.ts';
import { nothingKnown, progressField, progressSteps, progressThemes, type Progress } from './progress.ts';

const step = optionalChoice(progressSteps).transform((value) => (value ? Number(value) : null));

/** The six fields of a form; one that is left out or empty is not known. */
export const progressFields = {
  'scale.workAbility': step,
  'scale.language': step,
  'scale.housing': step,
  'scale.digital': step,
  'scale.confidence': step,
  'scale.livelihood': step,
} as const satisfies Record<ReturnType<typeof progressField>, typeof step>;

export type ProgressValues = Record<keyof typeof progressFields, number | null>;

export function progressOf(values: ProgressValues): Progress {
  return progressThemes.reduce(
    (found, theme) => ({ ...found, [theme]: values[progressField(theme)] }),
    nothingKnown,
  );
}
