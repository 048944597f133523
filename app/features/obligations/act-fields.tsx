import type { FormProblemState } from '#app/core/form-problem.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { acts } from '#app/rules/job-search.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type ActFieldsProps = {
  form: FormProblemState;
  values: { kind: string; on: string; what: string; employer: string };
  /** The days that are still open for reporting. */
  days: { from: string; to: string; today: string };
};

/** The four facts of an act: what, when, which job, whose. A day of the open period, today at first. */
export function ActFields({ form, values, days }: ActFieldsProps) {
  const { t, language } = useTexts('obligations', 'common');
  const written = { from: formatDate(language, days.from), to: formatDate(language, days.to) };
  return (
    <>
      <SelectField
        name="kind"
        label={t('obligations:field.kind')}
        error={form.error('kind')}
        defaultValue={form.value('kind', values.kind)}
        options={acts.map((value) => ({ value, label: t(`obligations:kind.${value}`) }))}
      />
      <DateField
        name="on"
        label={t('obligations:field.on')}
        hint={t('obligations:hint.on', written)}
        min={days.from}
        max={days.today}
        error={form.error('on')}
        defaultValue={form.value('on', values.on)}
      />
      <TextField
        name="what"
        label={t('obligations:field.what')}
        hint={t('obligations:hint.what')}
        maxLength={200}
        error={form.error('what')}
        defaultValue={form.value('what', values.what)}
      />
      <TextField
        name="employer"
        label={t('obligations:field.employer')}
        hint={t('obligations:hint.employer')}
        maxLength={200}
        autoComplete="organization"
        error={form.error('employer')}
        defaultValue={form.value('employer', values.employer)}
      />
    </>
  );
}
