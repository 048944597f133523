import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Row } from '#app/ui/layout.tsx';
import type { MeetingEvent } from './meeting.machine.ts';
import { meetingStepKeys, meetingSteps, type MeetingStep } from './meeting-steps.ts';

type Meeting = { id: string; version: number; permitted: MeetingEvent['type'][] };

/** Everything that the counselor may do with the meeting now, and nothing else. */
export function MeetingActions({ meeting }: { meeting: Meeting }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const { counselor } = pathsIn(language);
  const { id, permitted } = meeting;
  return (
    <Row>
      {permitted.includes('HOLD_MEETING') && (
        <ButtonLink icon="edit" href={counselor.interview(id)}>
          {t('counselor:meeting.openInterview')}
        </ButtonLink>
      )}
      {permitted.includes('BOOK_MEETING') && (
        <ButtonLink icon="calendar" href={counselor.bookMeeting(id)}>
          {t('meetings:event.BOOK_MEETING')}
        </ButtonLink>
      )}
      {meetingStepKeys
        .filter((step) => permitted.includes(meetingSteps[step].event))
        .map((step) => (
          <StepButton key={step} step={step} meeting={meeting} />
        ))}
    </Row>
  );
}

function StepButton({ step, meeting: { id, version } }: { step: MeetingStep; meeting: Meeting }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const { event, fields, grave } = meetingSteps[step];
  const name = t(`meetings:event.${event}`);
  const href = pathsIn(language).counselor.meetingStep(id, step);
  if (fields.length > 0)
    return (
      <ButtonLink kind="secondary" href={href}>
        {name}
      </ButtonLink>
    );
  const form = (
    <form method="post" action={href}>
      <input type="hidden" name="version" value={version} />
      <Button kind={step === 'start' ? 'primary' : 'secondary'}>{name}</Button>
    </form>
  );
  if (!grave) return form;
  return (
    <Confirm label={name} question={t(`counselor:meeting.question.${step}`)}>
      {form}
    </Confirm>
  );
}
