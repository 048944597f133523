import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DateField } from '#app/ui/date-field.tsx';

type DaysFieldsProps = {
  form: FormProblemState;
  today: string;
  untilHint: string;
  /** Where it may hold until further notice. */
  openEnded?: boolean;
};

/** From which day and until which. */
export function DaysFields({ form, today, untilHint, openEnded }: DaysFieldsProps) {
  const { t } = useTexts('rights');
  return (
    <>
      <DateField
        name="from"
        label={t('rights:field.from')}
        error={form.error('from')}
        defaultValue={form.value('from', today)}
      />
      <DateField
        name="until"
        label={t('rights:field.until')}
        hint={untilHint}
        optionalLabel={openEnded ? t('rights:optional') : undefined}
        error={form.error('until')}
        defaultValue={form.value('until')}
      />
    </>
  );
}
