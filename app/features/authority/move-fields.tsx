import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

type Options = { value: string; label: string }[];

/** To which municipality, and since when. */
export function MoveFields({ form, municipalities }: { form: FormProblemState; municipalities: Options }) {
  const { t } = useTexts('authority');
  return (
    <>
      <SelectField
        name="municipalityCode"
        label={t('authority:field.municipalityCode')}
        options={municipalities}
        emptyLabel={t('authority:choose')}
        error={form.error('municipalityCode')}
        defaultValue={form.value('municipalityCode', '')}
      />
      <DateField
        name="movedOn"
        label={t('authority:field.movedOn')}
        hint={t('authority:move.dateHint')}
        error={form.error('movedOn')}
        defaultValue={form.value('movedOn')}
      />
    </>
  );
}
