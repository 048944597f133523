import type { FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CounselorMeeting, TimeToBook } from './counselor-meeting.queries.server.ts';
import { timedCalls } from './meeting-choices.ts';
import { TimeFields } from './time-fields.tsx';

type BookFormProps = { meeting: CounselorMeeting; form: FormProblemState };

/** One of the times that are offered already. */
export function BookSlotForm({ meeting, form, times }: BookFormProps & { times: TimeToBook[] }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  if (times.length === 0)
    return (
      <p className="muted">
        {t('counselor:book.noSlots')}{' '}
        <a href={pathsIn(language).counselor.times}>{t('counselor:times.title')}</a>
      </p>
    );
  const { dueOn } = meeting;
  const isLate = (startsAt: string) => dueOn !== null && isoDate(new Date(startsAt)) > dueOn;
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="version" value={meeting.version} />
      <input type="hidden" name="time" value="slot" />
      <RadioGroup
        name="slotId"
        label={t('counselor:book.choose')}
        error={form.error('slotId')}
        defaultValue={form.value('slotId')}
        options={times.map((time) => ({
          value: time.id,
          label: formatDateTime(language, time.startsAt),
          hint: [
            `${label(`meetings:channel.${time.channel}`)}, ${time.place}, ${time.counselor}`,
            isLate(time.startsAt) ? t('counselor:book.late') : '',
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <CallFields meeting={meeting} form={form} of="slot" />
      <FormActions>
        <Button icon="calendar">{t('counselor:book.submit')}</Button>
      </FormActions>
    </form>
  );
}

/** A time that is agreed with the person or set for them. */
export function BookOwnTimeForm({ meeting, form, today }: BookFormProps & { today: string }) {
  const { t } = useTexts('counselor');
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="version" value={meeting.version} />
      <input type="hidden" name="time" value="own" />
      <DateField
        name="startDate"
        label={t('counselor:times.date')}
        min={today}
        error={form.error('startDate')}
        defaultValue={form.value('startDate')}
      />
      <TextField
        name="startTime"
        label={t('counselor:book.startTime')}
        hint={t('counselor:book.startTimeHint')}
        width="short"
        error={form.error('startTime')}
        defaultValue={form.value('startTime')}
      />
      <TimeFields form={form} />
      <CallFields meeting={meeting} form={form} of="own" />
      <FormActions>
        <Button kind="secondary" icon="calendar">
          {t('counselor:book.submitOwn')}
        </Button>
      </FormActions>
    </form>
  );
}

/** How the person was called, and why an initial interview is not a visit. Both forms of a page ask it, under ids of their own. */
function CallFields({ meeting, form, of }: BookFormProps & { of: 'slot' | 'own' }) {
  const { t } = useTexts('counselor', 'meetings');
  return (
    <>
      <RadioGroup
        name="call"
        id={`field-${of}Call`}
        label={t('counselor:book.call')}
        error={form.error('call')}
        defaultValue={form.value('call', 'agreed')}
        options={timedCalls.map((value) => ({
          value,
          label: t(`meetings:call.${value}`),
          hint: t(`counselor:book.callHint.${value}`),
        }))}
      />
      {meeting.kind === 'initialInterview' && (
        <TextArea
          name="channelReason"
          {...(of === 'own' && { id: 'field-ownChannelReason' })}
          label={t('counselor:meeting.channelReason')}
          hint={t('counselor:book.reasonHint')}
          rows={2}
          error={form.error('channelReason')}
          defaultValue={form.value('channelReason')}
        />
      )}
    </>
  );
}
