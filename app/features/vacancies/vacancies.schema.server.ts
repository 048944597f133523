import { z } from 'zod';
import {
  checkbox,
  choice,
  isoDateField,
  optionalChoice,
  optionalIsoDate,
  optionalText,
  text,
  versionField,
  whole,
} from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import { municipality } from '#app/rules/areas.ts';
import {
  contractTypes,
  durations,
  educationLevels,
  languageLevels,
  workingTimes,
  type LanguageLevel,
} from '#app/rules/codes.ts';
import { isOccupation } from '#app/rules/occupations.ts';
import { skillsFrom } from '#app/rules/skills.ts';
import { vacancyKinds } from './vacancy.machine.ts';
import { applicationWays, correctionReasons, refusalReasons } from './vacancy-choices.ts';

/** Why a posting is sent back or refused (380/2023 49 §). Only the first two may be mended by the employer. */

const fields = z.object({
  kind: choice(vacancyKinds),
  language: choice(languages),
  title: text(100),
  description: optionalText(8000),
  occupationCode: z.string('choose').refine(isOccupation, 'choose'),
  skills: z.string().max(1000, 'tooLong').optional().default('').transform(skillsFrom),
  municipalityCode: z
    .string('choose')
    .trim()
    .refine((code) => municipality(code) !== undefined, 'choose'),
  contractType: choice(contractTypes),
  workingTime: choice(workingTimes),
  duration: choice(durations),
  pay: optionalText(200),
  positions: whole(1, 99),
  applicationWay: choice(applicationWays),
  applyBy: optionalIsoDate,
  publishOn: optionalIsoDate,
  contactName: text(100),
  contactEmail: z.union([z.literal(''), z.email('email').max(200, 'tooLong')]).default(''),
  contactPhone: optionalText(30),
  education: optionalChoice(educationLevels),
  supportedOnly: checkbox,
  languageSupport: checkbox,
  jobModification: checkbox,
  hintNote: optionalText(500),
  needLanguage: optionalText(3),
  needLevel: optionalChoice(languageLevels),
});

/** A recruitment need as typed. A draft may lack what a posting must say; `missingParts` tells what. */
export const VacancyForm = fields
  .superRefine((draft, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const isPublic = draft.kind === 'publicVacancy';
    if (isPublic && draft.supportedOnly) wrong('kind', 'mustBePresentation');
    if (isPublic && draft.contractType === 'trial') wrong('kind', 'trialIsPresentation');
    if (draft.publishOn && draft.applyBy && draft.applyBy < draft.publishOn)
      wrong('applyBy', 'endBeforeStart');
    if (draft.applicationWay === 'email' && !draft.contactEmail) wrong('contactEmail', 'required');
    if (draft.applicationWay === 'phone' && !draft.contactPhone) wrong('contactPhone', 'required');
  })
  .transform(({ needLanguage, needLevel, ...draft }) => ({
    ...draft,
    languages: languageNeed(needLanguage, needLevel),
  }));
export type VacancyDraft = z.output<typeof VacancyForm>;

/** The languages a job needs, as stored. */
export const storedLanguages = z.record(z.string(), z.enum(languageLevels));

function languageNeed(language: string, typed: string | null): Record<string, LanguageLevel> {
  const level = languageLevels.find((known) => known === typed);
  return language && level ? { [language]: level } : {};
}

export const VersionForm = z.object({ version: versionField });
export const CorrectionForm = z.object({
  version: versionField,
  reasonCode: choice(correctionReasons),
  note: text(2000),
  correctBy: isoDateField,
});
export const RefusalForm = z.object({
  version: versionField,
  reasonCode: choice(refusalReasons),
  note: text(4000),
});
