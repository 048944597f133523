import type { FormProblemState } from '#app/core/form-problem.tsx';
import type { ServiceCard } from '#app/features/services/services.queries.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import { doers, taskChoices } from './plan-choices.ts';

type ActionRowProps = {
  index: number;
  action: CounselorPlan['actions'][number] | undefined;
  services: ServiceCard[];
  earliest: string;
  form: FormProblemState;
};

/** One action: what, who, by when, and the service if one is needed. The task says which area it is in. */
export function ActionRow({ index, action, services, earliest, form }: ActionRowProps) {
  const { t } = useTexts('counselor', 'plans');
  const label = useLabel();
  const name = (field: string) => `actions.${index}.${field}`;
  const task = action ? `${action.area}:${action.taskCode}` : '';
  return (
    <Fieldset legend={t('counselor:plan.action', { number: index + 1 })} look="label" id={name('row')}>
      <input type="hidden" name={name('id')} value={form.value(name('id'), action?.id) ?? ''} />
      <div className="grid">
        <SelectField
          name={name('task')}
          label={t('counselor:plan.task')}
          emptyLabel={t('counselor:plan.chooseTask')}
          error={form.error(name('task'))}
          defaultValue={form.value(name('task'), task)}
          options={taskChoices.map(({ value, area, code }) => ({
            value,
            label: `${label(`areas:${area}`)}: ${label(`codes:task.${code}`)}`,
          }))}
        />
        <TextField
          name={name('description')}
          label={t('counselor:plan.what')}
          error={form.error(name('description'))}
          defaultValue={form.value(name('description'), action?.description)}
        />
        <SelectField
          name={name('who')}
          label={t('counselor:plan.who')}
          error={form.error(name('who'))}
          defaultValue={form.value(name('who'), action?.who ?? 'seeker')}
          options={doers.map((value) => ({ value, label: t(`plans:who.${value}`) }))}
        />
        <DateField
          name={name('dueOn')}
          label={t('counselor:plan.due')}
          min={earliest}
          error={form.error(name('dueOn'))}
          defaultValue={form.value(name('dueOn'), action?.dueOn)}
        />
        <SelectField
          name={name('serviceId')}
          label={t('counselor:plan.service')}
          emptyLabel={t('counselor:plan.noService')}
          error={form.error(name('serviceId'))}
          defaultValue={form.value(name('serviceId'), action?.serviceId ?? '')}
          options={services.map((service) => ({
            value: service.id,
            label: `${label(`areas:${service.area}`)}: ${service.name}`,
          }))}
        />
      </div>
    </Fieldset>
  );
}
