import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { assessmentParts, needKeys, type AssessmentPart, type NeedKey } from './assessment-parts.ts';

type Assessment = Record<AssessmentPart, string> &
  Record<NeedKey, boolean> & { seekerView: string | null; createdAt: Date | string };

/** The four statutory parts, the needs found, and beside them what the person says of it. */
export function AssessmentSummary({ assessment }: { assessment: Assessment }) {
  const { t, language } = useTexts('assessments');
  const needs = needKeys.filter((key) => assessment[key]);
  return (
    <>
      <p className="muted small">
        {t('assessments:madeOn', { date: formatDate(language, assessment.createdAt) })}
      </p>
      {needs.length > 0 && (
        <div className="row">
          {needs.map((key) => (
            <Tag key={key} tone="info">
              {t(`assessments:need.${key}`)}
            </Tag>
          ))}
        </div>
      )}
      <DefinitionList
        items={[
          ...assessmentParts.map((part) => ({
            label: t(`assessments:part.${part}`),
            value: assessment[part] || '–',
          })),
          {
            label: t('assessments:seekerView'),
            value: assessment.seekerView ?? t('assessments:noSeekerView'),
          },
        ]}
      />
    </>
  );
}
