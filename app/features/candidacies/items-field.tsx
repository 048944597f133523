import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { consentItems, neededItem, type ConsentItem } from '#app/features/consents/consent-items.ts';

/** Offered ticked; the others are for the person to add. */
export const usualItems: ConsentItem[] = [
  neededItem,
  'languages',
  'education',
  'workHistory',
  'skills',
  'presentation',
];

/** Which parts the employer may see. The name goes with every one of them. */
export function ItemsField({ form }: { form: FormProblemState }) {
  const { t } = useTexts('candidacies');
  return (
    <>
      <p>{t('candidacies:own.needed')}</p>
      <CheckboxGroup
        name="items"
        label={t('candidacies:own.items')}
        hint={t('candidacies:own.itemsHint')}
        error={form.error('items')}
        defaultValues={form.values('items', usualItems)}
        options={consentItems
          .filter((item) => item !== neededItem)
          .map((item) => ({ value: item, label: t(`candidacies:consentItem.${item}`) }))}
      />
    </>
  );
}
