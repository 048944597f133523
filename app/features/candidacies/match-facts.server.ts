import { z } from 'zod';
import type { Tx } from '#app/db/transaction.server.ts';
import { tellsWhereOutside } from '#app/features/privacy/masking.ts';
import { languageLevels } from '#app/rules/codes.ts';
import { scoreMatch, type Match, type MatchSeeker, type MatchVacancy } from './match.ts';

const languageSkills = z.array(z.object({ language: z.string(), level: z.enum(languageLevels) })).catch([]);
const languageNeeds = z.record(z.string(), z.enum(languageLevels)).catch({});

type ProfileRow = {
  occupationCodes: string[];
  skills: string[];
  education: string | null;
  languages: unknown;
  municipalityCodes: string[];
  workingTimes: string[];
};

/** What matching knows of a person. A protected home is no place of it. */
export function seekerFacts(
  profile: ProfileRow,
  home: { municipalityCode: string; nonDisclosure: boolean },
): MatchSeeker {
  return {
    occupationCodes: profile.occupationCodes,
    skills: profile.skills,
    education: profile.education,
    languages: languageSkills.parse(profile.languages),
    municipalityCodes: tellsWhereOutside(home)
      ? [...new Set([home.municipalityCode, ...profile.municipalityCodes])]
      : profile.municipalityCodes,
    workingTimes: profile.workingTimes,
  };
}

type VacancyRow = Omit<MatchVacancy, 'languages'> & { languages: unknown };

export function vacancyFacts(row: VacancyRow): MatchVacancy {
  const { occupationCode, skills, education, municipalityCode, workingTime, languageSupport } = row;
  const languages = languageNeeds.parse(row.languages);
  return { occupationCode, skills, education, languages, municipalityCode, workingTime, languageSupport };
}

/** The match of one person and one vacancy inside a transaction; null where either is not there. */
export async function matchOf(tx: Tx, personId: string, vacancyId: string): Promise<Match | null> {
  const person = await tx
    .selectFrom('Person')
    .leftJoin('SeekerProfile', 'SeekerProfile.personId', 'Person.id')
    .select([
      'Person.municipalityCode',
      'Person.nonDisclosure',
      'SeekerProfile.occupationCodes',
      'SeekerProfile.skills',
      'SeekerProfile.education',
      'SeekerProfile.languages',
      'SeekerProfile.municipalityCodes',
      'SeekerProfile.workingTimes',
    ])
    .where('Person.id', '=', personId)
    .executeTakeFirst();
  const vacancy = await tx.selectFrom('Vacancy').selectAll().where('id', '=', vacancyId).executeTakeFirst();
  if (!person || !vacancy) return null;
  const { occupationCodes, skills, municipalityCodes, workingTimes, education, languages } = person;
  const profile = {
    occupationCodes: occupationCodes ?? [],
    skills: skills ?? [],
    education,
    languages,
    municipalityCodes: municipalityCodes ?? [],
    workingTimes: workingTimes ?? [],
  };
  return scoreMatch(seekerFacts(profile, person), vacancyFacts(vacancy));
}
