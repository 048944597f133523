import { useParams } from '@remix-run/react';
import { staffChannels } from '#app/core/actor.ts';
import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Where staff record a consent: what the person has signed, and on the phone why none can be recorded. */
export function SignedConsent({ form }: { form: FormProblemState }) {
  const { t } = useTexts('onBehalf');
  const params = useParams();
  const channel = staffChannels.find((each) => each === params.channel);
  if (!channel) return null;
  if (channel === 'phone')
    return (
      <div id="field-signed">
        <Notice tone="warning" title={t('onBehalf:consent.byPhone')}>
          <p>{t('onBehalf:consent.byPhoneText')}</p>
        </Notice>
      </div>
    );
  return (
    <Checkbox
      name="signed"
      label={t('onBehalf:consent.signed')}
      hint={t('onBehalf:consent.signedHint')}
      error={form.error('signed')}
      defaultChecked={form.value('signed') !== undefined}
    />
  );
}
