import type { Paths } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { municipality } from '#app/rules/areas.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import type { Listed } from './caseload.queries.server.ts';
import { sorts, type Sort } from './presets.ts';
import { reasonText, useWhen } from './reason-text.tsx';

export type SortLink = { href: string; direction?: 'ascending' | 'descending' };

type CaseloadTableProps = {
  rows: Listed[];
  /** The reader's account: what can be done at once depends on whose client it is. */
  me: string;
  paths: Pick<Paths['counselor'], 'client' | 'assign'>;
  sortLinks: Record<Sort, SortLink>;
};

/** Plain rows: links are anchors and nothing in a row asks for more than its own data. */
export function CaseloadTable({ rows, me, paths, sortLinks }: CaseloadTableProps) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const when = useWhen();
  const named = (what: 'note' | 'take', { givenName, familyName }: Listed) =>
    `${label(`counselor:caseload.${what}`)}: ${givenName} ${familyName}`;
  const head = (key: Sort) => ({ label: t(`counselor:caseload.column.${key}`), sort: sortLinks[key] });
  const [name, meeting, plan, started, changed] = sorts;
  const columns: Column<Listed>[] = [
    {
      key: name,
      ...head(name),
      rowHeader: true,
      cell: (row) => (
        <div>
          <a href={paths.client(row.personId)}>
            {row.familyName} {row.givenName}
          </a>
          {row.nonDisclosure && <span className="muted small"> {t('counselor:protected.short')}</span>}
        </div>
      ),
    },
    {
      key: 'why',
      label: t('counselor:caseload.column.why'),
      cell: (row) => reasonText(row.reason, label, when),
    },
    {
      key: meeting,
      ...head(meeting),
      cell: (row) =>
        row.meetingState && (
          <div>
            {label(`meetings:kind.${row.meetingKind}`)}
            <br />
            <span className="muted">
              {label(`meetings:state.${row.meetingState}`)} {when(row.startsAt ?? row.dueOn)}
            </span>
          </div>
        ),
    },
    {
      key: plan,
      ...head(plan),
      cell: (row) =>
        row.planState && (
          <div>
            {label(`counselor:planState.${row.planState}`)}
            {row.reviewDueOn && (
              <div>
                <span className="muted">{when(row.reviewDueOn)}</span>
              </div>
            )}
          </div>
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
      cell: (row) => (
        <div>
          {row.nonDisclosure ? '–' : (municipality(row.municipalityCode)?.name[language] ?? '')}
          {', '}
          {row.serviceLanguage}
          {row.interpreterLanguage && `, ${label('counselor:caseload.interpreter')}`}
        </div>
      ),
    },
    { key: started, ...head(started), secondary: true, cell: (row) => when(row.startedOn) },
    { key: changed, ...head(changed), secondary: true, cell: (row) => when(row.changedAt.slice(0, 10)) },
    {
      key: 'act',
      label: t('counselor:caseload.column.act'),
      cell: (row) =>
        row.counselorId === me ? (
          <a href={`${paths.client(row.personId)}#note`} aria-label={named('note', row)}>
            {label('counselor:caseload.note')}
          </a>
        ) : (
          <form method="post" action={paths.assign(row.personId)}>
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
          </form>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('counselor:caseload.caption')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.personId}
    />
  );
}

const idle = ['idle', 'none', 'notReady', null];

export function areasInUse(row: Listed): AreaKey[] {
  return areaKeys.filter((area) => !idle.includes(row[area]));
}
