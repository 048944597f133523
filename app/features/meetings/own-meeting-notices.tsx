import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { Why } from '#app/rules/why.ts';
import { Notice } from '#app/ui/notice.tsx';

type Meeting = {
  state: unknown;
  group: object | null;
  call: string | null;
  late: boolean;
  follows: Why[];
  restWhy: Why | null;
  cancelReason: string | null;
  changeReason: string | null;
  wishedChannel: string | null;
  absenceClaim: string | null;
  absenceWords: string | null;
  answerDueOn: string | null;
};

/** How the person was called and what is true of it; what they said; whose turn it is; and whose fault a delay is. */
export function OwnMeetingNotices({ meeting }: { meeting: Meeting }) {
  const { t, language } = useTexts('meetings');
  const label = useLabel();
  const { call, follows, restWhy, cancelReason, changeReason, wishedChannel, answerDueOn } = meeting;
  const state = String(meeting.state);
  const waits = ['due', 'proposed', 'notReached'].includes(state);
  return (
    <>
      {meeting.late && waits && (
        <Notice tone="warning" title={t('meetings:own.lateTitle')}>
          <p>{t('meetings:own.lateText')}</p>
        </Notice>
      )}
      {meeting.group && (state === 'proposed' || state === 'booked') && (
        <Notice title={t(state === 'proposed' ? 'meetings:group.invitedTitle' : 'meetings:own.bookedTitle')}>
          <p>{t('meetings:group.free')}</p>
        </Notice>
      )}
      {!meeting.group && state === 'proposed' && call === 'invitation' && (
        <Notice title={t('meetings:own.invitationTitle')}>
          <p>{t('meetings:own.invitationText')}</p>
        </Notice>
      )}
      {!meeting.group && state === 'booked' && (
        <Notice title={t(call === 'summons' ? 'meetings:own.summonsTitle' : 'meetings:own.bookedTitle')}>
          <p>{t('meetings:own.cannotCome')}</p>
          {follows.length > 0 && (
            <details>
              <summary>{t('meetings:own.whatFollows')}</summary>
              <p>{t('meetings:own.heardFirst')}</p>
              {follows.map((why) => (
                <WhyNote key={why.rule} why={why} />
              ))}
            </details>
          )}
          {follows.length === 0 && <p>{t('meetings:own.nothingFollows')}</p>}
        </Notice>
      )}
      {restWhy && (
        <Notice>
          <WhyNote why={restWhy} />
        </Notice>
      )}
      {cancelReason && (
        <Notice title={t('meetings:own.authoritySays')}>
          <p>{cancelReason}</p>
        </Notice>
      )}
      {state === 'changeAsked' && (
        <Notice title={t('meetings:own.youAsked')}>
          {changeReason && <p>{changeReason}</p>}
          {wishedChannel && (
            <p>{t('meetings:own.wished', { way: label(`meetings:channel.${wishedChannel}`) })}</p>
          )}
        </Notice>
      )}
      {answerDueOn && (state === 'clarificationAsked' || state === 'clarificationMissing') && (
        <Notice tone="warning" title={t('meetings:own.explain')}>
          <p>{t('meetings:own.explainText', { date: formatDate(language, answerDueOn) })}</p>
        </Notice>
      )}
      {meeting.absenceClaim && (
        <Notice title={t('meetings:own.youSaid')}>
          <p>{label(`meetings:absenceClaim.${meeting.absenceClaim}`)}</p>
          {meeting.absenceWords && <p>{meeting.absenceWords}</p>}
        </Notice>
      )}
    </>
  );
}
