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
  today: string;
  /** The days that are open for telling, where they are known. */
  days?: { from: string; to: string } | undefined;
};

/** The four facts of an act: what, when, which job, whose. */
export function ActFields({ form, values, today, days }: ActFieldsProps) {
  const { t, language } = useTexts('obligations');
  const written = days && { from: formatDate(language, days.from), to: formatDate(language, days.to) };
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
        hint={written && t('obligations:hint.on', written)}
        min={days?.from}
        max={today}
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
