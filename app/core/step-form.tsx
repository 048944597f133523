import { useLabel } from '#app/i18n/use-label.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { NumberField } from '#app/ui/number-field.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { FormProblemState } from './form-problem.tsx';

/** A field of a step: what it asks. `text` gives the key of a choice's text. */
export type StepField = { name: string; optional?: boolean } & (
  | { kind: 'area' | 'date' | 'check' | 'time' }
  | { kind: 'number'; max: number }
  | { kind: 'choice'; values: readonly string[]; text: (value: string) => string }
  | { kind: 'select'; options: { value: string; label: string }[]; emptyLabel: string }
);

type Props = {
  /** The text of a field by its name. */
  labelOf: (name: string) => string;
  form: FormProblemState;
  version: number;
  fields: readonly StepField[];
  values?: Record<string, string | null>;
  submit: string;
  back: { href: string; label: string };
  optionalLabel: string;
  danger?: boolean;
  /** Where it is sent, if not to the address of the page. */
  action?: string;
};

/** The form of one step: its fields in a row, the button that says what it does, and the way back. */
export function StepForm({
  labelOf,
  form,
  version,
  fields,
  values = {},
  submit,
  back,
  optionalLabel,
  danger,
  action,
}: Props) {
  return (
    <form method="post" action={action} noValidate className="form">
      <input type="hidden" name="version" value={version} />
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          labelOf={labelOf}
          form={form}
          value={values[field.name] ?? undefined}
          optionalLabel={optionalLabel}
        />
      ))}
      <FormActions>
        <Button kind={danger ? 'danger' : 'primary'}>{submit}</Button>
        <ButtonLink kind="quiet" href={back.href}>
          {back.label}
        </ButtonLink>
      </FormActions>
    </form>
  );
}

type FieldInput = Pick<Props, 'labelOf' | 'form' | 'optionalLabel'> & {
  field: StepField;
  value?: string | undefined;
};

function Field({ field, labelOf, form, value, optionalLabel }: FieldInput) {
  const label = useLabel();
  const { name } = field;
  const error = form.error(name);
  const common = {
    name,
    label: labelOf(name),
    ...(error !== undefined && { error }),
    ...(field.optional && { optionalLabel }),
  };
  const typed = form.value(name, value);
  const text = { ...common, ...(typed !== undefined && { defaultValue: typed }) };
  switch (field.kind) {
    case 'area':
      return <TextArea {...text} rows={4} />;
    case 'date':
      return <DateField {...text} />;
    case 'time':
      return <TextField {...text} type="time" width="short" />;
    case 'number':
      return <NumberField {...text} max={field.max} width="short" />;
    case 'check':
      return <Checkbox {...common} value="yes" defaultChecked={typed === 'yes'} />;
    case 'select':
      return <SelectField {...text} options={field.options} emptyLabel={field.emptyLabel} />;
    case 'choice':
      return (
        <RadioGroup
          {...text}
          options={field.values.map((each) => ({ value: each, label: label(field.text(each)) }))}
        />
      );
  }
}
