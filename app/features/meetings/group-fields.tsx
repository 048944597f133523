import type { FormProblemState } from '#app/core/form-problem.tsx';
import { languages } from '#app/i18n/language.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { NumberField } from '#app/ui/number-field.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { groupChannels, groupKinds } from './meeting-choices.ts';
import { TimeFields } from './time-fields.tsx';

/** All that a group session is. */
export function GroupFields({ form, today }: { form: FormProblemState; today: string }) {
  const { t } = useTexts('counselor', 'meetings', 'accounts');
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('counselor:groups.kind')}
        error={form.error('kind')}
        defaultValue={form.value('kind', 'information')}
        options={groupKinds.map((value) => ({ value, label: t(`meetings:groupKind.${value}`) }))}
      />
      <TextField
        name="topic"
        label={t('counselor:groups.topic')}
        hint={t('counselor:groups.topicHint')}
        error={form.error('topic')}
        defaultValue={form.value('topic')}
      />
      <TextArea
        name="description"
        rows={4}
        label={t('counselor:groups.description')}
        optionalLabel={t('counselor:optional')}
        error={form.error('description')}
        defaultValue={form.value('description')}
      />
      <SelectField
        name="language"
        label={t('meetings:group.language')}
        width="short"
        error={form.error('language')}
        defaultValue={form.value('language', 'fi')}
        options={languages.map((value) => ({ value, label: t(`accounts:settings.${value}`) }))}
      />
      <DateField
        name="date"
        label={t('counselor:times.date')}
        min={today}
        error={form.error('date')}
        defaultValue={form.value('date')}
      />
      <TextField
        name="startTime"
        label={t('counselor:book.startTime')}
        hint={t('counselor:book.startTimeHint')}
        width="short"
        error={form.error('startTime')}
        defaultValue={form.value('startTime')}
      />
      <TimeFields
        form={form}
        channels={groupChannels}
        minutes="90"
        placeHint={t('counselor:groups.placeHint')}
      />
      <NumberField
        name="capacity"
        label={t('counselor:groups.capacity')}
        min={2}
        max={100}
        width="short"
        error={form.error('capacity')}
        defaultValue={form.value('capacity', '12')}
      />
      <Checkbox
        name="open"
        label={t('counselor:groups.open')}
        hint={t('counselor:groups.openHint')}
        defaultChecked={form.problem ? form.value('open') !== undefined : true}
      />
    </>
  );
}
