import { z } from 'zod';
import { ok, type FieldErrors, type Ok, type Refusal } from './outcome.ts';
import { isIsoDate } from '#app/rules/dates.ts';

/** A submission as typed (without zero bytes, which no keyboard writes and no database keeps), to be shown again. Fields named `actions.0.dueOn` belong to a list. */
export type FormValues = Record<string, string | string[]>;

export type Parsed<T> = (Ok<T> | Extract<Refusal, { kind: 'invalid' }>) & { values: FormValues };

/** Reads a form and parses it. Errors are keys of `errors:…` by field name; `values` is what was typed, whatever it was. */
export async function parseForm<T>(request: Request, schema: z.ZodType<T>): Promise<Parsed<T>> {
  const values = await readForm(request);
  return { ...parseValues(values, schema), values };
}

export function parseValues<T>(
  values: FormValues,
  schema: z.ZodType<T>,
): Ok<T> | Extract<Refusal, { kind: 'invalid' }> {
  const parsed = schema.safeParse(nested(values));
  return parsed.success ? ok(parsed.data) : { kind: 'invalid', errors: errorsOf(parsed.error) };
}

/** What was sent. A body that is no form is refused: read as an empty one it would empty what is stored. */
export async function readForm(request: Request): Promise<FormValues> {
  const form = await request.formData().catch(() => null);
  if (!form) throw new Response(null, { status: 400 });
  return valuesOf(form);
}

/** What the fields of a form say; its files are read apart. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    const all = form
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [value.replaceAll('\0', '')] : []));
    const [first = ''] = all;
    values[name] = all.length > 1 ? all : first;
  }
  return values;
}

function errorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'form';
    const keys = (errors[field] ??= []);
    const key = keyOf(issue);
    if (!keys.includes(key)) keys.push(key);
  }
  return errors;
}

const isKey = (text: string) => /^[a-z][A-Za-z]*$/.test(text);

/** A schema's own message is a key; zod's own sentences are turned into one. */
function keyOf(issue: z.core.$ZodIssue): string {
  if (isKey(issue.message)) return issue.message;
  if (issue.code === 'too_big') return 'tooLong';
  if (issue.code === 'too_small') return 'required';
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'invalid';
  return 'invalid';
}

/** `actions.0.dueOn` → { actions: [{ dueOn }] }; at most 100 entries a list, names that are no identifiers stay flat. */
function nested(values: FormValues): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const match = /^([a-z]\w*)\.(\d{1,2})\.([a-z]\w*)$/i.exec(name);
    if (!match) {
      if (!['__proto__', 'constructor', 'prototype'].includes(name)) root[name] = value;
      continue;
    }
    const [, list = '', index = '0', field = ''] = match;
    const rows = (root[list] ??= []);
    if (!Array.isArray(rows)) continue;
    rows[Number(index)] = { ...rows[Number(index)], [field]: value };
  }
  for (const [name, rows] of Object.entries(root)) if (Array.isArray(rows)) root[name] = rows.filter(Boolean);
  return root;
}

// The field types that forms share. Messages are keys of `errors:…`.

/** Trimmed text that must be there. */
export const text = (max: number) => z.string('required').trim().min(1, 'required').max(max, 'tooLong');
/** Trimmed text; empty is allowed and becomes ''. */
export const optionalText = (max: number) => z.string().trim().max(max, 'tooLong').optional().default('');
/** No slip of the year is older or further; Finland's hour and its holidays are known for all of these days. */
const isTypedDate = (value: string) => isIsoDate(value) && value >= '1922-01-01' && value <= '2199-12-31';
/** A civil date that exists, as typed by a date field. */
export const isoDateField = z.string('required').trim().min(1, 'required').refine(isTypedDate, 'date');
export const optionalIsoDate = z
  .string()
  .trim()
  .refine((value) => value === '' || isTypedDate(value), 'date')
  .optional()
  .transform((value) => (value ? value : null));
export const checkbox = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');
export const choice = <const T extends readonly string[]>(values: T) => z.enum(values, 'choose');
export const optionalChoice = <const T extends string>(values: readonly T[]) =>
  z
    .enum(['', ...values])
    .optional()
    .transform((value) => values.find((known) => known === value) ?? null);
/** Checkboxes of one name: none, one or several. */
export const choices = <const T extends readonly string[]>(values: T) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(values, 'choose')),
  );
export const whole = (min: number, max: number) =>
  z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\d{1,9}$/, 'number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, 'range');
/** The version of the row that the page showed. */
export const versionField = z
  .string('invalid')
  .regex(/^\d{1,9}$/, 'invalid')
  .transform(Number);
