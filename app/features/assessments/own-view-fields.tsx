import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { assessmentParts } from './assessment-parts.ts';
import type { SeekerViews } from './seeker-views.ts';

/** The person's own words on each part, and whether they see it otherwise. */
export function OwnViewFields({ form, views }: { form: FormProblemState; views: SeekerViews }) {
  const { t } = useTexts('assessments');
  return assessmentParts.map((part) => (
    <Fieldset key={part} legend={t(`assessments:own.part.${part}`)} id={`own-${part}`} look="label">
      <TextArea
        name={`words.${part}`}
        rows={3}
        label={t('assessments:own.words')}
        error={form.error(`words.${part}`)}
        defaultValue={form.value(`words.${part}`, views[part]?.words)}
      />
      <Checkbox
        name={`differs.${part}`}
        value="yes"
        label={t('assessments:own.differs')}
        defaultChecked={
          form.problem ? form.value(`differs.${part}`) !== undefined : (views[part]?.differs ?? false)
        }
      />
    </Fieldset>
  ));
}
