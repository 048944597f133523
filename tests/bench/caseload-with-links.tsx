import type { ReactNode } from 'react';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { pathsIn } from '#app/core/paths.ts';
import { bulkKinds } from '#app/features/bulk/bulk-kinds.ts';
import type { Column } from '#app/features/caseload/caseload-columns.ts';
import { CaseloadFilters } from '#app/features/caseload/caseload-filters.tsx';
import { CaseloadSelection } from '#app/features/caseload/caseload-selection.tsx';
import { textOf } from '#app/features/caseload/caseload-texts.ts';
import { CaseloadTools } from '#app/features/caseload/caseload-tools.tsx';
import { writeWhen } from '#app/features/caseload/use-when.ts';
import { ViewLinks } from '#app/features/saved-views/view-links.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { loader } from '#app/routes/counselor/caseload.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { loader } from '#app/routes/counselor/caseload.tsx';
export { meta } from '#app/core/title.ts';

/** Remix's components do nothing without its scripts: a page written with them is a page that loads them. */
export const handle = {
  hydrate: true,
  texts: ['counselor', 'caseload', 'bulk', 'meetings', 'journey', 'areas', 'codes', 'services'],
};

type Row = Awaited<ReturnType<typeof loader>>['rows'][number];

/**
 * The caseload page as it is ordinarily written with Remix: the same loader, frame and cells, `Link` for each link and
 * `Form` for each act in a row.
 */
export default function CaseloadWithLinks() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'caseload');
  const { counselor } = pathsIn(language);
  const lesser: readonly Column[] = ['areas', 'place', 'language', 'started', 'changed'];
  return (
    <>
      <PageHeader title={view.title} lead={t(`counselor:caseload.lead.${view.search.preset}`)} />
      <Stack gap="large">
        <ViewLinks views={view.views} />
        <CaseloadFilters {...view} />
        <CaseloadTools
          choice={view.columnChoice}
          saveHref={`${counselor.newView}?${view.query}`}
          exportHref={view.mayExport ? `${counselor.caseloadExports}?${view.query}` : null}
        />
        <CaseloadSelection
          selected={view.selected}
          links={view.selections}
          kinds={bulkKinds}
          query={view.query}
          paths={counselor}
        />
        <DataTable
          caption={t('counselor:caseload.caption')}
          captionHidden
          rows={view.rows}
          rowKey={(row) => row.personId}
          columns={[
            { key: 'choose', label: t('caseload:column.choose'), cell: (row) => <Choose row={row} /> },
            ...view.columns.map(({ column, sort: { href, direction } }) => ({
              key: column,
              label: t(`caseload:column.${column}`),
              sort: { href, ...(direction && { direction }) },
              rowHeader: column === 'name',
              secondary: view.search.columns === null && lesser.includes(column),
              cell: (row: Row) => <Cell column={column} row={row} today={view.today} />,
            })),
            { key: 'act', label: t('caseload:column.act'), cell: (row) => <Act row={row} me={view.me} /> },
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

function Choose({ row: { closed, personId, familyName, givenName } }: { row: Row }) {
  const label = useLabel();
  if (closed) return null;
  const named = `${label('caseload:select.row')} ${familyName} ${givenName}`;
  return <input type="checkbox" form="selection" name="personId" value={personId} aria-label={named} />;
}

function Cell({ column, row, today }: { column: Column; row: Row; today: string }): ReactNode {
  const { language } = useTexts('counselor');
  const label = useLabel();
  if (column === 'name') return <Name row={row} />;
  if (column === 'why') return <Why row={row} />;
  if (column === 'meeting' && row.meetingState)
    return (
      <TwoLines
        first={label(`meetings:kind.${row.meetingKind}`)}
        second={`${label(`meetings:state.${row.meetingState}`)} ${writeWhen(language, row.startsAt ?? row.dueOn)}`}
      />
    );
  if (column === 'plan' && row.planState && row.reviewDueOn)
    return (
      <TwoLines
        first={label(`counselor:planState.${row.planState}`)}
        second={writeWhen(language, row.reviewDueOn)}
      />
    );
  return textOf[column](row, { language, label, today });
}

const TwoLines = ({ first, second }: { first: string; second: string }) => (
  <div>
    {first}
    <br />
    <span className="muted">{second}</span>
  </div>
);

function Name({ row }: { row: Row }) {
  const { t, language } = useTexts('counselor');
  return (
    <>
      <Link to={pathsIn(language).counselor.client(row.personId)}>
        {row.familyName} {row.givenName}
      </Link>
      {row.nonDisclosure && <span className="muted small"> {t('counselor:protected.short')}</span>}
    </>
  );
}

function Why({ row: { closed, personId, reason } }: { row: Row }) {
  const { language } = useTexts('counselor');
  const label = useLabel();
  if (closed) return <span className="muted">{label('counselor:reason.closed')}</span>;
  if (!reason) return null;
  return (
    <div className="reason">
      {label(`counselor:reason.${reason.key}`)}
      {reason.on && <span className="muted"> {writeWhen(language, reason.on)}</span>}
      <br />
      {label(`counselor:turn.${reason.turn}`)}:{' '}
      <Link to={pathsIn(language).counselor.clientTurn(personId, reason.key)}>
        {label(`caseload:act.${reason.key}`)}
      </Link>
      <br />
      <span className="muted small">{label(`caseload:leaves.${reason.key}`)}</span>
    </div>
  );
}

function Act({ row, me }: { row: Row; me: string }) {
  const { language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  if (row.closed) return null;
  const key = row.counselorId === me ? 'note' : 'take';
  const text = label(`counselor:caseload.${key}`);
  const named = `${text}: ${row.givenName} ${row.familyName}`;
  if (key === 'note')
    return (
      <Link to={`${counselor.client(row.personId)}#note`} aria-label={named}>
        {text}
      </Link>
    );
  return (
    <Form method="post" action={counselor.assign(row.personId)}>
      <button
        className="button"
        data-kind="quiet"
        data-size="small"
        name="counselorId"
        value="me"
        aria-label={named}
      >
        {text}
      </button>
    </Form>
  );
}
