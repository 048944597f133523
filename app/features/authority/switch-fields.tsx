import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { switchGrounds } from './stored-facts.ts';

type Options = { value: string; label: string }[];

/** What a written switch notice says: which area, on what ground, and the person's own words. */
export function SwitchFields({ form, areas }: { form: FormProblemState; areas: Options }) {
  const { t } = useTexts('authority');
  return (
    <>
      <SelectField
        name="areaCode"
        label={t('authority:field.areaCode')}
        options={areas}
        emptyLabel={t('authority:choose')}
        error={form.error('areaCode')}
        defaultValue={form.value('areaCode', '')}
      />
      <RadioGroup
        name="ground"
        label={t('authority:field.ground')}
        options={switchGrounds.map((value) => ({ value, label: t(`authority:ground.${value}`) }))}
        error={form.error('ground')}
        defaultValue={form.value('ground')}
      />
      <TextArea
        name="text"
        rows={5}
        label={t('authority:field.text')}
        hint={t('authority:switch.textHint')}
        error={form.error('text')}
        defaultValue={form.value('text')}
      />
    </>
  );
}
