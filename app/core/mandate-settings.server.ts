import { z } from 'zod';
import { isSafeAddress } from './doors.server.ts';

const { env } = process;

const Settings = z.object({
  url: z
    .string()
    .refine(isSafeAddress, 'POLKU_MANDATES_URL must begin with https:// (http:// only on this machine)'),
  clientId: z.string('POLKU_MANDATES_CLIENT_ID is missing'),
  apiKey: z.string('POLKU_MANDATES_API_KEY is missing'),
  secret: z.string('POLKU_MANDATES_SECRET is missing'),
  roles: z.array(z.string()),
});
export type MandateSettings = z.infer<typeof Settings>;

/**
 * Which roles in a company let somebody act for it as an employer: the right to sign for it, and its managing director.
 * Which codes the service answers for a mandate given by the company is to be verified at its registration.
 */
const ROLES = 'NIMKO,TJ';

const read = () =>
  Settings.safeParse({
    url: env.POLKU_MANDATES_URL?.replace(/\/+$/, ''),
    clientId: env.POLKU_MANDATES_CLIENT_ID || undefined,
    apiKey: env.POLKU_MANDATES_API_KEY || undefined,
    secret: env.POLKU_MANDATES_SECRET || undefined,
    roles: (env.POLKU_MANDATES_ROLES || ROLES)
      .split(',')
      .map((role) => role.trim())
      .filter(Boolean),
  });

/** The service that tells for which companies a person may act; null where none is used and companies only invite. */
export function mandateSettings(): MandateSettings | null {
  if (!env.POLKU_MANDATES_URL) return null;
  return read().data ?? null;
}

/** What is missing of it, where it is meant to be used: one line each. */
export function mandateProblems(): string[] {
  if (!env.POLKU_MANDATES_URL) return [];
  return read().error?.issues.map(({ message }) => message) ?? [];
}
