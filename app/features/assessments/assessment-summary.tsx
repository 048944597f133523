import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { storedSources } from './known-facts.ts';
import { useSourceName } from './known-list.tsx';
import { storedViews } from './seeker-views.ts';
import { assessmentParts, needKeys, type AssessmentPart, type NeedKey } from './assessment-parts.ts';

type Assessment = Record<AssessmentPart, string> &
  Record<NeedKey, boolean> & {
    seekerView: string | null;
    seekerViews: unknown;
    sources: unknown;
    reasoning: string;
    createdAt: Date | string;
  };

/** The four statutory parts, the needs found, and beside them what the person says of it. */
export function AssessmentSummary({ assessment }: { assessment: Assessment }) {
  const { t, language } = useTexts('assessments');
  const needs = needKeys.filter((key) => assessment[key]);
  const views = storedViews(assessment.seekerViews);
  const sources = storedSources(assessment.sources);
  const name = useSourceName();
  const differing = assessmentParts.filter((part) => views[part]?.differs);
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
      {differing.length > 0 && (
        <Notice tone="warning">
          <p>{t('assessments:seesOtherwise', { count: differing.length })}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          ...assessmentParts.map((part) => ({
            label: t(`assessments:part.${part}`),
            value: (
              <>
                <p>{assessment[part] || '–'}</p>
                {views[part]?.words && (
                  <p>
                    <strong>{t('assessments:ownWords')}</strong> {views[part].words}
                  </p>
                )}
                {views[part]?.differs && (
                  <Tag tone="warning">{t('assessments:contradiction.seesOtherwise')}</Tag>
                )}
                {sources[part].length > 0 && (
                  <p className="muted small">
                    {t('assessments:sources', { sources: sources[part].map(name).join('; ') })}
                  </p>
                )}
              </>
            ),
          })),
          ...(assessment.reasoning
            ? [{ label: t('assessments:reasoning'), value: assessment.reasoning }]
            : []),
          {
            label: t('assessments:seekerView'),
            value: assessment.seekerView ?? t('assessments:noSeekerView'),
          },
        ]}
      />
    </>
  );
}
