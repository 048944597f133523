import { formatDate, formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { PeriodName } from '#app/rules/retention.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { useBasisWords, usePeriodWords } from './period-words.tsx';
import type { RuleReport } from './retention-report.server.ts';
import type { RunLine } from './runs.queries.server.ts';

/** What each rule would erase, what holds how many, and the oldest day. */
export function RetentionReport({ caption, rows }: { caption: string; rows: RuleReport<PeriodName>[] }) {
  const { t, language } = useTexts('retention', 'ownData');
  const label = useLabel();
  const howLong = usePeriodWords();
  const basis = useBasisWords();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ rule }) => rule}
      columns={[
        {
          key: 'rule',
          label: t('ownData:kept.what'),
          rowHeader: true,
          cell: ({ rule }) => t(`ownData:kept.rule.${rule}`),
        },
        { key: 'long', label: t('ownData:kept.long'), cell: ({ rule }) => howLong(rule) },
        { key: 'basis', label: t('ownData:kept.basis'), cell: ({ rule }) => basis(rule), secondary: true },
        {
          key: 'due',
          label: t('retention:due'),
          align: 'end',
          cell: ({ due }) => formatNumber(language, due),
        },
        {
          key: 'held',
          label: t('retention:held'),
          cell: ({ held }) =>
            Object.entries(held)
              .map(([hold, count]) => `${label(`retention:hold.${hold}`)}: ${formatNumber(language, count)}`)
              .join(', ') || '–',
        },
        {
          key: 'oldest',
          label: t('retention:oldest'),
          cell: ({ oldest }) => (oldest ? formatDate(language, oldest) : '–'),
        },
      ]}
    />
  );
}

/** What has been erased, when, and who let it. */
export function RetentionRuns({ runs }: { runs: RunLine[] }) {
  const { t, language } = useTexts('retention');
  const label = useLabel();
  if (runs.length === 0) return <p>{t('retention:noRuns')}</p>;
  return (
    <DataTable
      caption={t('retention:runs')}
      captionHidden
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'asOf',
          label: t('retention:day'),
          rowHeader: true,
          cell: ({ asOf }) => formatDate(language, asOf),
        },
        {
          key: 'of',
          label: t('retention:of'),
          cell: ({ ofService }) => (ofService ? t('retention:ofService') : t('retention:ofArea')),
        },
        {
          key: 'origin',
          label: t('retention:origin'),
          cell: ({ origin, approverName }) => approverName ?? label(`retention:originOf.${origin}`),
        },
        {
          key: 'state',
          label: t('retention:state'),
          cell: ({ startedAt, finishedAt }) =>
            finishedAt
              ? formatDateTime(language, finishedAt)
              : startedAt
                ? t('retention:running')
                : t('retention:waiting'),
        },
        {
          key: 'counts',
          label: t('retention:counts'),
          cell: ({ counts }) =>
            counts
              .map(
                ({ rule, count }) =>
                  `${label(`ownData:kept.rule.${rule}`)}: ${formatNumber(language, count)}`,
              )
              .join('; ') || t('retention:nothing'),
        },
      ]}
    />
  );
}
