import type { RegistrationStep } from './registration-choices.ts';

/** The name under which what is typed on a page and not yet sent is kept. */
export const draftForm = (step: RegistrationStep): string => `registration ${step}`;
