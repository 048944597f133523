import { useOwnPaths } from '#app/core/own-paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import type { MeetingEvent } from './meeting.machine.ts';

type Meeting = {
  id: string;
  version: number;
  startsAt: Date | null;
  permitted: MeetingEvent['type'][];
  group: object | null;
};

/** Everything that the person may do with their meeting now, beside choosing a time. */
export function OwnMeetingActions({ meeting, begun }: { meeting: Meeting; begun: boolean }) {
  const { t, language } = useTexts('meetings');
  const seeker = useOwnPaths(language);
  const { id, version, permitted, startsAt, group } = meeting;
  const to = (answer: string) => seeker.meetingAnswer(id, answer);
  const joins = group !== null && permitted.includes('BOOK_MEETING');
  const before = startsAt !== null && !begun && !joins;
  const answers = permitted.includes('ANSWER_ABSENCE');
  const asks = permitted.includes('REQUEST_MEETING');
  const declines = joins && permitted.includes('CALL_OFF_MEETING');
  if (!before && !answers && !joins && !asks && !declines) return null;
  return (
    <Row>
      {answers && (
        <ButtonLink href={to('reason')} icon="edit">
          {t('meetings:own.answer.reason.open')}
        </ButtonLink>
      )}
      {joins && (
        <form method="post" action={to('join')}>
          <input type="hidden" name="version" value={version} />
          <Button icon="check">{t('meetings:own.answer.join.submit')}</Button>
        </form>
      )}
      {asks && (
        <form method="post" action={to('ask')}>
          <input type="hidden" name="version" value={version} />
          <Button kind="secondary">{t('meetings:own.answer.ask.submit')}</Button>
        </form>
      )}
      {before && permitted.includes('RESCHEDULE_MEETING') && (
        <ButtonLink href={seeker.meetingTime(id)} kind="secondary" icon="calendar">
          {t('meetings:own.change')}
        </ButtonLink>
      )}
      {before && (
        <ButtonLink href={seeker.meetingCalendar(id)} kind="secondary" icon="download">
          {t('meetings:own.calendarFile')}
        </ButtonLink>
      )}
      {before && permitted.includes('ASK_CHANGE') && (
        <ButtonLink href={to('change')} kind="quiet">
          {t('meetings:own.answer.change.open')}
        </ButtonLink>
      )}
      {(before || declines) && permitted.includes('CALL_OFF_MEETING') && (
        <ButtonLink href={to('call-off')} kind="quiet">
          {t(declines ? 'meetings:own.answer.call-off.decline' : 'meetings:own.answer.call-off.open')}
        </ButtonLink>
      )}
    </Row>
  );
}
