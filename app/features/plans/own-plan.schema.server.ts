import { z } from 'zod';
import { checkbox, text, versionField } from '#app/core/form.server.ts';

export const ApprovePlan = z.object({ version: versionField, read: checkbox.refine(Boolean, 'understood') });
export const PlanWords = z.object({ version: versionField, text: text(2000) });
export const ReportAction = z.object({ version: versionField, report: text(2000), done: checkbox });
