import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { ServiceCard } from './services.queries.server.ts';

/** What the law says of each service of a list: what it means for the meetings, the obligation and the expenses. */
export function ServiceFacts({ services }: { services: ServiceCard[] }) {
  const { t } = useTexts('services');
  const label = useLabel();
  if (services.length === 0) return null;
  return (
    <DataTable
      caption={t('services:facts')}
      rows={services}
      rowKey={(service) => service.id}
      columns={[
        { key: 'name', label: t('services:name'), rowHeader: true, cell: (service) => service.name },
        {
          key: 'kind',
          label: t('services:kindLabel'),
          cell: (service) => label(`services:kind.${service.kind}`),
        },
        {
          key: 'length',
          label: t('services:length'),
          cell: ({ months }) => t('services:months', { count: months }),
        },
        {
          key: 'joining',
          label: t('services:joining'),
          cell: ({ needsApplication }) =>
            t(needsApplication ? 'services:byApplication' : 'services:byReferral'),
        },
        {
          key: 'meetings',
          label: t('services:meetingsLabel'),
          secondary: true,
          cell: ({ facts }) => (facts ? t(`services:meetings.${facts.meetings}`) : ''),
        },
        {
          key: 'obligation',
          label: t('services:obligationLabel'),
          secondary: true,
          cell: ({ facts }) => (facts ? t(`services:obligation.${facts.obligation}`) : ''),
        },
        {
          key: 'source',
          label: t('services:source'),
          secondary: true,
          cell: ({ facts }) => facts?.source ?? '',
        },
      ]}
    />
  );
}
