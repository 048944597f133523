import { WhyNote } from '#app/features/journey/why-note.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { ChangeEffect } from '#app/rules/reported-change.ts';
import { Notice } from '#app/ui/notice.tsx';

export type ShownEffect = { effect: ChangeEffect; before: string | null };

/** What a change will lead to, told before it is sent. */
export function ChangeEffectText({ effect, before }: ShownEffect) {
  const { t } = useTexts('validity', 'codes');
  const label = useLabel();
  const named = (code: string) => `${code} ${label(`codes:employmentCode.${code}`)}`;
  const { code } = effect;
  return (
    <Notice live title={t('validity:effect.title')}>
      <ul>
        <li>
          {code && code !== before
            ? before
              ? t('validity:effect.codeChanges', { from: named(before), to: named(code) })
              : t('validity:effect.codeBecomes', { to: named(code) })
            : t('validity:effect.codeStays')}
        </li>
        <li>{effect.planReview ? t('validity:effect.planReview') : t('validity:effect.planStays')}</li>
        <li>{t('validity:effect.counselor')}</li>
        {effect.rightChecked && <li>{t('validity:effect.right')}</li>}
      </ul>
      <WhyNote why={effect.why} />
      <WhyNote why={effect.codeWhy} />
    </Notice>
  );
}
