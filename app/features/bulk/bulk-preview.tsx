import { pathsIn } from '#app/core/paths.ts';
import { MessageWords, PlainAdvice } from '#app/features/conversations/message-words.tsx';
import { languages } from '#app/i18n/language.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { UNDO_MINUTES } from './bulk-kinds.ts';
import { PreviewLists } from './bulk-lists.tsx';
import type { BulkView } from './bulk.queries.server.ts';
import type { ChosenView } from './chosen-view.ts';

type Props = {
  act: Pick<BulkView, 'id' | 'kind' | 'lines' | 'counts'>;
  chosen: ChosenView;
  freeTimes: number;
};

/** What will happen, what of it cannot be taken back, and the button that does it. */
export function BulkPreview({ act, chosen, freeTimes }: Props) {
  const { t, language } = useTexts('bulk');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { id, kind, lines, counts } = act;
  const count = counts.draft;
  const guarded = lines.some(({ stage, nonDisclosure }) => stage === 'draft' && nonDisclosure);
  return (
    <Stack gap="large">
      {count === 0 ? (
        <EmptyState icon="people" title={t('bulk:preview.nobody')}>
          <p>{t('bulk:preview.nobodyText')}</p>
        </EmptyState>
      ) : (
        <Notice title={t('bulk:preview.happens', { count })}>
          <p>{label(`bulk:effect.${kind}`, { minutes: UNDO_MINUTES })}</p>
          {chosen.giving?.withMemos && <p>{t('bulk:memos')}</p>}
          {kind === 'message' && guarded && <p>{t('bulk:protectedMail')}</p>}
        </Notice>
      )}
      {kind === 'invite' && freeTimes < count && (
        <Notice tone="warning" title={t('bulk:tooFew')}>
          <p>{t('bulk:free', { count: freeTimes })}</p>
          <p>
            <a href={counselor.times}>{t('bulk:toTimes')}</a>
          </p>
        </Notice>
      )}
      {kind === 'message' && <MessageTexts chosen={chosen} />}
      <PreviewLists kind={kind} chosen={chosen} lines={lines} />
      <form method="post" action={counselor.bulkStep(id, 'confirm')} className="form">
        <FormActions>
          {count > 0 && <Button icon="check">{t('bulk:confirm.submit', { count })}</Button>}
          <ButtonLink kind="secondary" href={`${counselor.bulkAct(id)}?edit=1`}>
            {t('bulk:choose.again')}
          </ButtonLink>
          <ButtonLink kind="quiet" href={counselor.bulkStep(id, 'discard')}>
            {t('bulk:discard.title')}
          </ButtonLink>
        </FormActions>
      </form>
    </Stack>
  );
}

/** The message as its readers get it, and where it could be plainer. */
export function MessageTexts({ chosen, advice = true }: { chosen: ChosenView; advice?: boolean }) {
  const label = useLabel();
  const written = languages.flatMap((language) => {
    const words = chosen.texts[language];
    return words ? [{ language, ...words }] : [];
  });
  return (
    <Stack>
      {written.map((words) => (
        <MessageWords
          key={words.language}
          {...words}
          eyebrow={label(`codes:languageName.${words.language}`)}
        />
      ))}
      {advice && <PlainAdvice texts={written.map(({ text }) => text)} />}
    </Stack>
  );
}
