import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { innerHtml, safe, type Markup } from '#app/ui/markup.ts';
import type { Option } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { writtenSelect } from '#app/ui/written-fields.ts';
import type { CaseloadSearch, ChosenFilter } from './caseload-search.server.ts';
import { areaWords, filterValues, filterWords } from './filter-words.ts';
import { MoreFilters } from './more-filters.tsx';
import type { Preset, Scope } from './presets.ts';

type CaseloadFiltersProps = {
  search: CaseloadSearch;
  areaFilters: string[];
  municipalityCodes: string[];
  /** Whose clients can be told apart in the scope; nobody where there is one counselor. */
  counselors: { id: string; name: string }[];
  path: string;
  chosen: ChosenFilter[];
  clear: string;
  scopes: { scope: Scope; href: string }[];
  presets: { preset: Preset; href: string; count: number }[];
};

/** The id of the form, which on a phone is a sheet. */
export const FILTER_SHEET = 'filters';

/** Scope and views as links, the rest as one form: all of it stands in the address. */
export function CaseloadFilters(props: CaseloadFiltersProps) {
  const { search, areaFilters, counselors, path, clear, scopes, presets } = props;
  const { t, language } = useTexts('counselor', 'caseload');
  const label = useLabel();
  const { scope, preset, sort, order, columns } = search;
  const any = t('caseload:filter.any');
  const wording = { label, language, counselors };
  return (
    <>
      <nav aria-label={t('counselor:scope.label')}>
        <ul className="presets">
          {scopes.map((item) => (
            <li key={item.scope}>
              <a href={item.href} aria-current={item.scope === scope ? 'true' : undefined}>
                {t(`counselor:scope.${item.scope}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterBar
        label={t('counselor:filter.label')}
        action={path}
        submitLabel={t('counselor:filter.search')}
        clear={{ href: clear, label: t('counselor:filter.clear') }}
        sheet={{ id: FILTER_SHEET, closeLabel: t('caseload:filter.close') }}
        keep={{ scope, preset, sort, order, ...(columns !== null && { columns }) }}
        presets={{
          label: t('counselor:filter.presets'),
          emptyLabel: t('caseload:view.empty'),
          items: presets.map((item) => ({
            href: item.href,
            label: t(`counselor:preset.${item.preset}`),
            count: item.count,
            current: item.preset === preset,
          })),
        }}
      >
        <TextField
          name="q"
          type="search"
          label={t('counselor:filter.name')}
          defaultValue={search.q}
          autoComplete="off"
          width="medium"
        />
        <div className="filters" dangerouslySetInnerHTML={innerHtml(selects())} />
        <MoreFilters search={search} counselors={counselors} />
      </FilterBar>
      <ChosenFilters chosen={props.chosen} counselors={counselors} />
    </>
  );

  function selects(): Markup {
    return safe`${[
      select(
        'area',
        t('counselor:filter.area'),
        areaFilters.map((value) => ({ value, label: areaWords(value, wording) })),
      ),
      choice('municipality', props.municipalityCodes),
      choice('language', filterValues.language ?? []),
      choice('planState', filterValues.planState ?? []),
      ...(counselors.length > 0 ? [choice('counselor', ['nobody', ...counselors.map(({ id }) => id)])] : []),
    ]}`;
  }

  function choice(key: 'municipality' | 'language' | 'planState' | 'counselor', values: readonly string[]) {
    const options = values.map((value) => ({ value, label: filterWords[key](value, wording) }));
    return select(key, t(`caseload:filter.name.${key}`), options);
  }

  function select(name: 'area' | Parameters<typeof choice>[0], named: string, options: Option[]) {
    return writtenSelect({ name, label: named, emptyLabel: any, value: search[name] ?? '', options });
  }
}

/** What is chosen, each as the link that takes it away. */
function ChosenFilters({ chosen, counselors }: Pick<CaseloadFiltersProps, 'chosen' | 'counselors'>) {
  const { t, language } = useTexts('caseload');
  const label = useLabel();
  if (chosen.length === 0) return null;
  return (
    <nav aria-label={t('caseload:filter.chosen')}>
      <ul className="presets">
        {chosen.map(({ key, value, without }) => {
          const said = filterWords[key](value, { label, language, counselors });
          const name = `${t(`caseload:filter.name.${key}`)}: ${said}`;
          return (
            <li key={`${key}-${value}`}>
              <a href={without} aria-label={t('caseload:filter.remove', { name })}>
                {name} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
