import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { abilities, benefitPayers, situations, upcomingChanges, workRights } from './registration-choices.ts';
import { useOptions, type StepProps } from './step-options.ts';

/** Where the person stands now, and what is about to change. */
export function Situation({ form, answers: { situation } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="situation"
        label={t('registration:situation.label')}
        error={form.error('situation')}
        defaultValue={form.value('situation', situation?.situation)}
        options={options('registration:situation.option', situations)}
      />
      <DateField
        name="since"
        optionalLabel={t('registration:optional')}
        label={t('registration:situation.since')}
        error={form.error('since')}
        defaultValue={form.value('since', situation?.since)}
      />
      <RadioGroup
        name="benefitPayer"
        label={t('registration:situation.payer')}
        hint={t('registration:situation.payerHint')}
        error={form.error('benefitPayer')}
        defaultValue={form.value('benefitPayer', situation?.benefitPayer)}
        options={options('registration:situation.payerOption', benefitPayers)}
      />
    </>
  );
}

export function Ability({ form, answers: { ability } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="ability"
        label={t('registration:ability.label')}
        hint={t('registration:ability.hint')}
        error={form.error('ability')}
        defaultValue={form.value('ability', ability?.ability)}
        options={options('registration:ability.option', abilities)}
      />
      <TextArea
        name="wish"
        rows={4}
        optionalLabel={t('registration:optional')}
        label={t('registration:ability.wish')}
        hint={t('registration:ability.wishHint')}
        error={form.error('wish')}
        defaultValue={form.value('wish', ability?.wish)}
      />
    </>
  );
}

export function WorkRight({ form, answers: { workRight } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="workRight"
        label={t('registration:workRight.label')}
        hint={t('registration:workRight.hint')}
        error={form.error('workRight')}
        defaultValue={form.value('workRight', workRight?.workRight)}
        options={options('registration:workRight.option', workRights)}
      />
      <DateField
        name="permitUntil"
        optionalLabel={t('registration:optional')}
        label={t('registration:workRight.until')}
        error={form.error('permitUntil')}
        defaultValue={form.value('permitUntil', workRight?.permitUntil)}
      />
    </>
  );
}

export function Changes({ form, answers: { changes } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="change"
        label={t('registration:changes.label')}
        hint={t('registration:changes.hint')}
        error={form.error('change')}
        defaultValue={form.value('change', changes?.change)}
        options={options('registration:changes.option', upcomingChanges)}
      />
      <DateField
        name="on"
        optionalLabel={t('registration:optional')}
        label={t('registration:changes.on')}
        hint={t('registration:changes.onHint')}
        error={form.error('on')}
        defaultValue={form.value('on', changes?.on)}
      />
      <TextArea
        name="more"
        rows={3}
        optionalLabel={t('registration:optional')}
        label={t('registration:changes.more')}
        error={form.error('more')}
        defaultValue={form.value('more', changes?.more)}
      />
      <Checkbox
        name="understood"
        label={t('registration:changes.understood')}
        error={form.error('understood')}
        defaultChecked={form.value('understood', changes?.understood ? 'on' : undefined) !== undefined}
      />
    </>
  );
}
