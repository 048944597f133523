import type { FormProblemState } from '#app/core/form-problem.tsx';
import { formatDate, formatDay, formatTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { meetingChannels } from './meeting.machine.ts';

type Time = {
  id: string;
  channel: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  counselor: string;
  late: boolean;
};

type TimeFormProps = {
  form: FormProblemState;
  times: Time[];
  version: number;
  /** The last day that the law sets. */
  dueOn: string | null;
  /** An interview elsewhere than at the office asks for a reason. */
  asksReason: boolean;
  submitLabel: string;
};

/**
 * Free times to choose from, in the order of the calendar: those by the statutory day, and apart from them the later ones.
 * Whoever was too slow finds the next ones as buttons.
 */
export function TimeForm({ form, times, version, dueOn, asksReason, submitLabel }: TimeFormProps) {
  const { t, language } = useTexts('meetings', 'registration');
  const inTime = times.filter(({ late }) => !late);
  const late = times.filter((time) => time.late);
  const name = useTimeName();
  const optionsOf = (some: Time[]) =>
    some.map((time) => {
      const channel = meetingChannels.find((known) => known === time.channel) ?? 'visit';
      const hint = [t(`meetings:channel.${channel}`), time.place, time.counselor].filter(Boolean).join(' · ');
      return { value: time.id, label: name(time), hint };
    });
  const chosen = form.value('slotId');
  return (
    <Stack gap="large">
      {form.problem === 'taken' && (
        <NextTimes times={asksReason ? times.filter(isVisit) : times} version={version} />
      )}
      <form method="post" noValidate className="form">
        <input type="hidden" name="version" value={version} />
        {inTime.length > 0 ? (
          <RadioGroup
            name="slotId"
            label={t('meetings:own.times')}
            error={form.error('slotId')}
            defaultValue={chosen}
            options={optionsOf(inTime)}
          />
        ) : (
          <Notice tone="warning" title={t('meetings:own.noneInTime')}>
            <p>{t('meetings:own.authorityDuty')}</p>
          </Notice>
        )}
        {late.length > 0 && (
          <RadioGroup
            name="slotId"
            id="field-lateSlotId"
            label={t('meetings:own.laterTimes')}
            hint={dueOn ? t('meetings:own.laterTimesHint', { date: formatDate(language, dueOn) }) : undefined}
            error={inTime.length === 0 ? form.error('slotId') : undefined}
            defaultValue={chosen}
            options={optionsOf(late)}
          />
        )}
        {asksReason && (
          <TextArea
            name="channelReason"
            rows={3}
            optionalLabel={t('registration:optional')}
            label={t('meetings:own.channelReason')}
            hint={t('meetings:own.channelReasonHint')}
            error={form.error('channelReason')}
            defaultValue={form.value('channelReason')}
          />
        )}
        <FormActions>
          <Button icon="calendar">{submitLabel}</Button>
        </FormActions>
      </form>
    </Stack>
  );
}

const isVisit = ({ channel }: Time) => channel === 'visit';

/** At most so many times stand as buttons. */
const READY = 5;

function NextTimes({ times, version }: { times: Time[]; version: number }) {
  const { t } = useTexts('meetings');
  const name = useTimeName();
  const ready = times.slice(0, READY);
  if (ready.length === 0) return null;
  return (
    <Notice tone="warning" title={t('meetings:own.takenTitle')}>
      <p>{t('meetings:own.takenText')}</p>
      <form method="post" className="row">
        <input type="hidden" name="version" value={version} />
        {ready.map((time) => (
          <Button key={time.id} kind="secondary" name="slotId" value={time.id}>
            {name(time)}
          </Button>
        ))}
      </form>
    </Notice>
  );
}

function useTimeName() {
  const { t, language } = useTexts('meetings');
  return ({ startsAt, endsAt }: Time) =>
    t('meetings:own.time', {
      day: formatDay(language, startsAt),
      from: formatTime(language, startsAt),
      to: formatTime(language, endsAt),
    });
}
