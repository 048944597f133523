/** Field name → keys of texts (`errors:…`), in the order they are to be shown. */
export type FieldErrors = Record<string, string[]>;

/**
 * All that a command can answer. Anything else is a bug and is thrown.
 * `invalid` 422 · `forbidden` 403 (this role never may) · `not-found` 404 (also: not yours) ·
 * `not-allowed` 409 (not in this state) · `stale` 409 (changed since the page was made) · `taken` 409 (somebody was quicker).
 */
export type Refusal =
  | { kind: 'invalid'; errors: FieldErrors }
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
  | { kind: 'not-allowed' }
  | { kind: 'stale' }
  | { kind: 'taken' };

export type Ok<T> = { kind: 'ok'; value: T };
export type Outcome<T> = Ok<T> | Refusal;
export type RefusalKind = Refusal['kind'];

export const ok = <T>(value: T): Ok<T> => ({ kind: 'ok', value });
export const done: Ok<null> = ok(null);
export const invalid = (errors: FieldErrors): Refusal => ({ kind: 'invalid', errors });
export const invalidField = (field: string, ...keys: string[]): Refusal => invalid({ [field]: keys });
export const forbidden: Refusal = { kind: 'forbidden' };
export const notFound: Refusal = { kind: 'not-found' };
export const notAllowed: Refusal = { kind: 'not-allowed' };
export const stale: Refusal = { kind: 'stale' };
export const taken: Refusal = { kind: 'taken' };
