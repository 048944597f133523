import { z } from 'zod';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { skillName } from '#app/rules/skills.ts';
import { assessmentParts, type AssessmentPart } from './assessment-parts.ts';
import type { SeekerViews } from './seeker-views.ts';

/** From whom something is known: the person themselves, staff who wrote it down for them, the profile, or the authority. */
export const factSources = [
  'registration',
  'registrationByStaff',
  'profile',
  'ownView',
  'assessment',
] as const;
export type FactSource = (typeof factSources)[number];

/** What one source says of a part, as lines; when, and of an assessment by whom. */
export type KnownFact = { source: FactSource; on: string | null; by: string | null; lines: string[] };
export type KnownFacts = Record<AssessmentPart, KnownFact[]>;

/** All that is on record before an interview begins. */
export type Known = {
  answers: Omit<RegistrationAnswers, 'contact'>;
  registered: { on: string | null; byStaff: boolean };
  profile: { occupationCodes: string[]; skills: string[]; education: string | null; on: string } | null;
  before:
    | (Record<AssessmentPart, string> & {
        on: string;
        by: string;
        views: SeekerViews;
        viewsOn: string | null;
      })
    | null;
};

/** What is known already, under the statutory part that it belongs to, each with its source; the newest kind first. */
export function knownFacts(known: Known, label: Label, language: Language): KnownFacts {
  const said = saidAtRegistration(known.answers, label);
  const { registered, before } = known;
  const source = registered.byStaff ? 'registrationByStaff' : 'registration';
  const of = (part: AssessmentPart): KnownFact[] => {
    const view = before?.views[part]?.words;
    return [
      ...(view ? [{ source: 'ownView' as const, on: before.viewsOn, by: null, lines: [view] }] : []),
      ...(before?.[part]
        ? [{ source: 'assessment' as const, on: before.on, by: before.by, lines: [before[part]] }]
        : []),
      ...(part === 'competence' ? fromProfile(known.profile, label, language) : []),
      ...(said[part].length > 0 ? [{ source, on: registered.on, by: null, lines: said[part] } as const] : []),
    ];
  };
  return {
    competence: of('competence'),
    workAbility: of('workAbility'),
    jobSearch: of('jobSearch'),
    outlook: of('outlook'),
  };
}

/** Where a part's field begins: with the earlier assessment, else with what the person has said. */
export const beginning = (facts: KnownFact[]): string =>
  (
    facts.find(({ source }) => source === 'assessment')?.lines ??
    facts.filter(({ source }) => source !== 'ownView').flatMap(({ lines }) => lines)
  ).join('\n');

/** The sources without what they say: what is kept with an assessment. */
export function sourcesOf(known: Known): Record<AssessmentPart, Omit<KnownFact, 'lines'>[]> {
  const facts = knownFacts(known, (key) => key, 'fi');
  const of = (part: AssessmentPart) => facts[part].map(({ source, on, by }) => ({ source, on, by }));
  return {
    competence: of('competence'),
    workAbility: of('workAbility'),
    jobSearch: of('jobSearch'),
    outlook: of('outlook'),
  };
}

const stored = z.partialRecord(
  z.enum(assessmentParts),
  z.array(z.object({ source: z.enum(factSources), on: z.string().nullable(), by: z.string().nullable() })),
);

/** The sources as a JSON column holds them. */
export function storedSources(column: unknown): Record<AssessmentPart, Omit<KnownFact, 'lines'>[]> {
  const found = stored.safeParse(column).data ?? {};
  const of = (part: AssessmentPart) => found[part] ?? [];
  return {
    competence: of('competence'),
    workAbility: of('workAbility'),
    jobSearch: of('jobSearch'),
    outlook: of('outlook'),
  };
}

function fromProfile(profile: Known['profile'], label: Label, language: Language): KnownFact[] {
  if (!profile) return [];
  const lines = [
    ...profile.occupationCodes.map((code) => label(`codes:occupation.${code}`)),
    profile.skills.map((skill) => skillName(skill, language)).join(', '),
    profile.education ? label(`codes:educationLevel.${profile.education}`) : '',
  ].filter(Boolean);
  return lines.length > 0 ? [{ source: 'profile', on: profile.on, by: null, lines }] : [];
}

function saidAtRegistration(answers: Known['answers'], label: Label): Record<AssessmentPart, string[]> {
  const { work, education, skills, ability, situation, changes } = answers;
  const years = (from: string, to: string) => [from, to].filter(Boolean).join('–');
  return {
    competence: [
      ...(education
        ? [joined([label(`codes:educationLevel.${education.level}`), education.degree, education.year])]
        : []),
      ...(work?.jobs ?? []).map(({ title, employer, from, to }) =>
        joined([title, employer, years(from, to)]),
      ),
      ...(skills ? [skills.skills] : []),
      ...(skills?.languages ?? []).map(
        ({ language, level }) =>
          `${label(`codes:languageName.${language}`)}: ${label(`codes:languageLevel.${level}`)}`,
      ),
    ],
    workAbility: ability
      ? [label(`registration:ability.option.${ability.ability}`), ability.wish].filter(Boolean)
      : [],
    jobSearch: situation
      ? [joined([label(`registration:situation.option.${situation.situation}`), situation.since ?? ''])]
      : [],
    outlook:
      changes && changes.change !== 'nothing'
        ? [joined([label(`registration:changes.option.${changes.change}`), changes.on ?? '', changes.more])]
        : [],
  };
}

const joined = (parts: string[]) => parts.filter(Boolean).join(', ');
