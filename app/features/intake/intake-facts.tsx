import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { standings, unusedColumns } from './intake-fields.ts';
import type { BatchView } from './intake.queries.server.ts';

/** What a list holds: from whom it is, for whom, and how many rows stand how. */
export function IntakeFacts({ batch }: { batch: BatchView }) {
  const { t, language } = useTexts('intake');
  const unused = unusedColumns(batch.header, batch.mapping);
  const counted = standings.filter((standing) => batch.counts[standing] > 0);
  return (
    <DefinitionList
      items={[
        { label: t('intake:own.when'), value: formatDateTime(language, batch.createdAt) },
        { label: t('intake:summary.from'), value: batch.source },
        {
          label: t('intake:summary.to'),
          value: batch.toBringer ? t('intake:new.toMe') : t('intake:new.toNobody'),
        },
        { label: t('intake:summary.total'), value: formatNumber(language, batch.total) },
        ...counted.map((standing) => ({
          label: t(`intake:standing.${standing}`),
          value: formatNumber(language, batch.counts[standing]),
        })),
        ...(unused.length > 0 ? [{ label: t('intake:summary.unused'), value: unused.join(', ') }] : []),
      ]}
    />
  );
}
