import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listCaseload } from '#app/features/caseload/caseload.queries.server.ts';
import { addressOf, areaFilters, searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { CaseloadFilters } from '#app/features/caseload/caseload-filters.tsx';
import { CaseloadTable } from '#app/features/caseload/caseload-table.tsx';
import { presets, scopes, sorts } from '#app/features/caseload/presets.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { employmentArea } from '#app/rules/areas.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const language = languageOf(request);
  const search = searchOf(new URL(request.url));
  const page = await listCaseload(actor, search, now());
  await logListRead(
    actor,
    page.rows.map(({ personId }) => personId),
    'caseload',
    now(),
  );
  const path = pathsIn(language).counselor.caseload;
  const to = (change: Partial<Record<string, string>>) => addressOf(path, search, change);
  return {
    title: textsIn(language).t('counselor:caseload.title'),
    rows: page.rows,
    me: actor.accountId,
    search: { ...search, after: null, before: null },
    areaFilters,
    municipalityCodes: municipalitiesOf(actor.areaCode),
    path,
    clear: addressOf(path, search, { q: '', area: '', municipality: '', language: '', under: '' }),
    scopes: scopes
      .filter((scope) => scope !== 'standIn' || page.standsInFor > 0 || search.scope === 'standIn')
      .map((scope) => ({ scope, href: to({ scope }) })),
    presets: presets.map((preset) => ({ preset, href: to({ preset }), count: page.counts[preset] })),
    sortLinks: sorts.map((sort) => {
      const current = sort === search.sort;
      const order = current && search.order === 'up' ? 'down' : 'up';
      return { sort, href: to({ sort, order }), direction: current ? directions[search.order] : null };
    }),
    next: page.next && to({ after: page.next }),
    previous: page.previous && to({ before: page.previous }),
  };
}

/** Where the area's own clients live; the area's municipalities are its own. */
const municipalitiesOf = (areaCode: string): string[] =>
  employmentArea(areaCode)?.municipalities.map(({ code }) => code) ?? [];

const directions = { up: 'ascending', down: 'descending' } as const;

export default function Caseload() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const link = (key: (typeof sorts)[number]) => {
    const found = view.sortLinks.find(({ sort }) => sort === key);
    return { href: found?.href ?? '', ...(found?.direction && { direction: found.direction }) };
  };
  return (
    <>
      <PageHeader title={view.title} lead={t(`counselor:caseload.lead.${view.search.preset}`)} />
      <Stack gap="large">
        <CaseloadFilters {...view} />
        {view.rows.length === 0 ? (
          <EmptyState icon="people" title={t('counselor:caseload.empty')}>
            <p>{t('counselor:caseload.emptyHint')}</p>
          </EmptyState>
        ) : (
          <CaseloadTable
            rows={view.rows}
            me={view.me}
            paths={counselor}
            sortLinks={{
              name: link('name'),
              meeting: link('meeting'),
              plan: link('plan'),
              started: link('started'),
              changed: link('changed'),
            }}
          />
        )}
        <Pagination
          label={t('counselor:caseload.pages')}
          summary={t('counselor:caseload.shown', { count: view.rows.length })}
          {...(view.previous && {
            previous: { href: view.previous, label: t('counselor:caseload.previous') },
          })}
          {...(view.next && { next: { href: view.next, label: t('counselor:caseload.next') } })}
        />
      </Stack>
    </>
  );
}
