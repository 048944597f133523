import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { languages } from '#app/i18n/language.ts';
import { municipality } from '#app/rules/areas.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CaseloadSearch } from './caseload-search.server.ts';
import type { Preset, Scope } from './presets.ts';

type CaseloadFiltersProps = {
  search: CaseloadSearch;
  areaFilters: string[];
  municipalityCodes: string[];
  path: string;
  clear: string;
  scopes: { scope: Scope; href: string }[];
  presets: { preset: Preset; href: string; count: number }[];
};

/** Scope and views as links, the rest as one form: all of it stands in the address. */
export function CaseloadFilters(props: CaseloadFiltersProps) {
  const { search, areaFilters, path, clear, scopes, presets } = props;
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { scope, preset, sort, order } = search;
  const any = t('counselor:filter.any');
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
        keep={{ scope, preset, sort, order }}
        presets={{
          label: t('counselor:filter.presets'),
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
        <SelectField
          name="area"
          label={t('counselor:filter.area')}
          emptyLabel={any}
          defaultValue={search.area ?? ''}
          options={areaFilters.map((value) => ({ value, label: areaLabel(value) }))}
        />
        <SelectField
          name="municipality"
          label={t('counselor:filter.municipality')}
          emptyLabel={any}
          defaultValue={search.municipality ?? ''}
          options={props.municipalityCodes.map((value) => ({
            value,
            label: municipality(value)?.name[language] ?? value,
          }))}
        />
        <SelectField
          name="language"
          label={t('counselor:filter.language')}
          emptyLabel={any}
          defaultValue={search.language ?? ''}
          options={[
            ...languages.map((value) => ({ value, label: t(`counselor:language.${value}`) })),
            { value: 'interpreter', label: t('counselor:filter.interpreter') },
          ]}
        />
        <SelectField
          name="under"
          label={t('counselor:filter.age')}
          emptyLabel={any}
          defaultValue={search.under ?? ''}
          options={[
            { value: '25', label: t('counselor:filter.under', { age: 25 }) },
            { value: '30', label: t('counselor:filter.under', { age: 30 }) },
          ]}
        />
      </FilterBar>
    </>
  );

  function areaLabel(value: string): string {
    const [area, state] = value.split('.');
    const name = label(`areas:${area}`);
    return state ? `${name}: ${label(`journey:state.active.${area}.${state}`)}` : name;
  }
}
