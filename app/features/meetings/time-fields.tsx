import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { meetingMinutes } from './meeting-choices.ts';
import { meetingChannels, type MeetingChannel } from './meeting.machine.ts';

type TimeFieldsProps = {
  form: FormProblemState;
  channels?: readonly MeetingChannel[];
  minutes?: string;
  placeHint?: string;
};

/** How long, in what way and where: the same for times that are offered, times that are booked and groups. */
export function TimeFields({ form, channels = meetingChannels, minutes = '45', placeHint }: TimeFieldsProps) {
  const { t } = useTexts('counselor', 'meetings');
  return (
    <>
      <SelectField
        name="minutes"
        label={t('counselor:times.minutes')}
        width="short"
        error={form.error('minutes')}
        defaultValue={form.value('minutes', minutes)}
        options={meetingMinutes.map((value) => ({
          value,
          label: t('counselor:times.minutesCount', { count: Number(value) }),
        }))}
      />
      <RadioGroup
        name="channel"
        label={t('counselor:times.channel')}
        inline
        error={form.error('channel')}
        defaultValue={form.value('channel', 'visit')}
        options={channels.map((value) => ({ value, label: t(`meetings:channel.${value}`) }))}
      />
      <TextField
        name="place"
        label={t('counselor:times.place')}
        hint={placeHint ?? t('counselor:times.placeHint')}
        error={form.error('place')}
        defaultValue={form.value('place', t('counselor:times.usualPlace'))}
      />
    </>
  );
}
