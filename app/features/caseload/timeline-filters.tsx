import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Row } from '#app/ui/layout.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { isFiltered, timelineActors, timelineKinds, type TimelineSearch } from './timeline-search.ts';

/** What of the time line is wanted: all of it stands in the address. */
export function TimelineFilters({ action, search }: { action: string; search: TimelineSearch }) {
  const { t } = useTexts('counselor', 'areas');
  const label = useLabel();
  const options = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: label(`${prefix}.${value}`) }));
  return (
    <FilterBar
      label={t('counselor:timeline.filter')}
      action={action}
      submitLabel={t('counselor:timeline.show')}
      {...(isFiltered(search) && { clear: { href: action, label: t('counselor:filter.clear') } })}
    >
      <Row>
        <SelectField
          name="kind"
          label={t('counselor:timeline.kindLabel')}
          emptyLabel={t('counselor:filter.any')}
          defaultValue={search.kind ?? ''}
          options={options(timelineKinds, 'counselor:timeline.kind')}
        />
        <SelectField
          name="area"
          label={t('counselor:timeline.area')}
          emptyLabel={t('counselor:filter.any')}
          defaultValue={search.area ?? ''}
          options={areaKeys.map((value) => ({ value, label: t(`areas:${value}`) }))}
        />
        <SelectField
          name="actor"
          label={t('counselor:timeline.actorLabel')}
          emptyLabel={t('counselor:filter.any')}
          defaultValue={search.actor ?? ''}
          options={options(timelineActors, 'counselor:timeline.actor')}
        />
        <DateField name="from" label={t('counselor:timeline.from')} defaultValue={search.from ?? ''} />
        <DateField name="until" label={t('counselor:timeline.until')} defaultValue={search.until ?? ''} />
      </Row>
    </FilterBar>
  );
}
