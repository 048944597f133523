import { formatList, formatNumber } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { skillName } from '#app/rules/skills.ts';
import type { Condition, Lift, MatchParams, Reason } from './match.ts';

/** Writes what a reason speaks of: codes become names of the page's language. */
function useWritten(): (params: MatchParams) => Record<string, string | number> {
  const { language } = useTexts('candidacies', 'codes');
  const label = useLabel();
  return ({
    occupation,
    skills,
    municipality: place,
    workingTime,
    language: spoken,
    level,
    education,
    count,
  }) => ({
    occupation: occupation ? label(`codes:occupation.${occupation}`) : '',
    skills: formatList(
      language,
      (skills ?? []).map((skill) => skillName(skill, language)),
    ),
    shared: skills?.length ?? 0,
    municipality: place ? (municipality(place)?.name[language] ?? place) : '',
    workingTime: workingTime ? label(`codes:workingTime.${workingTime}`) : '',
    language: spoken ? label(`codes:languageName.${spoken}`) : '',
    level: level ? label(`codes:languageLevel.${level}`) : '',
    education: education ? label(`codes:educationLevel.${education}`) : '',
    count: count ?? 0,
  });
}

type Props = { points: number; reasons: readonly Reason[]; lift?: Lift | null };

/** Why a person and a job are brought together: each reason with its points, their sum, and what would add to it. */
export function MatchReasons({ points, reasons, lift }: Props) {
  const { t, language } = useTexts('candidacies', 'codes');
  const label = useLabel();
  const written = useWritten();
  return (
    <div className="flow">
      <ul>
        {reasons.map(({ key, points: each, params }) => (
          <li key={key}>
            {label(`candidacies:reason.${key}`, written(params))}{' '}
            <span className="muted number">{t('candidacies:points', { count: each })}</span>
          </li>
        ))}
      </ul>
      <p>{t('candidacies:sum', { points: formatNumber(language, points) })}</p>
      {lift && (
        <p className="muted">
          {label(`candidacies:lift.${lift.key}`, written(lift.params))}{' '}
          {lift.points > 0 && (
            <span className="number">{t('candidacies:points', { count: lift.points })}</span>
          )}
        </p>
      )}
    </div>
  );
}

/** Conditions of the job that are not met, and so stop a match whatever the points say. */
export function UnmetConditions({ unmet }: { unmet: readonly Condition[] }) {
  const label = useLabel();
  const written = useWritten();
  if (unmet.length === 0) return null;
  return (
    <ul>
      {unmet.map(({ key, params }) => (
        <li key={`${key} ${params.language ?? ''}`}>{label(`candidacies:unmet.${key}`, written(params))}</li>
      ))}
    </ul>
  );
}
