import type { z } from 'zod';
import type { Act } from './advance.server.ts';
import { parseForm, type FormValues } from './form.server.ts';
import type { Outcome } from './outcome.ts';

/** One step of a machine as a page of its own: the event it sends, and what happens with its form. */
export type Step = {
  event: string;
  submit: (
    request: Request,
    act: Act,
    id: string,
  ) => Promise<{ outcome: Outcome<unknown>; values: FormValues }>;
};

/** A form's schema and the command it feeds; the id comes from the URL, never from the form. */
export function stepOf<T>(
  event: string,
  schema: z.ZodType<T>,
  run: (act: Act, id: string, input: T) => Promise<Outcome<unknown>>,
): Step {
  return {
    event,
    submit: async (request, act, id) => {
      const { values, ...parsed } = await parseForm(request, schema);
      return { values, outcome: parsed.kind === 'ok' ? await run(act, id, parsed.value) : parsed };
    },
  };
}

/** The step that a URL names; null for a name that is none. */
export function stepIn<S extends Record<string, Step>>(
  steps: S,
  name: string | undefined,
): { name: Extract<keyof S, string>; step: Step } | null {
  for (const known in steps) {
    const step = Object.hasOwn(steps, known) && known === name ? steps[known] : undefined;
    if (step) return { name: known, step };
  }
  return null;
}

/** The steps whose event the machine permits now, in the order of the table. */
export function permittedSteps(
  steps: Record<string, Step>,
  permitted: readonly string[],
): { name: string; event: string }[] {
  return Object.entries(steps).flatMap(([name, { event }]) =>
    permitted.includes(event) ? [{ name, event }] : [],
  );
}
