import { useLabels } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { LookLine } from './second-looks.queries.server.ts';

type Props = { caption: string; lines: LookLine[]; hrefOf: (id: string) => string; own?: boolean };

/** Drafts that wait, the longest wait first; how long stands there in words, and in colour where it is too long. */
export function LookQueue({ caption, lines, hrefOf, own = false }: Props) {
  const { t } = useTexts('secondLooks');
  const { stateLabel } = useLabels();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'client',
          label: t('secondLooks:column.client'),
          rowHeader: true,
          cell: ({ id, givenName, familyName }) => <a href={hrefOf(id)}>{`${familyName} ${givenName}`}</a>,
        },
        {
          key: 'kind',
          label: t('secondLooks:column.kind'),
          cell: ({ kind }) => t(`secondLooks:kind.${kind}`),
        },
        {
          key: 'waits',
          label: t('secondLooks:column.waits'),
          cell: (line) => <Waits line={line} />,
        },
        {
          key: 'state',
          label: t('secondLooks:column.state'),
          cell: ({ state }) => (
            <Tag tone={state === 'approved' ? 'success' : state === 'returned' ? 'warning' : 'info'}>
              {stateLabel('secondLooks', state)}
            </Tag>
          ),
        },
        {
          key: 'who',
          label: own ? t('secondLooks:column.taker') : t('secondLooks:column.maker'),
          secondary: true,
          cell: ({ makerName, takerName }) => (own ? (takerName ?? t('secondLooks:free')) : makerName),
        },
      ]}
    />
  );
}

function Waits({ line: { days, long, state } }: { line: LookLine }) {
  const { t } = useTexts('secondLooks');
  if (days === null || (state !== 'asked' && state !== 'taken')) return '–';
  if (days === 0) return t('secondLooks:waits.today');
  if (!long) return t('secondLooks:waits.days', { count: days });
  return <Tag tone="error">{t('secondLooks:waits.long', { count: days })}</Tag>;
}
