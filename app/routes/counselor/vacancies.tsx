import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { countToCheck, listNeedsOfArea } from '#app/features/vacancies/needs.queries.server.ts';
import { needPresets } from '#app/features/vacancies/vacancy-choices.ts';
import { VacancyState } from '#app/features/vacancies/vacancy-state.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'employerService');
  const query = new URL(request.url).searchParams;
  const preset = needPresets.find((known) => known === query.get('show')) ?? 'check';
  const word = (query.get('word') ?? '').trim().slice(0, 100);
  const [needs, toCheck] = await Promise.all([
    listNeedsOfArea(actor, { preset, word }, now()),
    countToCheck(actor),
  ]);
  return { title: textsIn(languageOf(request)).t('vacancies:staff.title'), preset, word, needs, toCheck };
}

export default function Vacancies() {
  const { title, preset, word, needs, toCheck } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('vacancies');
  const paths = pathsIn(language).counselor;
  return (
    <>
      <PageHeader title={title} lead={t('vacancies:staff.lead')} />
      <Stack>
        <FilterBar
          label={t('vacancies:staff.filter')}
          action={paths.vacancies}
          submitLabel={t('vacancies:staff.search')}
          clear={{ href: paths.vacancies, label: t('vacancies:staff.clear') }}
          keep={{ show: preset }}
          presets={{
            label: t('vacancies:staff.show'),
            items: needPresets.map((each) => ({
              href: `${paths.vacancies}?show=${each}`,
              label: t(`vacancies:preset.${each}`),
              current: each === preset,
              ...(each === 'check' && { count: toCheck }),
            })),
          }}
        >
          <TextField name="word" label={t('vacancies:staff.word')} defaultValue={word} />
        </FilterBar>
        {needs.length === 0 ? (
          <EmptyState
            icon="check"
            title={t(preset === 'check' ? 'vacancies:staff.nothingToCheck' : 'vacancies:staff.none')}
          />
        ) : (
          <DataTable
            caption={title}
            captionHidden
            rows={needs}
            rowKey={(need) => need.id}
            columns={[
              {
                key: 'title',
                label: t('vacancies:field.title'),
                rowHeader: true,
                cell: (need) => <a href={paths.vacancy(need.id)}>{need.title}</a>,
              },
              { key: 'company', label: t('vacancies:company'), cell: (need) => need.companyName },
              {
                key: 'state',
                label: t('vacancies:stateLabel'),
                cell: (need) => <VacancyState state={need.state} />,
              },
              {
                key: 'place',
                label: t('vacancies:field.municipalityCode'),
                secondary: true,
                cell: (need) => municipality(need.municipalityCode)?.name[language] ?? '',
              },
              {
                key: 'applyBy',
                label: t('vacancies:field.applyBy'),
                secondary: true,
                cell: (need) => (need.applyBy ? formatDate(language, need.applyBy) : '–'),
              },
              {
                key: 'hired',
                label: t('vacancies:hired'),
                align: 'end',
                secondary: true,
                cell: (need) => `${need.hired}/${need.positions}`,
              },
            ]}
          />
        )}
      </Stack>
    </>
  );
}
