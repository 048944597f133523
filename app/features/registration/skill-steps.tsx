import { useTexts } from '#app/i18n/use-texts.ts';
import { educationLevels, languageCodes, languageLevels } from '#app/rules/codes.ts';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { count, useOptions, useYesOrNo, type StepProps } from './step-options.ts';

/** What the person has done, studied and learned. */
export function Work({ form, answers: { work }, rows }: StepProps) {
  const { t } = useTexts('registration');
  const optionalLabel = t('registration:optional');
  const answersOfTwo = useYesOrNo();
  return (
    <>
      <RadioGroup
        name="hasWorked"
        inline
        label={t('registration:work.label')}
        error={form.error('hasWorked')}
        defaultValue={form.value('hasWorked', work?.hasWorked)}
        options={answersOfTwo}
      />
      {count(rows).map((index) => {
        const job = work?.jobs[index];
        const at = (field: string) => `jobs.${index}.${field}`;
        return (
          <Fieldset key={index} legend={t('registration:work.job', { number: index + 1 })}>
            <TextField
              name={at('title')}
              label={t('registration:work.title')}
              hint={index === 0 ? t('registration:work.titleHint') : undefined}
              error={form.error(at('title'))}
              defaultValue={form.value(at('title'), job?.title)}
            />
            <TextField
              name={at('employer')}
              optionalLabel={optionalLabel}
              label={t('registration:work.employer')}
              error={form.error(at('employer'))}
              defaultValue={form.value(at('employer'), job?.employer)}
            />
            <TextField
              name={at('from')}
              inputMode="numeric"
              width="short"
              optionalLabel={optionalLabel}
              label={t('registration:work.from')}
              error={form.error(at('from'))}
              defaultValue={form.value(at('from'), job?.from)}
            />
            <TextField
              name={at('to')}
              inputMode="numeric"
              width="short"
              optionalLabel={optionalLabel}
              label={t('registration:work.to')}
              error={form.error(at('to'))}
              defaultValue={form.value(at('to'), job?.to)}
            />
          </Fieldset>
        );
      })}
    </>
  );
}

export function Education({ form, answers: { education } }: StepProps) {
  const { t } = useTexts('registration', 'codes');
  const options = useOptions();
  const optionalLabel = t('registration:optional');
  const answersOfTwo = useYesOrNo();
  return (
    <>
      <RadioGroup
        name="level"
        label={t('registration:education.level')}
        error={form.error('level')}
        defaultValue={form.value('level', education?.level)}
        options={options('codes:educationLevel', educationLevels)}
      />
      <TextField
        name="degree"
        optionalLabel={optionalLabel}
        label={t('registration:education.degree')}
        hint={t('registration:education.degreeHint')}
        error={form.error('degree')}
        defaultValue={form.value('degree', education?.degree)}
      />
      <TextField
        name="year"
        inputMode="numeric"
        width="short"
        optionalLabel={optionalLabel}
        label={t('registration:education.year')}
        error={form.error('year')}
        defaultValue={form.value('year', education?.year)}
      />
      <RadioGroup
        name="studiesNow"
        inline
        label={t('registration:education.studiesNow')}
        error={form.error('studiesNow')}
        defaultValue={form.value('studiesNow', education?.studiesNow)}
        options={answersOfTwo}
      />
    </>
  );
}

export function Skills({ form, answers: { skills }, rows }: StepProps) {
  const { t } = useTexts('registration', 'codes');
  const options = useOptions();
  const languages = options('codes:languageName', languageCodes);
  const answersOfTwo = useYesOrNo();
  return (
    <>
      <TextArea
        name="skills"
        rows={5}
        label={t('registration:skills.label')}
        hint={t('registration:skills.hint')}
        error={form.error('skills')}
        defaultValue={form.value('skills', skills?.skills)}
      />
      {count(rows).map((index) => {
        const known = skills?.languages[index];
        const at = (field: string) => `languages.${index}.${field}`;
        return (
          <Fieldset key={index} legend={t('registration:skills.languageNumber', { number: index + 1 })}>
            <SelectField
              name={at('language')}
              width="medium"
              emptyLabel={t('registration:skills.noLanguage')}
              label={t('registration:skills.language')}
              error={form.error(at('language'))}
              defaultValue={form.value(at('language'), known?.language)}
              options={languages}
            />
            <SelectField
              name={at('level')}
              width="medium"
              emptyLabel={t('registration:skills.noLevel')}
              label={t('registration:skills.level')}
              error={form.error(at('level'))}
              defaultValue={form.value(at('level'), known?.level)}
              options={options('codes:languageLevel', languageLevels)}
            />
          </Fieldset>
        );
      })}
      <RadioGroup
        name="interpreter"
        inline
        label={t('registration:skills.interpreter')}
        hint={t('registration:skills.interpreterHint')}
        error={form.error('interpreter')}
        defaultValue={form.value('interpreter', skills?.interpreter)}
        options={answersOfTwo}
      />
      <SelectField
        name="interpreterLanguage"
        width="medium"
        emptyLabel={t('registration:skills.noLanguage')}
        label={t('registration:skills.interpreterLanguage')}
        error={form.error('interpreterLanguage')}
        defaultValue={form.value('interpreterLanguage', skills?.interpreterLanguage)}
        options={languages}
      />
    </>
  );
}
