import { z } from 'zod';
import { checkbox, choice, text, versionField, type FormValues } from '#app/core/form.server.ts';
import { intakeFields, type IntakeField } from './intake-fields.ts';
import type { Mended } from './commands/mend-rows.server.ts';

export const NewIntake = z.object({ source: text(300), to: choice(['me', 'nobody']) });

/** A form with one button: the version of the list that its page showed. */
export const Version = z.object({ version: versionField });

export const StartIntake = Version.extend({ nobodyProtected: checkbox });

const column = z
  .string()
  .regex(/^\d{0,2}$/, 'choose')
  .optional()
  .transform((value) => (value ? Number(value) : null));

/** `column-familyName`: the number of the column, or nothing. */
export const MapColumns = z
  .object({
    version: versionField,
    ...Object.fromEntries(intakeFields.map((field) => [`column-${field}`, column])),
  })
  .transform(({ version, ...columns }) => ({
    version,
    columns: Object.fromEntries(
      intakeFields.map((field) => [field, Object.entries(columns).find(isOf(field))?.[1] ?? null]),
    ) satisfies Partial<Record<IntakeField, unknown>>,
  }));

const isOf =
  (field: IntakeField) =>
  ([name]: [string, unknown]) =>
    name === `column-${field}`;

const MOST_CELL = 500;

/** `cell-12-phone`: new words for a cell of row 12. `again`: rows that are looked at once more as they are. */
export function mendedRows(values: FormValues): Mended[] {
  const rows = new Map<number, Mended>();
  const rowOf = (number: number) => {
    const row = rows.get(number) ?? { number, cells: {} };
    rows.set(number, row);
    return row;
  };
  for (const [name, value] of Object.entries(values)) {
    const [, number = '', key] = /^cell-(\d{1,5})-([A-Za-z]+)$/.exec(name) ?? [];
    const field = intakeFields.find((each) => each === key);
    if (field && typeof value === 'string') rowOf(Number(number)).cells[field] = value.slice(0, MOST_CELL);
  }
  const { again } = values;
  if (typeof again === 'string' && /^\d{1,5}$/.test(again)) rowOf(Number(again));
  return [...rows.values()];
}
