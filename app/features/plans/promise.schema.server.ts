import { z } from 'zod';
import { parseForm, text } from '#app/core/form.server.ts';
import type { PromiseEnd } from './commands/close-promise.server.ts';

// It may be empty, but the form of the page sends it.
const KeepPromise = z
  .object({ report: z.string('required').trim().max(1000, 'tooLong') })
  .transform((kept) => ({ as: 'kept' as const, ...kept }));
const ReleasePromise = z
  .object({ reason: text(1000) })
  .transform((released) => ({ as: 'released' as const, ...released }));

/** The two ways in which a promise ends, as the address names them, and what is said afterwards. */
export const promiseEnds = { kept: 'promiseKept', released: 'promiseReleased' } as const;

export function promiseEndOf(name: string | undefined): PromiseEnd['as'] | null {
  return name === 'kept' || name === 'released' ? name : null;
}

export const readPromiseEnd = (request: Request, as: PromiseEnd['as']) =>
  parseForm<PromiseEnd>(request, as === 'kept' ? KeepPromise : ReleasePromise);
