import type { FormProblemState } from '#app/core/form-problem.tsx';
import { collator } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipalities } from '#app/rules/areas.ts';
import { educationLevels, languageCodes, languageLevels, workingTimes } from '#app/rules/codes.ts';
import { occupationCodes } from '#app/rules/occupations.ts';
import { skillName } from '#app/rules/skills.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export type ProfileView = {
  occupationCodes: string[];
  skills: string[];
  education: string | null;
  languages: { language: string; level: string }[];
  municipalityCodes: string[];
  workingTimes: string[];
  presentation: string | null;
};

type FieldsProps = { form: FormProblemState; profile: ProfileView | null; homeMunicipality: string };

const three = [0, 1, 2];

/** What matching looks at: work, skills, languages, places and times, and a word of one's own. */
export function ProfileFields({ form, profile, homeMunicipality }: FieldsProps) {
  const { t, language } = useTexts('profile', 'codes', 'registration');
  const label = useLabel();
  const order = collator(language);
  const sorted = <T extends { label: string }>(options: T[]) =>
    options.sort((a, b) => order.compare(a.label, b.label));
  const named = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: label(`codes:${group}.${value}`) }));
  const occupations = sorted(named('occupation', occupationCodes));
  const places = sorted(municipalities.map((each) => ({ value: each.code, label: each.name[language] })));
  const chosenOccupations = form.values('occupationCodes', profile?.occupationCodes);
  const chosenPlaces = form.values('municipalityCodes', profile?.municipalityCodes ?? [homeMunicipality]);
  return (
    <>
      <Fieldset
        legend={t('profile:occupations')}
        hint={t('profile:occupationsHint')}
        error={form.error('occupationCodes')}
        id="field-occupationCodes"
      >
        {three.map((index) => (
          <SelectField
            key={index}
            id={`field-occupation-${index}`}
            name="occupationCodes"
            label={t('profile:occupation', { number: index + 1 })}
            emptyLabel={t('profile:choose')}
            options={occupations}
            defaultValue={chosenOccupations[index] ?? ''}
          />
        ))}
      </Fieldset>
      <TextArea
        name="skills"
        rows={5}
        label={t('profile:skills')}
        hint={t('profile:skillsHint')}
        error={form.error('skills')}
        defaultValue={form.value(
          'skills',
          profile?.skills.map((skill) => skillName(skill, language)).join('\n'),
        )}
      />
      <SelectField
        name="education"
        width="medium"
        label={t('profile:education')}
        emptyLabel={t('profile:choose')}
        options={named('educationLevel', educationLevels)}
        error={form.error('education')}
        defaultValue={form.value('education', profile?.education)}
      />
      <Fieldset legend={t('profile:languages')}>
        {three.map((index) => {
          const known = profile?.languages[index];
          const at = (field: string) => `languages.${index}.${field}`;
          return (
            <div className="row" key={index}>
              <SelectField
                name={at('language')}
                label={t('profile:language', { number: index + 1 })}
                emptyLabel={t('profile:choose')}
                options={named('languageName', languageCodes)}
                error={form.error(at('language'))}
                defaultValue={form.value(at('language'), known?.language)}
              />
              <SelectField
                name={at('level')}
                label={t('profile:level')}
                emptyLabel={t('profile:choose')}
                options={named('languageLevel', languageLevels)}
                error={form.error(at('level'))}
                defaultValue={form.value(at('level'), known?.level)}
              />
            </div>
          );
        })}
      </Fieldset>
      <Fieldset
        legend={t('profile:places')}
        hint={t('profile:placesHint')}
        error={form.error('municipalityCodes')}
        id="field-municipalityCodes"
      >
        {three.map((index) => (
          <SelectField
            key={index}
            id={`field-place-${index}`}
            name="municipalityCodes"
            width="medium"
            label={t('profile:place', { number: index + 1 })}
            emptyLabel={t('profile:choose')}
            options={places}
            defaultValue={chosenPlaces[index] ?? ''}
          />
        ))}
      </Fieldset>
      <CheckboxGroup
        name="workingTimes"
        label={t('profile:times')}
        error={form.error('workingTimes')}
        options={named('workingTime', workingTimes)}
        defaultValues={form.values('workingTimes', profile?.workingTimes)}
      />
      <TextArea
        name="presentation"
        rows={6}
        optionalLabel={t('registration:optional')}
        label={t('profile:presentation')}
        hint={t('profile:presentationHint')}
        error={form.error('presentation')}
        defaultValue={form.value('presentation', profile?.presentation)}
      />
    </>
  );
}
