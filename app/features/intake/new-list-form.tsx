import type { FormProblemState } from '#app/core/form-problem.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormField, fieldAttributes } from '#app/ui/form-field.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Props = { form: FormProblemState; field: string; most: { rows: number; size: number } };

/** The file, where it is from, and whose clients its people become. */
export function NewListForm({ form, field, most }: Props) {
  const { t, language } = useTexts('intake');
  const error = form.error(field);
  const file = {
    name: field,
    label: t('intake:new.file'),
    hint: t('intake:new.hint', { rows: formatNumber(language, most.rows), size: most.size }),
    ...(error !== undefined && { error }),
  };
  return (
    <form method="post" encType="multipart/form-data" noValidate className="form">
      <FormField field={file}>
        <input type="file" accept=".csv,.txt,text/csv,text/plain" {...fieldAttributes(file)} />
      </FormField>
      <TextField
        name="source"
        label={t('intake:new.source')}
        hint={t('intake:new.sourceHint')}
        error={form.error('source')}
        defaultValue={form.value('source')}
        autoComplete="off"
      />
      <RadioGroup
        name="to"
        label={t('intake:new.to')}
        error={form.error('to')}
        defaultValue={form.value('to')}
        options={[
          { value: 'me', label: t('intake:new.toMe') },
          { value: 'nobody', label: t('intake:new.toNobody') },
        ]}
      />
      <FormActions>
        <Button>{t('intake:new.submit')}</Button>
      </FormActions>
    </form>
  );
}
