import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import type { Label } from '#app/i18n/use-label.ts';
import type { AssessmentPart } from './assessment-parts.ts';

/** What the person said at registration, as lines under the statutory part that each belongs to. */
export function knownFacts(answers: RegistrationAnswers, label: Label): Record<AssessmentPart, string[]> {
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
