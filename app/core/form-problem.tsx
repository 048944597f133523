import { useLabel } from '#app/i18n/use-label.ts';
import type { FieldErrors, RefusalKind } from '#app/core/outcome.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

type Sent = { problem: RefusalKind | null; errors: FieldErrors; values: Record<string, string | string[]> };

/** What the last submission left behind, read by the fields of its form: what was typed, and what is wrong with it. */
export type FormProblemState = {
  problem: RefusalKind | null;
  value: (name: string, otherwise?: string | null) => string | undefined;
  values: (name: string, otherwise?: readonly string[]) => string[];
  error: (name: string) => string | undefined;
  messages: { name?: string; message: string }[];
};

/** `data` is the action's answer; nothing on the first visit. Works without scripts, because the server renders it. */
export function useFormProblem(data: unknown): FormProblemState {
  const label = useLabel();
  const sent = isProblem(data) ? data : null;
  const say = (key: string) => label(`errors:${key}`);
  const errors = Object.entries(sent?.errors ?? {});
  const general =
    sent?.problem && sent.problem !== 'invalid'
      ? [{ message: say(`problem.${sent.problem}`) }]
      : ([] satisfies []);
  return {
    problem: sent?.problem ?? null,
    value: (name, otherwise) => first(sent?.values[name]) ?? (sent ? undefined : (otherwise ?? undefined)),
    values: (name, otherwise = []) => (sent ? list(sent.values[name]) : [...otherwise]),
    error: (name) => {
      const key = sent?.errors[name]?.[0];
      return key === undefined ? undefined : say(key);
    },
    messages: [
      ...general,
      ...errors.map(([name, keys]) => ({ name, message: keys.map((key) => say(key)).join(' ') })),
    ],
  };
}

/** First on the page after a refusal. */
type FormProblemProps = { form: FormProblemState; labelOf?: (name: string) => string };

/** `labelOf` names the field before what is wrong with it: on a long form each line then says where it leads. */
export function FormProblem({ form, labelOf }: FormProblemProps) {
  const label = useLabel();
  if (form.messages.length === 0) return null;
  const errors = form.messages.map(({ name, message }) =>
    name === undefined || !labelOf
      ? { message, ...(name !== undefined && { name }) }
      : { name, message: `${labelOf(name)}: ${message}` },
  );
  return <ErrorSummary title={label('errors:summary')} errors={errors} />;
}

function isProblem(data: unknown): data is Sent {
  return (
    typeof data === 'object' && data !== null && 'problem' in data && 'errors' in data && 'values' in data
  );
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const list = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
