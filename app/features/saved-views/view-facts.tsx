import type { CaseloadSearch } from '#app/features/caseload/caseload-search.server.ts';
import { columnsOf } from '#app/features/caseload/caseload-columns.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';

type Said = Pick<CaseloadSearch, 'scope' | 'preset' | 'sort' | 'order' | 'columns'> & {
  /** How many further conditions there are. */
  filters: number;
};

/** What a view looks for, in words. */
export function ViewFacts({ scope, preset, sort, order, columns, filters }: Said) {
  const { t } = useTexts('caseload', 'counselor');
  const label = useLabel();
  return (
    <DefinitionList
      items={[
        {
          label: t('caseload:view.what'),
          value: `${t(`counselor:scope.${scope}`)}: ${t(`counselor:preset.${preset}`)}`,
        },
        ...(filters > 0
          ? [{ label: t('caseload:view.filters'), value: t('caseload:view.filtersMet', { count: filters }) }]
          : []),
        {
          label: t('caseload:view.sorted'),
          value: t(`caseload:view.order_${order}`, { column: label(`caseload:column.${sort}`) }),
        },
        {
          label: t('caseload:columns.summary'),
          value: columnsOf(columns)
            .map((column) => label(`caseload:column.${column}`))
            .join(', '),
        },
      ]}
    />
  );
}
