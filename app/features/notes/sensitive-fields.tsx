import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { sensitiveHints } from './sensitive-words.ts';

/** The words of a text that others should read only when they must, and the author's reason for them. */
export function SensitiveFields({ text, form }: { text: string; form?: FormProblemState }) {
  const { t } = useTexts('counselor');
  const label = useLabel();
  const hints = sensitiveHints(text);
  if (hints.length === 0) return null;
  return (
    <>
      <Notice tone="warning" title={t('counselor:sensitive.title')}>
        <ul>
          {hints.map(({ kind, words }) => (
            <li key={kind}>
              <strong>{words}</strong>: {label(`counselor:sensitive.kind.${kind}`)}
            </li>
          ))}
        </ul>
        <p>{t('counselor:sensitive.text')}</p>
      </Notice>
      <TextArea
        name="sensitiveReason"
        label={t('counselor:sensitive.reason')}
        hint={t('counselor:sensitive.reasonHint')}
        rows={2}
        maxLength={500}
        error={form?.error('sensitiveReason')}
        defaultValue={form?.value('sensitiveReason')}
      />
    </>
  );
}
