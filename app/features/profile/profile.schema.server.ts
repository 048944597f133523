import { z } from 'zod';
import { choices, optionalChoice, optionalText } from '#app/core/form.server.ts';
import { municipalities } from '#app/rules/areas.ts';
import { educationLevels, languageCodes, languageLevels, workingTimes } from '#app/rules/codes.ts';
import { occupationCodes } from '#app/rules/occupations.ts';
import { skillsFrom } from '#app/rules/skills.ts';

const known = new Set(municipalities.map((each) => each.code));

/** Rows of languages: those without a language are not there. */
const languageRows = z.preprocess(
  (rows) =>
    Array.isArray(rows)
      ? rows.filter(
          (row: unknown) =>
            typeof row === 'object' && row !== null && 'language' in row && row.language !== '',
        )
      : [],
  z
    .array(z.object({ language: z.enum(languageCodes, 'choose'), level: z.enum(languageLevels, 'choose') }))
    .max(10, 'range'),
);

const list = (value: unknown) => (Array.isArray(value) ? value : value ? [value] : []);

export const ProfileForm = z.object({
  occupationCodes: z.preprocess(
    (value) => [...new Set(list(value).filter((code) => code !== ''))],
    z.array(z.enum(occupationCodes, 'choose')).max(5, 'range'),
  ),
  skills: z
    .string()
    .trim()
    .max(2000, 'tooLong')
    .optional()
    .default('')
    .transform((text) => skillsFrom(text).slice(0, 40)),
  education: optionalChoice(educationLevels),
  languages: languageRows,
  municipalityCodes: z.preprocess(
    (value) => [...new Set(list(value).filter((code) => code !== ''))],
    z.array(z.string().refine((code) => known.has(code), 'choose')).max(5, 'range'),
  ),
  workingTimes: choices(workingTimes),
  presentation: optionalText(2000),
});

const stored = z.array(z.object({ language: z.string(), level: z.enum(languageLevels) })).catch([]);

/** The languages column of a profile. */
export const readLanguages = (column: unknown) => stored.parse(column);
