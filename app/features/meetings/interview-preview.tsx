import { pathsIn } from '#app/core/paths.ts';
import { assessmentParts, needKeys } from '#app/features/assessments/assessment-parts.ts';
import { progressField, progressSteps, progressThemes } from '#app/features/assessments/progress.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';

type Props = {
  meeting: { id: string; version: number };
  draft: Record<string, string | string[]>;
};

/** What will be recorded, as it will be read; nothing is written before it is recorded. */
export function InterviewPreview({ meeting, draft }: Props) {
  const { t, language } = useTexts('counselor', 'assessments');
  const { counselor } = pathsIn(language);
  const said = (name: string) => {
    const value = draft[name];
    return typeof value === 'string' && value !== '' ? value : '–';
  };
  const needs = needKeys.filter((key) => key in draft).map((key) => t(`assessments:need.${key}`));
  const step = (name: string) => progressSteps.find((known) => known === draft[name]);
  return (
    <Stack gap="large">
      <Section title={t('assessments:title')}>
        <DefinitionList
          items={[
            ...assessmentParts.map((part) => ({
              label: t(`assessments:part.${part}`),
              value: said(part),
            })),
            { label: t('counselor:interview.needs'), value: needs.join(', ') || '–' },
            { label: t('assessments:reasoning'), value: said('reasoning') },
          ]}
        />
      </Section>
      <Section title={t('assessments:progress.title')}>
        <DefinitionList
          items={progressThemes.map((theme) => {
            const found = step(progressField(theme));
            return {
              label: t(`assessments:progress.theme.${theme}`),
              value: found ? t(`assessments:progress.step.${found}`) : t('assessments:progress.unknown'),
            };
          })}
        />
      </Section>
      <Section title={t('counselor:interview.record')}>
        <DefinitionList
          items={[
            { label: t('counselor:interview.summary'), value: said('summary') },
            { label: t('counselor:interview.agreements'), value: said('agreements') },
          ]}
        />
      </Section>
      <form method="post" noValidate className="form">
        {Object.entries({ ...draft, version: String(meeting.version) }).flatMap(([name, value]) =>
          [value].flat().map((each) => <input key={name + each} type="hidden" name={name} value={each} />),
        )}
        <FormActions>
          <Button icon="check">{t('counselor:interview.hold')}</Button>
          <ButtonLink kind="secondary" href={counselor.interview(meeting.id)}>
            {t('counselor:interview.edit')}
          </ButtonLink>
        </FormActions>
      </form>
    </Stack>
  );
}
