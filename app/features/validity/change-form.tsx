import { FormProblem, useFormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { workRights, yesOrNo } from '#app/features/registration/registration-choices.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { hoursKinds, type ChangeKind } from '#app/rules/reported-change.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { NumberField } from '#app/ui/number-field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { ChangeEffectText, type ShownEffect } from './change-effect-text.tsx';
import { useShownEffect } from './change-page.ts';
import { ContactFields, type KnownContact } from './contact-fields.tsx';

type Field = 'overTwoWeeks' | 'fullTime' | 'hours' | 'hoursPerWeek' | 'supported' | 'workRight' | 'contact';

/** What each kind of change asks beside its day and free words. */
const asked: Record<ChangeKind, readonly Field[]> = {
  workStarts: ['overTwoWeeks', 'hoursPerWeek', 'fullTime', 'supported'],
  workEnds: [],
  hoursChange: ['hours', 'hoursPerWeek'],
  businessStarts: ['overTwoWeeks', 'fullTime', 'supported'],
  businessEnds: [],
  otherPaidActivity: [],
  studiesStart: ['fullTime'],
  studiesEnd: [],
  permit: ['workRight'],
  serviceInterrupted: [],
  contact: ['contact'],
};
const mustExplain: readonly ChangeKind[] = ['otherPaidActivity', 'serviceInterrupted'];

type Props = {
  kind: ChangeKind;
  version: number;
  today: string;
  form: FormProblemState;
  /** Null until the person has asked what would follow. */
  shown: ShownEffect | null;
  contact: KnownContact;
  /** Staff say how the person told it. */
  channels: readonly string[] | null;
  permitted: boolean;
  back: { href: string; label: string };
};

type PageProps = {
  page: Pick<Props, 'kind' | 'today'> & {
    title: string;
    changing: Pick<Props, 'version' | 'contact' | 'permitted'>;
    channels: Props['channels'];
  };
  lead: string;
  back: Props['back'];
  answer: unknown;
};

/** A change of one kind: first one sees what it leads to and why, then one sends it. */
export function ChangePage({ page, lead, back, answer }: PageProps) {
  const { title, changing, kind, today, channels } = page;
  const { shown, sent } = useShownEffect(answer);
  const form = useFormProblem(sent);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={lead} back={back} />
      <ChangeForm {...changing} {...{ kind, today, form, shown, channels, back }} />
    </>
  );
}

function ChangeForm(props: Props) {
  const { kind, version, today, form, shown, channels, permitted, back } = props;
  const { t } = useTexts('validity', 'hearings');
  const label = useLabel();
  const explain = mustExplain.includes(kind);
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="version" value={version} />
      <DateField
        name="on"
        label={label(`validity:change.on.${kind}`)}
        error={form.error('on')}
        defaultValue={form.value('on', today)}
      />
      {asked[kind].map((field) => (
        <ChangeField key={field} field={field} {...props} />
      ))}
      {kind !== 'contact' && (
        <TextArea
          name="details"
          rows={3}
          label={t('validity:change.details')}
          hint={kind === 'permit' ? t('validity:change.permitHint') : undefined}
          optionalLabel={explain ? undefined : t('validity:optional')}
          error={form.error('details')}
          defaultValue={form.value('details')}
        />
      )}
      {channels && (
        <RadioGroup
          name="channel"
          inline
          label={t('validity:change.channel')}
          error={form.error('channel')}
          defaultValue={form.value('channel')}
          options={channels.map((value) => ({ value, label: label(`hearings:channel.${value}`) }))}
        />
      )}
      {shown && <ChangeEffectText {...shown} />}
      <FormActions>
        {permitted && shown && (
          <Button name="intent" value="send" icon="check">
            {t('validity:change.send')}
          </Button>
        )}
        {permitted && (
          <Button name="intent" value="look" kind={shown ? 'secondary' : 'primary'}>
            {t('validity:change.look')}
          </Button>
        )}
        <ButtonLink href={back.href} kind="quiet">
          {back.label}
        </ButtonLink>
      </FormActions>
    </form>
  );
}

function ChangeField({ field, kind, form, contact }: Props & { field: Field }) {
  const { t } = useTexts('validity', 'registration');
  const label = useLabel();
  const common = { name: field, error: form.error(field), defaultValue: form.value(field) };
  switch (field) {
    case 'overTwoWeeks':
    case 'fullTime':
      return (
        <RadioGroup
          {...common}
          inline
          label={label(`validity:change.${field}.${kind}`)}
          options={yesOrNo.map((value) => ({ value, label: t(`registration:yesOrNo.${value}`) }))}
        />
      );
    case 'hours':
      return (
        <RadioGroup
          {...common}
          label={t('validity:change.hours')}
          options={hoursKinds.map((value) => ({ value, label: t(`validity:change.hoursKind.${value}`) }))}
        />
      );
    case 'hoursPerWeek':
      return (
        <NumberField
          {...common}
          max={80}
          width="short"
          label={t('validity:change.hoursPerWeek')}
          hint={kind === 'hoursChange' ? t('validity:change.hoursHint') : undefined}
        />
      );
    case 'supported':
      return (
        <Checkbox
          name="supported"
          label={t('validity:change.supported')}
          defaultChecked={form.value('supported') !== undefined}
        />
      );
    case 'workRight':
      return (
        <RadioGroup
          {...common}
          label={t('registration:workRight.label')}
          hint={t('registration:workRight.hint')}
          options={workRights.map((value) => ({ value, label: t(`registration:workRight.option.${value}`) }))}
        />
      );
    case 'contact':
      return <ContactFields form={form} contact={contact} />;
  }
}
