import type { ReactNode } from 'react';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';

export type ShownAct = {
  id: string;
  version: number;
  kind: string;
  on: string;
  what: string;
  employer: string;
  stage: string;
  counts: string;
  candidacyId: string | null;
  recordedRole: string;
};

type ActListProps = {
  acts: ShownAct[];
  caption: string;
  /** What the reader may do with an act. */
  act?: (act: ShownAct) => ReactNode;
};

const tones = { yes: 'success', no: 'neutral', human: 'info' } as const;

/** What a person did to find work: the thing, the day, what became of it, and whether it counts. */
export function ActList({ acts, caption, act: offered }: ActListProps) {
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const columns: Column<ShownAct>[] = [
    {
      key: 'what',
      label: t('obligations:column.what'),
      rowHeader: true,
      cell: (act) => (
        <div>
          {act.what || label(`obligations:kind.${act.kind}`)}
          {act.employer && `, ${act.employer}`}
          <br />
          <span className="muted small">
            {act.candidacyId ? t('obligations:own.fromPolku') : label(`obligations:kind.${act.kind}`)}
            {act.recordedRole === 'counselor' && ` · ${t('obligations:own.byStaff')}`}
          </span>
        </div>
      ),
    },
    { key: 'on', label: t('obligations:column.on'), cell: (act) => formatDate(language, act.on) },
    {
      key: 'stage',
      label: t('obligations:column.stage'),
      cell: (act) => hasStage(act.kind) && label(`obligations:stage.${act.stage}`),
    },
    {
      key: 'counts',
      label: t('obligations:column.counts'),
      cell: (act) => (
        <Tag tone={toneOf(act.counts)} {...(act.counts === 'yes' && { icon: 'check' })}>
          {label(`obligations:counted.${act.counts}`)}
        </Tag>
      ),
    },
  ];
  if (offered) columns.push({ key: 'act', label: t('obligations:column.change'), cell: offered });
  return <DataTable caption={caption} captionHidden columns={columns} rows={acts} rowKey={({ id }) => id} />;
}

/** Only what is sent to somebody has an answer to wait for. */
export const hasStage = (kind: string): boolean =>
  kind === 'application' || kind === 'assignedJobApplication';

const toneOf = (counts: string) => (counts === 'yes' || counts === 'human' ? tones[counts] : tones.no);
