import { pathsIn } from '#app/core/paths.ts';
import { formatNumber, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { MessageTexts } from './bulk-preview.tsx';
import { ResultLists } from './bulk-lists.tsx';
import type { BulkView, Counts } from './bulk.queries.server.ts';
import { useCountsInWords } from './use-counts.ts';
import type { ChosenView } from './chosen-view.ts';

type Props = { act: BulkView; chosen: ChosenView };

/** How far it has come, what became of each, and what can still be taken back. */
export function BulkResult({ act, chosen }: Props) {
  const { t } = useTexts('bulk');
  const { id, kind, counts, state, lines } = act;
  return (
    <Stack gap="large">
      {state === 'running' || state === 'undoing' ? <Progress counts={counts} /> : <Outcome act={act} />}
      <UndoPart act={act} />
      {counts.failed > 0 && state !== 'running' && <RetryPart id={id} count={counts.failed} />}
      {kind === 'message' && (
        <Section title={t('bulk:sent')}>
          <MessageTexts chosen={chosen} advice={false} />
        </Section>
      )}
      <ResultLists kind={kind} chosen={chosen} lines={lines} />
    </Stack>
  );
}

function Progress({ counts }: { counts: Counts }) {
  const { t, language } = useTexts('bulk');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.leftOut;
  const handled = all - counts.waiting - counts.undoing;
  const far = { done: formatNumber(language, handled), all: formatNumber(language, all) };
  return (
    <Notice title={t('bulk:progress.text', far)}>
      <p>
        <progress max={all} value={handled} aria-label={t('bulk:progress.label')} />
      </p>
      <p>{t('bulk:progress.refreshes')}</p>
    </Notice>
  );
}

function Outcome({ act: { state, counts } }: { act: BulkView }) {
  const label = useLabel();
  const words = useCountsInWords();
  const tone = state === 'partly' ? 'warning' : state === 'done' ? 'success' : 'info';
  return (
    <Notice tone={tone} title={label(`bulk:state.${state}`)}>
      <p>{words(counts)}</p>
    </Notice>
  );
}

function UndoPart({ act: { id, kind, undoUntil, counts } }: { act: BulkView }) {
  const { t, language } = useTexts('bulk');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  if (undoUntil === null) {
    if (counts.done === 0) return null;
    return (
      <Notice title={t('bulk:undo.over')}>
        <p>{label(`bulk:undo.instead.${kind}`)}</p>
      </Notice>
    );
  }
  const time = formatTime(language, undoUntil.last);
  const held = kind === 'invite' || kind === 'message';
  return (
    <Notice title={held ? t('bulk:undo.leaves', { time }) : t('bulk:undo.until', { time })}>
      <p>{t('bulk:undo.question')}</p>
      <form method="post" action={counselor.bulkStep(id, 'undo')}>
        <Button kind="secondary">{t('bulk:undo.submit')}</Button>
      </form>
    </Notice>
  );
}

function RetryPart({ id, count }: { id: string; count: number }) {
  const { t, language } = useTexts('bulk');
  const { counselor } = pathsIn(language);
  return (
    <form method="post" action={counselor.bulkStep(id, 'retry')}>
      <Button>{t('bulk:retry.submit', { count })}</Button>
    </form>
  );
}
