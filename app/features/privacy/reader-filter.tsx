import { useTexts } from '#app/i18n/use-texts.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { readerPeriods, type ReaderPeriod } from './reader-search.ts';

/** From when on one wants to see who looked. */
export function ReaderFilter({ action, period }: { action: string; period: ReaderPeriod }) {
  const { t } = useTexts('privacy');
  return (
    <FilterBar label={t('privacy:readers.filter')} action={action} submitLabel={t('privacy:readers.show')}>
      <SelectField
        name="since"
        label={t('privacy:readers.since')}
        defaultValue={period}
        options={readerPeriods.map((value) => ({ value, label: t(`privacy:since.${value}`) }))}
      />
    </FilterBar>
  );
}
