import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';

type Wishes = {
  changeReason: string | null;
  wishedChannel: string | null;
  person: { interpreterLanguage: string | null };
};

/** What the client needs or has asked for, where the counselor chooses a time. */
export function MeetingWishes({ meeting }: { meeting: Wishes }) {
  const { t } = useTexts('counselor', 'codes');
  const label = useLabel();
  const { changeReason, wishedChannel, person } = meeting;
  return (
    <>
      {person.interpreterLanguage && (
        <Notice title={t('counselor:meeting.interpreter')}>
          <p>{label(`codes:languageName.${person.interpreterLanguage}`)}</p>
        </Notice>
      )}
      {(changeReason || wishedChannel) && (
        <Notice title={t('counselor:meeting.clientSays')}>
          {changeReason && <p>{changeReason}</p>}
          {wishedChannel && (
            <p>{t('counselor:meeting.wishes', { way: label(`meetings:channel.${wishedChannel}`) })}</p>
          )}
        </Notice>
      )}
    </>
  );
}
