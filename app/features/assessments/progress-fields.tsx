import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { progressField, progressSteps, progressThemes, type ProgressTheme } from './progress.ts';

type ProgressFieldsProps = {
  form: FormProblemState;
  /** What a field begins with: the draft, or how it was seen before. */
  begins: (theme: ProgressTheme) => string | undefined;
};

/** How things stand, looked at together with the person. */
export function ProgressFields({ form, begins }: ProgressFieldsProps) {
  const { t } = useTexts('assessments');
  return (
    <Fieldset legend={t('assessments:progress.title')} hint={t('assessments:progress.hint')} id="progress">
      {progressThemes.map((theme) => (
        <SelectField
          key={theme}
          name={progressField(theme)}
          width="medium"
          label={t(`assessments:progress.theme.${theme}`)}
          emptyLabel={t('assessments:progress.unknown')}
          error={form.error(progressField(theme))}
          defaultValue={begins(theme)}
          options={progressSteps.map((value) => ({ value, label: t(`assessments:progress.step.${value}`) }))}
        />
      ))}
    </Fieldset>
  );
}
