import { FILES_FIELD, MOST_FILES, MOST_MEGABYTES } from '#app/core/upload-limits.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { FormField, fieldAttributes } from '#app/ui/form-field.tsx';

type Props = {
  error?: string | undefined;
  /** Was the form refused? A browser forgets chosen files, so they are to be chosen again. */
  again: boolean;
  /** Are files looked at by a virus scanner here? */
  scanned: boolean;
};

/** Where files are chosen; works as any field without scripts. */
export function FileField({ error, again, scanned }: Props) {
  const { t } = useTexts('ownData');
  const hint = [
    t('ownData:files.hint', { count: MOST_FILES, size: MOST_MEGABYTES }),
    scanned ? t('ownData:files.scanned') : t('ownData:files.notScanned'),
    again && t('ownData:files.again'),
  ];
  const field = {
    name: FILES_FIELD,
    label: t('ownData:files.label'),
    optionalLabel: t('ownData:optional'),
    hint: hint.filter(Boolean).join(' '),
    ...(error !== undefined && { error }),
  };
  return (
    <FormField field={field}>
      <input
        type="file"
        multiple
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        {...fieldAttributes(field)}
      />
    </FormField>
  );
}
