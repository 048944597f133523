import type { RegistrationStep } from './registration-choices.ts';

/** The name under which what is typed on a page and not yet sent is kept; of staff, for each of their clients. */
export const draftForm = (step: RegistrationStep, client?: string): string =>
  client === undefined ? `registration ${step}` : `registration ${step} ${client}`;
