import { formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';

type SentLink = { id: string; email: string; createdAt: Date; openedAt: Date | null; state: string };

/** The links that were sent to somebody without an account, and what became of each. */
export function SentLinks({ links }: { links: SentLink[] }) {
  const { t, language } = useTexts('provider', 'users');
  const label = useLabel();
  return (
    <DataTable
      caption={t('provider:link.table')}
      rows={links}
      rowKey={(row) => row.id}
      columns={[
        { key: 'email', label: t('users:email'), rowHeader: true, cell: (row) => row.email },
        {
          key: 'sent',
          label: t('provider:link.sent'),
          cell: (row) => formatDateTime(language, row.createdAt),
        },
        {
          key: 'opened',
          label: t('provider:link.opened'),
          cell: (row) =>
            row.openedAt ? formatDateTime(language, row.openedAt) : t('provider:link.notOpened'),
        },
        {
          key: 'state',
          label: t('provider:link.state'),
          // Over is also what the matter itself has ended.
          cell: (row) => label(`provider:link.states.${row.state === 'over' ? 'revoked' : row.state}`),
        },
      ]}
    />
  );
}
