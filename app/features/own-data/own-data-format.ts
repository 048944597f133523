import { z } from 'zod';
import { withholdings } from './person-tables.ts';

export const FORMAT = 'polku.own-data';
/** Raised when the shape changes; a new table or column does not change it. */
export const FORMAT_VERSION = 1;

const instant = z.iso.datetime({ offset: true });
const row = z.record(z.string(), z.json());

/**
 * The file with all of a person's own data. `data` is by kind (data-kinds.ts), then by table; a row has the table's own columns, times in
 * UTC, days as YYYY-MM-DD. Where a column names somebody else, the name stands there or the role, never an inner number.
 */
export const OwnDataFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  madeAt: instant,
  language: z.enum(['fi', 'sv', 'en']),
  person: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    identityCode: z.string().nullable(),
  }),
  /** What each kind is, from where it comes and who records it, in the person's language. */
  kinds: z.record(z.string(), z.strictObject({ title: z.string(), source: z.string() })),
  data: z.record(z.string(), z.record(z.string(), z.array(row))),
  /** Tables about the person that are not here, and why. */
  withheld: z.array(z.strictObject({ table: z.string(), why: z.enum(withholdings), text: z.string() })),
});
export type OwnDataFile = z.infer<typeof OwnDataFile>;

/** The same as a JSON Schema, for programs of others. */
export const ownDataSchema = () => z.toJSONSchema(OwnDataFile);
