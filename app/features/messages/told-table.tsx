import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { ToldLine, Way } from './told.queries.server.ts';

/** What a client has been told, and whether it reached them. */
export function ToldTable({ lines }: { lines: ToldLine[] }) {
  const { t, language } = useTexts('messages');
  const sayWay = useWay();
  return (
    <DataTable
      caption={t('messages:told.title')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: t('messages:told.what'), rowHeader: true, cell: ({ text }) => text },
        { key: 'at', label: t('messages:told.at'), cell: ({ at }) => formatDate(language, at) },
        {
          key: 'polku',
          label: t('messages:told.inPolku'),
          cell: ({ inPolku, readAt }) => {
            if (!inPolku) return '–';
            return readAt
              ? t('messages:told.read', { on: formatDate(language, readAt) })
              : t('messages:told.unread');
          },
        },
        {
          key: 'ways',
          label: t('messages:told.elsewhere'),
          cell: ({ ways }) => ways.map(sayWay).join('; ') || '–',
        },
      ]}
    />
  );
}

function useWay(): (way: Way) => string {
  const { language } = useTexts('messages');
  const label = useLabel();
  const day = (on: string | null) => (on ? formatDate(language, on) : '');
  return ({ channel, outcome, on, receivedOn }) =>
    label(`messages:told.${channel}.${outcome}`, { on: day(on), day: day(receivedOn) });
}
