import { z } from 'zod';
import { choice, optionalText, text, versionField } from '#app/core/form.server.ts';
import { endReasons } from './end-reasons.ts';

export const ChooseGoal = z.object({ version: versionField, goal: text(500) });
export const EndJobseeking = z.object({ version: versionField, reason: choice(endReasons) });
export const GiveClarification = z.object({ version: versionField, text: text(4000) });
/** With the clarification that was missing when jobseeking ended, where one was. */
export const RestartJobseeking = z.object({ version: versionField, clarification: optionalText(4000) });
export const OneButton = z.object({ version: versionField });
