import type { FormProblemState } from '#app/core/form-problem.tsx';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { meetingChannels } from './meeting.machine.ts';

export type FreeTime = {
  id: string;
  channel: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  counselor: string;
};

type TimeFormProps = {
  form: FormProblemState;
  times: FreeTime[];
  version: number;
  /** An interview elsewhere than at the office asks for a reason. */
  asksReason: boolean;
  submitLabel: string;
};

/** Free times to choose from, in the order of the calendar. */
export function TimeForm({ form, times, version, asksReason, submitLabel }: TimeFormProps) {
  const { t, language } = useTexts('meetings', 'registration');
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="slotId"
        label={t('meetings:own.times')}
        error={form.error('slotId')}
        defaultValue={form.value('slotId')}
        options={times.map((time) => {
          const channel = meetingChannels.find((known) => known === time.channel) ?? 'visit';
          return {
            value: time.id,
            label: t('meetings:own.time', {
              day: formatDay(language, time.startsAt),
              from: formatTime(language, time.startsAt),
              to: formatTime(language, time.endsAt),
            }),
            hint: [t(`meetings:channel.${channel}`), time.place, time.counselor].filter(Boolean).join(' · '),
          };
        })}
      />
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
  );
}
