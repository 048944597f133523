import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { LogTable } from '#app/features/privacy/log-table.tsx';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { getSearch, listFound } from '#app/features/privacy/read-log.queries.server.ts';
import { pageKey } from '#app/features/privacy/read-pages.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  const search = await getSearch(actor, idOf(params, 'searchId'));
  if (!search) throw refused(404);
  const asked = Number(new URL(request.url).searchParams.get('before'));
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
  const { lines, older } = await listFound(actor, search, before);
  // A look at who looked is a look as well: the persons can read of it, and why.
  const named = lines.filter(({ shown }) => shown === null).flatMap(({ personIds }) => personIds);
  await logListRead(actor, [...named, ...search.personIds], 'readLogSearch', now(), search.why);
  const { id, why, person, reader, from, to, page, reason } = search;
  return {
    title: textsIn(languageOf(request)).t('privacy:log.found'),
    search: { id, why, person, reader, from, to, page, reason },
    lines: lines.map(({ personIds: _, ...line }) => line),
    older,
    mayExport: actor.duties.includes('export'),
  };
}

export default function FoundReads() {
  const { title, search, lines, older, mayExport } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy');
  const label = useLabel();
  const { manager } = pathsIn(language);
  const asked: [string, string | null][] = [
    ['why', search.why],
    ['person', search.person],
    ['reader', search.reader],
    ['from', search.from && formatDate(language, search.from)],
    ['to', search.to && formatDate(language, search.to)],
    ['page', search.page && label(`privacy:staffPage.${pageKey(search.page)}`)],
    ['reason', search.reason && label(`privacy:staffReason.${search.reason}`)],
  ];
  return (
    <>
      <PageHeader
        title={title}
        back={{ href: manager.readLog, label: t('privacy:log.title') }}
        actions={
          mayExport && (
            <ButtonLink href={manager.readLogExport(search.id)} kind="secondary" icon="download">
              {t('privacy:log.export')}
            </ButtonLink>
          )
        }
      />
      <Stack gap="large">
        <DefinitionList
          items={asked.flatMap(([name, value]) =>
            value ? [{ label: label(`privacy:log.field.${name}`), value }] : [],
          )}
        />
        {lines.length === 0 ? (
          <EmptyState icon="search" title={t('privacy:log.nothing')} />
        ) : (
          <LogTable lines={lines} caption={title} />
        )}
        {older !== null && (
          <Pagination
            label={t('privacy:pages')}
            next={{ href: `${manager.readLogSearch(search.id)}?before=${older}`, label: t('privacy:older') }}
          />
        )}
      </Stack>
    </>
  );
}
