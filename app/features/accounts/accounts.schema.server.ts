import { z } from 'zod';

export const SignIn = z.object({ accountId: z.uuid('invalid'), to: z.string().max(500).optional() });

export const ChooseRole = z.object({ accountId: z.uuid('invalid') });
