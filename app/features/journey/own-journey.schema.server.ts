import { z } from 'zod';
import { choice, text, versionField } from '#app/core/form.server.ts';
import { endReasons } from './end-reasons.ts';

export const ChooseGoal = z.object({ version: versionField, goal: text(500) });
export const EndJobseeking = z.object({ version: versionField, reason: choice(endReasons) });
export const GiveClarification = z.object({ version: versionField, text: text(4000) });
export const OneButton = z.object({ version: versionField });
