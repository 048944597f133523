import { Form, Link, useLoaderData } from '@remix-run/react';
import { pathsIn } from '#app/core/paths.ts';
import { CaseloadFilters } from '#app/features/caseload/caseload-filters.tsx';
import { areasInUse } from '#app/features/caseload/caseload-cells.ts';
import { useWhen } from '#app/features/caseload/use-when.ts';
import { useLabel, type Label } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { loader } from '#app/routes/counselor/caseload.tsx';
import { municipality } from '#app/rules/areas.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { loader } from '#app/routes/counselor/caseload.tsx';
export { meta } from '#app/core/title.ts';

/** Remix's components do nothing without its scripts: a page written with them is a page that loads them. */
export const handle = {
  hydrate: true,
  texts: ['counselor', 'meetings', 'journey', 'areas'],
};

/**
 * The caseload page as it is ordinarily written with Remix: the same loader, frame and cells, `Link` for each link and
 * `Form` for each act in a row.
 */
export default function CaseloadWithLinks() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const when = useWhen();
  const { counselor } = pathsIn(language);
  const column = (key: 'name' | 'meeting' | 'plan' | 'started' | 'changed') => ({
    key,
    label: t(`counselor:caseload.column.${key}`),
    sort: sortLink(key),
  });
  const sortLink = (key: string) => {
    const found = view.sortLinks.find(({ sort }) => sort === key);
    return { href: found?.href ?? '', ...(found?.direction && { direction: found.direction }) };
  };
  const named = (what: 'note' | 'take', { givenName, familyName }: (typeof view.rows)[number]) =>
    `${label(`counselor:caseload.${what}`)}: ${givenName} ${familyName}`;
  return (
    <>
      <PageHeader title={view.title} lead={t(`counselor:caseload.lead.${view.search.preset}`)} />
      <Stack gap="large">
        <CaseloadFilters {...view} />
        <DataTable
          caption={t('counselor:caseload.caption')}
          captionHidden
          rows={view.rows}
          rowKey={(row) => row.personId}
          columns={[
            {
              ...column('name'),
              rowHeader: true,
              cell: (row) => (
                <>
                  <Link to={counselor.client(row.personId)}>
                    {row.familyName} {row.givenName}
                  </Link>
                  {row.nonDisclosure && (
                    <span className="muted small"> {t('counselor:protected.short')}</span>
                  )}
                </>
              ),
            },
            {
              key: 'why',
              label: t('counselor:caseload.column.why'),
              cell: (row) =>
                row.closed ? (
                  <span className="muted">{label('counselor:reason.closed')}</span>
                ) : (
                  reasonOf(row, label, when)
                ),
            },
            {
              ...column('meeting'),
              cell: (row) =>
                row.meetingState && (
                  <>
                    {label(`meetings:kind.${row.meetingKind}`)}
                    <br />
                    <span className="muted">
                      {label(`meetings:state.${row.meetingState}`)} {when(row.startsAt ?? row.dueOn)}
                    </span>
                  </>
                ),
            },
            {
              ...column('plan'),
              cell: (row) =>
                row.planState && (
                  <>
                    {label(`counselor:planState.${row.planState}`)}
                    {row.reviewDueOn && (
                      <>
                        <br />
                        <span className="muted">{when(row.reviewDueOn)}</span>
                      </>
                    )}
                  </>
                ),
            },
            {
              key: 'areas',
              label: t('counselor:caseload.column.areas'),
              secondary: true,
              cell: (row) =>
                areasInUse(row)
                  .map((area) => label(`counselor:areaShort.${area}`))
                  .join(' · '),
            },
            {
              key: 'place',
              label: t('counselor:caseload.column.place'),
              secondary: true,
              cell: (row) =>
                row.closed ? (
                  ''
                ) : (
                  <>
                    {row.municipalityCode === null
                      ? '–'
                      : (municipality(row.municipalityCode)?.name[language] ?? '')}
                    {', '}
                    {row.serviceLanguage}
                    {row.interpreterLanguage && `, ${label('counselor:caseload.interpreter')}`}
                  </>
                ),
            },
            { ...column('started'), secondary: true, cell: (row) => when(row.startedOn) },
            { ...column('changed'), secondary: true, cell: (row) => when(row.changedAt.slice(0, 10)) },
            {
              key: 'act',
              label: t('counselor:caseload.column.act'),
              cell: (row) =>
                row.closed ? null : row.counselorId === view.me ? (
                  <Link to={`${counselor.client(row.personId)}#note`} aria-label={named('note', row)}>
                    {label('counselor:caseload.note')}
                  </Link>
                ) : (
                  <Form method="post" action={counselor.assign(row.personId)}>
                    <button
                      className="button"
                      data-kind="quiet"
                      data-size="small"
                      name="counselorId"
                      value="me"
                      aria-label={named('take', row)}
                    >
                      {label('counselor:caseload.take')}
                    </button>
                  </Form>
                ),
            },
          ]}
        />
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

type Row = Awaited<ReturnType<typeof loader>>['rows'][number];

function reasonOf({ reason }: Row, label: Label, when: (on: string | null) => string) {
  if (!reason) return null;
  return (
    <>
      {label(`counselor:reason.${reason.key}`)}
      {reason.on && <span className="muted"> {when(reason.on)}</span>}
      <br />
      <span className={reason.turn === 'counselor' ? undefined : 'muted'}>
        {label(`counselor:turn.${reason.turn}`)}
      </span>
    </>
  );
}
