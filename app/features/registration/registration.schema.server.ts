import { z } from 'zod';
import {
  checkbox,
  choice,
  isoDateField,
  optionalIsoDate,
  optionalText,
  text,
  versionField,
} from '#app/core/form.server.ts';
import { educationLevels, languageCodes, languageLevels } from '#app/rules/codes.ts';
import {
  abilities,
  benefitPayers,
  situations,
  upcomingChanges,
  workRights,
  yesOrNo,
  type RegistrationStep,
} from './registration-choices.ts';

const optionalYear = z
  .string()
  .trim()
  .regex(/^((19|20)\d\d)?$/, 'year')
  .optional()
  .default('');

const rowIsFilled = (row: Record<string, string>) => Object.values(row).some((value) => value !== '');
/** Rows of a form: those left empty are not there. */
const rowsOf = <S extends z.ZodType<Record<string, string>>>(row: S) =>
  z.preprocess(
    (rows) =>
      Array.isArray(rows)
        ? rows.filter(
            (each: unknown) => typeof each === 'object' && each !== null && rowIsFilled({ ...each }),
          )
        : [],
    z.array(row).max(20, 'range'),
  );

const contact = z.object({
  phone: z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\+?[\d\s()-]{5,25}$/, 'phone'),
  email: z
    .union([z.literal(''), z.email('email').max(100, 'tooLong')])
    .optional()
    .default(''),
  streetAddress: text(100),
  postalCode: z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\d{5}$/, 'postalCode'),
  postOffice: text(50),
  serviceLanguage: choice(['fi', 'sv']),
});

const situation = z.object({
  situation: choice(situations),
  since: optionalIsoDate,
  benefitPayer: choice(benefitPayers),
});

const work = z
  .object({
    hasWorked: choice(yesOrNo),
    jobs: rowsOf(
      z.object({
        title: text(80),
        employer: optionalText(80),
        from: optionalYear,
        to: optionalYear,
      }),
    ),
  })
  .refine((answer) => answer.hasWorked === 'no' || answer.jobs.length > 0, {
    path: ['jobs.0.title'],
    message: 'required',
  });

const education = z.object({
  level: choice(educationLevels),
  degree: optionalText(120),
  year: optionalYear,
  studiesNow: choice(yesOrNo),
});

const skills = z
  .object({
    skills: text(1000),
    languages: rowsOf(z.object({ language: choice(languageCodes), level: choice(languageLevels) })),
    interpreter: choice(yesOrNo),
    interpreterLanguage: z
      .enum(['', ...languageCodes], 'choose')
      .optional()
      .default(''),
  })
  .refine((answer) => answer.interpreter === 'no' || answer.interpreterLanguage !== '', {
    path: ['interpreterLanguage'],
    message: 'choose',
  });

const ability = z.object({ ability: choice(abilities), wish: optionalText(1000) });

const workRight = z.object({ workRight: choice(workRights), permitUntil: optionalIsoDate });

const changes = z
  .object({
    change: choice(upcomingChanges),
    on: optionalIsoDate,
    more: optionalText(500),
    understood: checkbox.refine(Boolean, 'understood'),
  })
  .refine((answer) => answer.change === 'nothing' || answer.on !== null, {
    path: ['on'],
    message: 'required',
  });

/** What each page asks; the same schema reads the form and the stored answers. */
export const registrationSchemas = {
  contact,
  situation,
  work,
  education,
  skills,
  ability,
  workRight,
  changes,
} satisfies Record<RegistrationStep, z.ZodType>;

export type StepAnswers = { [Step in RegistrationStep]: z.output<(typeof registrationSchemas)[Step]> };
export type RegistrationAnswers = Partial<StepAnswers>;

/** The same answers as they are stored: what a form's text has become once parsed. */
const storedSchemas = {
  contact,
  situation: situation.extend({ since: isoOrNull() }),
  work: z.object({
    hasWorked: z.enum(yesOrNo),
    jobs: z.array(z.object({ title: z.string(), employer: z.string(), from: z.string(), to: z.string() })),
  }),
  education,
  skills: z.object({
    skills: z.string(),
    languages: z.array(z.object({ language: z.enum(languageCodes), level: z.enum(languageLevels) })),
    interpreter: z.enum(yesOrNo),
    interpreterLanguage: z.enum(['', ...languageCodes]),
  }),
  ability,
  workRight: workRight.extend({ permitUntil: isoOrNull() }),
  changes: z.object({
    change: z.enum(upcomingChanges),
    on: isoOrNull(),
    more: z.string(),
    understood: z.boolean(),
  }),
};

function isoOrNull() {
  return isoDateField.nullable();
}

const storedAnswers = z.object(storedSchemas).partial();

/** Reads the answers column. A step whose stored shape no longer fits is asked again. */
export function readAnswers(stored: unknown): RegistrationAnswers {
  const whole = storedAnswers.safeParse(stored);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => issue.path[0]));
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const rest = storedAnswers.safeParse(Object.fromEntries(entries.filter(([step]) => !broken.has(step))));
  return rest.success ? rest.data : {};
}

/** A form with one button: the version of the row that its page showed. */
export const Version = z.object({ version: versionField });
