import type { StaffChannel } from '#app/core/actor.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';

/** A reminder, and no rule: no law says how identity is checked on the phone. */
export function IdentityNote({ channel }: { channel: StaffChannel }) {
  const { t } = useTexts('onBehalf');
  return (
    <Notice title={t('onBehalf:identity.title')}>
      <p>{t(`onBehalf:identity.${channel}`)}</p>
      <p className="muted small">{t('onBehalf:identity.own')}</p>
    </Notice>
  );
}
