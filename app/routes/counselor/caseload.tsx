import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { bulkKinds } from '#app/features/bulk/bulk-kinds.ts';
import { listCaseload, listServed } from '#app/features/caseload/caseload.queries.server.ts';
import { CaseloadFilters } from '#app/features/caseload/caseload-filters.tsx';
import { caseloadLinks } from '#app/features/caseload/caseload-links.server.ts';
import { areaFilters, searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { CaseloadSelection } from '#app/features/caseload/caseload-selection.tsx';
import { CaseloadTable } from '#app/features/caseload/caseload-table.tsx';
import { CaseloadTools } from '#app/features/caseload/caseload-tools.tsx';
import { presets, scopes } from '#app/features/caseload/presets.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { openedAt } from '#app/features/caseload/opened-at.ts';
import { listViews } from '#app/features/saved-views/saved-views.queries.server.ts';
import { ViewLinks } from '#app/features/saved-views/view-links.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { employmentArea } from '#app/rules/areas.ts';
import { isoDate } from '#app/rules/dates.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const language = languageOf(request);
  const { caseload: path } = pathsIn(language).counselor;
  const url = new URL(request.url);
  const views = await listViews(actor);
  // The bare address opens the view that its reader wants first; every other one says itself what it shows.
  const first = url.search === '' && views.find(({ own, opensFirst }) => own && opensFirst);
  if (first) throw redirect(openedAt(path, first.query));
  const search = searchOf(url);
  const [page, counselors] = await Promise.all([
    listCaseload(actor, search, now()),
    listServed(actor, search.scope, now()),
  ]);
  await logListRead(
    actor,
    page.rows.map(({ personId }) => personId),
    'caseload',
    now(),
  );
  const links = caseloadLinks(path, search, url.searchParams);
  const { to, query } = links;
  return {
    title: textsIn(language).t('counselor:caseload.title'),
    rows: page.rows,
    me: actor.accountId,
    today: isoDate(now()),
    search: { ...search, after: null, before: null },
    areaFilters,
    municipalityCodes: municipalitiesOf(actor.areaCode),
    counselors,
    chosen: links.chosen,
    path,
    clear: links.clear,
    views: views.map((view) => ({
      id: view.id,
      name: view.name,
      by: view.own ? null : view.owner,
      href: openedAt(path, view.query),
      current: view.query === query,
    })),
    scopes: scopes
      .filter((scope) => scope !== 'standIn' || page.standsInFor > 0 || search.scope === 'standIn')
      .map((scope) => ({ scope, href: to({ scope }) })),
    presets: presets.map((preset) => ({ preset, href: to({ preset }), count: page.counts[preset] })),
    columns: links.columns,
    columnChoice: links.columnChoice,
    selected: links.selected,
    selections: links.selections,
    query,
    mayExport: actor.duties.includes('export'),
    next: page.next && to({ after: page.next }),
    previous: page.previous && to({ before: page.previous }),
  };
}

/** Where the area's own clients live; the area's municipalities are its own. */
const municipalitiesOf = (areaCode: string): string[] =>
  employmentArea(areaCode)?.municipalities.map(({ code }) => code) ?? [];

export default function Caseload() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const { rows, query, previous, next } = view;
  return (
    <>
      <PageHeader title={view.title} lead={t(`counselor:caseload.lead.${view.search.preset}`)} />
      <Stack gap="large">
        <ViewLinks views={view.views} />
        <CaseloadFilters {...view} />
        <CaseloadTools
          choice={view.columnChoice}
          saveHref={`${counselor.newView}?${query}`}
          exportHref={view.mayExport && rows.length > 0 ? `${counselor.caseloadExports}?${query}` : null}
        />
        {rows.length === 0 ? (
          <EmptyState icon="people" title={t('counselor:caseload.empty')}>
            <p>{t('counselor:caseload.emptyHint')}</p>
          </EmptyState>
        ) : (
          <>
            <CaseloadSelection
              selected={view.selected}
              links={view.selections}
              kinds={bulkKinds}
              query={query}
              paths={counselor}
            />
            <CaseloadTable
              rows={rows}
              me={view.me}
              today={view.today}
              paths={counselor}
              columns={view.columns}
              chosen={view.search.columns !== null}
              ticked={view.selected === 'page'}
            />
          </>
        )}
        <Pagination
          label={t('counselor:caseload.pages')}
          summary={t('counselor:caseload.shown', { count: rows.length })}
          {...(previous && { previous: { href: previous, label: t('counselor:caseload.previous') } })}
          {...(next && { next: { href: next, label: t('counselor:caseload.next') } })}
        />
      </Stack>
    </>
  );
}
