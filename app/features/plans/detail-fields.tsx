import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import { fieldsOf, type DetailField, type DetailName } from './plan-details.ts';

type DetailFieldsProps = { plan: CounselorPlan; form: FormProblemState };

/** Names of fields that say more under their label. */
const hinted: readonly string[] = [
  'firstPlanOn',
  'endsOn',
  'studyGoal',
  'socialAssistance',
  'kelaRehabilitation',
];

/** What plans of this kind alone say. */
export function DetailFields({ plan, form }: DetailFieldsProps) {
  const { t } = useTexts('plans');
  return (
    <Fieldset
      legend={t(`plans:detail.title.${plan.kind}`)}
      hint={t(`plans:detail.lead.${plan.kind}`)}
      id="details"
    >
      {fieldsOf(plan.kind).map((field) => (
        <OneField key={field.name} field={field} saved={plan.details[field.name]} form={form} />
      ))}
    </Fieldset>
  );
}

type OneFieldProps = {
  field: DetailField & { name: DetailName };
  saved: string | undefined;
  form: FormProblemState;
};

function OneField({ field, saved, form }: OneFieldProps) {
  const { t } = useTexts('plans');
  const label = useLabel();
  const name = `details.${field.name}`;
  const common = {
    name,
    label: t(`plans:detail.label.${field.name}`),
    error: form.error(name),
    ...(hinted.includes(field.name) && { hint: label(`plans:detail.hint.${field.name}`) }),
  };
  const typed = form.value(name, saved);
  if (field.as === 'date') return <DateField {...common} defaultValue={typed} />;
  if (field.as === 'words') return <TextArea {...common} rows={3} maxLength={4000} defaultValue={typed} />;
  if (field.as === 'text') return <TextField {...common} maxLength={500} defaultValue={typed} />;
  if (field.as === 'tick') return <Checkbox {...common} value="yes" defaultChecked={typed !== undefined} />;
  const options = field.as === 'choice' ? field.options : [];
  return (
    <SelectField
      {...common}
      emptyLabel={t('plans:merge.empty')}
      defaultValue={typed ?? ''}
      options={options.map((value) => ({ value, label: label(`plans:detail.option.${value}`) }))}
    />
  );
}
