import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import {
  listPublicVacancies,
  vacancySorts,
  type Facet,
} from '#app/features/vacancies/public-vacancies.queries.server.ts';
import { VacancyCard } from '#app/features/vacancies/vacancy-card.tsx';
import { addressOf, searchOf } from '#app/features/vacancies/vacancy-search.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const search = searchOf(new URL(request.url).searchParams);
  const base = pathsIn(language).vacancies;
  const { next, ...list } = await listPublicVacancies(search, language, now());
  const fromStart = { ...search, after: null };
  return {
    title: textsIn(language).t('public:vacancies.title'),
    search,
    ...list,
    base,
    first: search.after && addressOf(base, fromStart),
    next: next && addressOf(base, { ...search, after: next }),
    sorts: vacancySorts.map((sort) => ({
      sort,
      href: addressOf(base, { ...fromStart, sort }),
      current: sort === search.sort,
    })),
  };
}

export default function Vacancies() {
  const { title, search, vacancies, total, facets, base, first, next, sorts } =
    useLoaderData<typeof loader>();
  const { t } = useTexts('public', 'codes');
  return (
    <>
      <PageHeader title={title} lead={t('public:vacancies.lead')} />
      <Stack gap="large">
        <FilterBar
          label={t('public:vacancies.search')}
          action={base}
          submitLabel={t('public:vacancies.submit')}
          clear={{ href: base, label: t('public:vacancies.clear') }}
          keep={search.sort === 'newest' ? {} : { sort: search.sort }}
          presets={{
            label: t('public:vacancies.order'),
            items: sorts.map(({ sort, ...link }) => ({ ...link, label: t(`public:vacancies.sort.${sort}`) })),
          }}
        >
          <TextField
            name="word"
            label={t('public:vacancies.word')}
            hint={t('public:vacancies.wordHint')}
            defaultValue={search.word}
            maxLength={100}
          />
          <FacetField name="municipality" facets={facets.municipalities} chosen={search.municipality} />
          <FacetField name="group" facets={facets.groups} chosen={search.group} />
          <FacetField name="workingTime" facets={facets.workingTimes} chosen={search.workingTime} />
        </FilterBar>
        <section aria-labelledby="found" className="stack">
          <h2 id="found">{t('public:vacancies.found', { count: total })}</h2>
          {vacancies.length === 0 && (
            <EmptyState icon="search" title={t('public:vacancies.none')}>
              <p>{t('public:vacancies.noneText')}</p>
            </EmptyState>
          )}
          <Grid>
            {vacancies.map((vacancy) => (
              <VacancyCard key={vacancy.id} vacancy={vacancy} />
            ))}
          </Grid>
        </section>
        {(first || next) && (
          <Pagination
            label={t('public:vacancies.pages')}
            {...(first && { previous: { href: first, label: t('public:vacancies.first') } })}
            {...(next && { next: { href: next, label: t('public:vacancies.next') } })}
          />
        )}
        <p className="muted small">{t('codes:escoNotice')}</p>
      </Stack>
    </>
  );
}

type FacetFieldProps = {
  name: 'municipality' | 'group' | 'workingTime';
  facets: Facet[];
  chosen: string | null;
};

function FacetField({ name, facets, chosen }: FacetFieldProps) {
  const { t } = useTexts('public');
  return (
    <SelectField
      name={name}
      label={t(`public:vacancies.${name}`)}
      emptyLabel={t('public:vacancies.all')}
      defaultValue={chosen ?? ''}
      options={facets.map(({ value, label, count }) => ({ value, label: `${label} (${count})` }))}
    />
  );
}
