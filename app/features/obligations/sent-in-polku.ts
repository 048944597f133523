import { isIn } from '#app/core/machine.ts';

/** Before any application was sent in Polku; a person may still apply elsewhere for the same job. */
const before = [
  'suggested',
  'suitable',
  'toldToSeeker',
  'assigned',
  'unsuitableReported',
  'interested',
  'applyingAlone',
  'presented',
  'notSuitable',
  'notInterested',
];

/** Was the application of this job sent in Polku? Then it is a fact of Polku, and no one logs or changes it by hand. */
export const isSentInPolku = (state: unknown): boolean =>
  state !== null && state !== undefined && !before.some((known) => isIn({ state }, known));
