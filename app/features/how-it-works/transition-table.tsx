import { formatList } from '#app/i18n/format.ts';
import { useLabels, type MachineNamespace } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { Rule } from './transitions.ts';

type TransitionTableProps = { texts: MachineNamespace; rules: Rule[] };

/** The published rules: in which state who may do what, on what condition, and where it leads. */
export function TransitionTable({ texts, rules }: TransitionTableProps) {
  const { t, language } = useTexts('public', 'common');
  const label = useLabel();
  const { stateLabel, eventLabel } = useLabels();
  return (
    <DataTable
      caption={t('public:machine.table')}
      captionHidden
      rows={rules}
      rowKey={({ event, to, guard }) => `${event} ${to} ${guard}`}
      columns={[
        {
          key: 'event',
          label: t('public:machine.what'),
          rowHeader: true,
          cell: ({ event }) => eventLabel(texts, event),
        },
        {
          key: 'from',
          label: t('public:machine.from'),
          cell: ({ from }) => from.map((path) => stateLabel(texts, path)).join(', '),
        },
        {
          key: 'to',
          label: t('public:machine.to'),
          cell: ({ to }) => (to === null ? t('public:machine.stays') : stateLabel(texts, to)),
        },
        {
          key: 'who',
          label: t('public:machine.who'),
          cell: ({ senders }) =>
            formatList(
              language,
              senders.map((role) => t(`common:role.${role}`)),
            ),
        },
        {
          key: 'guard',
          label: t('public:machine.condition'),
          cell: ({ guard }) => (guard ? label(`public:guard.${guard}`) : '–'),
        },
      ]}
    />
  );
}
