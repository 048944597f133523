import { z } from 'zod';
import { versionField } from '#app/core/form.server.ts';

export const WithdrawConsent = z.object({ version: versionField });
