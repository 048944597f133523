import { z } from 'zod';
import { searchable } from '#app/core/searchable.ts';
import { municipalities, type Municipality } from '#app/rules/areas.ts';
import { languageCodes } from '#app/rules/codes.ts';
import { readIdentityCode } from '#app/rules/identity.ts';
import type { IntakeField, Mapping } from './intake-fields.ts';

export type Cells = Partial<Record<IntakeField, string>>;
/** Fields and the keys of what is wrong with them (`errors:…`). */
export type RowProblems = Partial<Record<IntakeField, string>>;

/** A person as a row of a list tells. OWN: an address under non-disclosure is not taken from a list. */
export type RowPerson = {
  identityCode: string;
  birthDate: string;
  familyName: string;
  givenName: string;
  municipalityCode: string;
  areaCode: string;
  serviceLanguage: string;
  motherTongue: string;
  interpreterLanguage: string | null;
  phone: string | null;
  email: string | null;
  streetAddress: string | null;
  postalCode: string | null;
  postOffice: string | null;
  nonDisclosure: boolean;
};

export type Around = { areaCode: string; allowTestCodes: boolean };
export type CheckedRow = { person: RowPerson } | { problems: RowProblems };

export const cellsOf = (row: readonly string[], mapping: Mapping): Cells =>
  Object.fromEntries(Object.entries(mapping).map(([field, at]) => [field, row[at] ?? '']));

/** Reads the cells of rows; whatever is wrong with one is told at once, field by field. */
export function rowReader(around: Around): (cells: Cells) => CheckedRow {
  const schema = rowSchema(around);
  return (cells) => checked(schema.safeParse(cells));
}

function checked(read: z.ZodSafeParseResult<z.output<ReturnType<typeof rowSchema>>>): CheckedRow {
  if (!read.success) {
    const problems: Record<string, string> = {};
    for (const { path, message } of read.error.issues) problems[String(path[0])] ??= message;
    return { problems };
  }
  const { identityCode, municipality, nonDisclosure, ...rest } = read.data;
  const hidden = nonDisclosure && { streetAddress: null, postalCode: null, postOffice: null };
  const home = { municipalityCode: municipality.code, areaCode: municipality.area };
  const { code, birthDate } = identityCode;
  return { person: { ...rest, ...home, ...hidden, nonDisclosure, identityCode: code, birthDate } };
}

const cell = z.string().trim().optional().default('');
const needed = (max: number) => z.string('required').trim().min(1, 'required').max(max, 'tooLong');
const orNull = (max: number, shape?: RegExp, message = 'invalid') =>
  cell
    .refine((value) => value.length <= max, 'tooLong')
    .refine((value) => value === '' || !shape || shape.test(value), message)
    .transform((value) => value || null);

const rowSchema = ({ areaCode, allowTestCodes }: Around) =>
  z.object({
    identityCode: needed(11).transform((text, { addIssue }) => {
      const read = readIdentityCode(text, { allowTestCodes });
      if (read.ok) return read;
      addIssue({ code: 'custom', message: 'identityCode' });
      return z.NEVER;
    }),
    familyName: needed(100),
    givenName: needed(100),
    municipality: needed(60).transform((text, { addIssue }) => {
      const found = municipalityNamed(text);
      if (found?.area === areaCode) return found;
      addIssue({ code: 'custom', message: found ? 'otherArea' : 'municipality' });
      return z.NEVER;
    }),
    serviceLanguage: oneOf(serviceLanguages, 'fi', 'serviceLanguage'),
    motherTongue: oneOf(tongues, 'fi', 'languageCode'),
    interpreterLanguage: cell.transform((text, { addIssue }) => {
      if (text === '' || no.includes(searchable(text))) return null;
      const found = tongues[searchable(text)];
      if (found) return found;
      addIssue({ code: 'custom', message: 'languageCode' });
      return z.NEVER;
    }),
    phone: orNull(30, /^\+?[\d\s()-]{5,25}$/, 'phone'),
    email: orNull(100, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'),
    streetAddress: orNull(100),
    postalCode: orNull(5, /^\d{5}$/, 'postalCode'),
    postOffice: orNull(50),
    // Whatever stands there and does not say no protects: non-disclosure is not lost on the way.
    nonDisclosure: cell.transform((text) => text !== '' && !no.includes(searchable(text))),
  });

const no = ['', '-', '0', 'e', 'ei', 'n', 'nej', 'no', 'false', 'epatosi'];

function oneOf(known: Readonly<Record<string, string>>, usual: string, message: string) {
  return cell.transform((text, { addIssue }) => {
    const found = text === '' ? usual : known[searchable(text)];
    if (found) return found;
    addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A language by its code or by its name in Finnish, Swedish or English. */
const tongues: Readonly<Record<string, string>> = Object.fromEntries(
  languageCodes.flatMap((code) => [
    [code, code],
    ...['fi', 'sv', 'en'].map((language) => [
      searchable(new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code),
      code,
    ]),
  ]),
);
const serviceLanguages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(tongues).filter(([, code]) => code === 'fi' || code === 'sv'),
);

const byName = new Map<string, Municipality>(
  municipalities.flatMap((each) => [
    [each.code, each],
    ...Object.values(each.name).map((name): [string, Municipality] => [searchable(name), each]),
  ]),
);

/** A municipality by its code, with or without leading zeros, or by its name in Finnish or Swedish. */
const municipalityNamed = (text: string): Municipality | undefined =>
  byName.get(/^\d{1,3}$/.test(text) ? text.padStart(3, '0') : searchable(text));
