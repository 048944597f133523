import { z } from 'zod';
import { checkbox, choice, optionalChoice, optionalText, text, versionField } from '#app/core/form.server.ts';
import { serviceWays } from '#app/rules/appeal.ts';

export const LookVersion = z.object({ version: versionField });
export const ApproveDraft = z.object({ version: versionField, words: optionalText(2000) });
export const ReturnDraft = z.object({ version: versionField, words: text(2000) });
export const EditDraft = z.object({
  version: versionField,
  reasons: text(4000),
  way: optionalChoice(serviceWays),
  ask: checkbox,
});
/** A draft of a written decision, and of a request for a statement. */
export const DraftDecision = z.object({
  version: versionField,
  reasons: text(4000),
  way: choice(serviceWays),
});
export const DraftStatement = z.object({ version: versionField, reasons: text(4000) });
