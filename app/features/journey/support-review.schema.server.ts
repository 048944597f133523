import { z } from 'zod';
import { choice, versionField } from '#app/core/form.server.ts';

export const supportDecisions = ['continue', 'end'] as const;
export type SupportDecision = (typeof supportDecisions)[number];

export const ReviewSupport = z.object({ decision: choice(supportDecisions), version: versionField });
