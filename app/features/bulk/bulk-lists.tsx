import { pathsIn } from '#app/core/paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag, type TagTone } from '#app/ui/tag.tsx';
import type { BulkKind, BulkStage } from './bulk-kinds.ts';
import type { BulkLine } from './bulk.queries.server.ts';
import type { ChosenView } from './chosen-view.ts';

type Props = { kind: BulkKind; chosen: ChosenView | null; lines: BulkLine[] };

/** Before it is confirmed: what will happen to whom, and who is left out and why. */
export function PreviewLists({ kind, chosen, lines }: Props) {
  const { t } = useTexts('bulk');
  const who = useWho();
  const will = useWill(kind, chosen);
  const why = useWhy();
  const included = lines.filter(({ stage }) => stage === 'draft');
  const left = lines.filter(({ stage }) => stage === 'leftOut');
  return (
    <>
      {left.length > 0 && (
        <Section title={t('bulk:preview.left', { count: left.length })}>
          <Lines caption={t('bulk:preview.left', { count: left.length })} columns={[who, why]} lines={left} />
        </Section>
      )}
      {included.length > 0 && (
        <Section title={t('bulk:preview.happens', { count: included.length })}>
          <Lines
            caption={t('bulk:preview.happens', { count: included.length })}
            columns={[who, will]}
            lines={included}
          />
        </Section>
      )}
    </>
  );
}

const titles = {
  failed: 'bulk:result.failed',
  kept: 'bulk:result.kept',
  leftOut: 'bulk:result.left',
} as const;

/** After it: what went wrong and who was left out, with the reasons; then what became of each. */
export function ResultLists({ kind, chosen, lines }: Props) {
  const { t } = useTexts('bulk');
  const who = useWho();
  const will = useWill(kind, chosen);
  const why = useWhy();
  const stage = useStage();
  const apart = (['failed', 'kept', 'leftOut'] as const).flatMap((each) => {
    const those = lines.filter((line) => line.stage === each);
    return those.length > 0 ? [{ each, those }] : [];
  });
  return (
    <>
      {apart.map(({ each, those }) => {
        const title = t(titles[each], { count: those.length });
        return (
          <Section key={each} title={title}>
            <Lines caption={title} columns={[who, why]} lines={those} />
          </Section>
        );
      })}
      <Section title={t('bulk:result.all')}>
        <Lines
          caption={t('bulk:result.all')}
          columns={[who, ...(kind === 'message' ? [will] : []), stage, why]}
          lines={lines}
        />
      </Section>
    </>
  );
}

type LinesProps = { caption: string; columns: Column<BulkLine>[]; lines: BulkLine[] };

const Lines = ({ caption, columns, lines }: LinesProps) => (
  <DataTable caption={caption} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />
);

function useWho(): Column<BulkLine> {
  const { t, language } = useTexts('bulk');
  const { counselor } = pathsIn(language);
  return {
    key: 'who',
    label: t('bulk:who'),
    rowHeader: true,
    cell: ({ personId, name, nonDisclosure }) =>
      personId === null ? (
        t('bulk:hidden')
      ) : (
        <>
          <a href={counselor.client(personId)}>{name}</a>{' '}
          {nonDisclosure && <Tag tone="warning">{t('bulk:protected')}</Tag>}
        </>
      ),
  };
}

/** What happens, or happened, to a client. */
function useWill(kind: BulkKind, chosen: ChosenView | null): Column<BulkLine> {
  const { t } = useTexts('bulk', 'meetings', 'codes', 'conversations');
  const label = useLabel();
  const name = chosen?.giving?.counselorName ?? '–';
  const said = (line: BulkLine): string => {
    if (kind === 'assign') return t('bulk:will.assign', { name });
    if (kind === 'move') return t('bulk:will.move', { from: line.counselorName ?? t('bulk:nobody'), name });
    if (kind === 'invite')
      return t('bulk:will.invite', {
        kind: chosen?.meetingKind ? label(`meetings:kind.${chosen.meetingKind}`) : '–',
      });
    return t('bulk:will.message', {
      language: label(`codes:languageName.${line.language}`),
      way: label(`conversations:ways.${line.channel}`),
    });
  };
  return { key: 'will', label: t('bulk:outcome'), cell: said };
}

function useWhy(): Column<BulkLine> {
  const { t } = useTexts('bulk');
  const label = useLabel();
  return { key: 'why', label: t('bulk:reason'), cell: ({ why }) => (why ? label(`bulk:why.${why}`) : '') };
}

const tones: Record<BulkStage, TagTone> = {
  ...{ draft: 'neutral', leftOut: 'neutral', waiting: 'info', undoing: 'info' },
  ...{ done: 'success', failed: 'error', undone: 'neutral', kept: 'warning' },
};

function useStage(): Column<BulkLine> {
  const { t } = useTexts('bulk');
  const label = useLabel();
  return {
    key: 'stage',
    label: t('bulk:stands'),
    cell: ({ stage }) => <Tag tone={tones[stage]}>{label(`bulk:stage.${stage}`)}</Tag>,
  };
}
