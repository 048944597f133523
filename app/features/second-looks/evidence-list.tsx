import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ruleSet } from '#app/rules/regimes.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Change, Evidence, EvidenceFact } from './evidence.ts';

/** What a decision rests on, as it was kept, with the rule of its day. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  const { t, language } = useTexts('secondLooks');
  const write = useFact();
  const { why } = evidence;
  return (
    <>
      <DefinitionList
        items={evidence.facts.map((fact) => ({
          label: t(`secondLooks:fact.${fact.key}`),
          value: write(fact.kind, fact.value),
        }))}
      />
      {why && (
        <Notice title={t('secondLooks:evidence.why')}>
          <WhyNote why={why} />
          <p className="muted small">
            {t('secondLooks:evidence.regime', { name: ruleSet(why.regime).name[language] })}
          </p>
        </Notice>
      )}
    </>
  );
}

/** What is otherwise now than when it was asked. */
export function ChangedFacts({ changes }: { changes: Change[] }) {
  const { t } = useTexts('secondLooks');
  const write = useFact();
  return (
    <DataTable
      caption={t('secondLooks:changed.title')}
      captionHidden
      rows={changes}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'fact',
          label: t('secondLooks:changed.fact'),
          rowHeader: true,
          cell: ({ key }) => t(`secondLooks:fact.${key}`),
        },
        { key: 'then', label: t('secondLooks:changed.then'), cell: ({ kind, then }) => write(kind, then) },
        { key: 'now', label: t('secondLooks:changed.now'), cell: ({ kind, now }) => write(kind, now) },
      ]}
    />
  );
}

function useFact(): (kind: EvidenceFact['kind'], value: string | null) => string {
  const { t, language } = useTexts('secondLooks');
  const label = useLabel();
  return (kind, value) => {
    if (value === null) return t('secondLooks:changed.missing');
    if (kind === 'day') return formatDate(language, value);
    if (kind === 'days')
      return value
        .split(' ')
        .map((day) => formatDate(language, day))
        .join(', ');
    if (kind === 'moment') return formatDateTime(language, new Date(value));
    return kind === 'label' ? label(value) : value;
  };
}
