import type { FormProblemState } from '#app/core/form-problem.tsx';
import type { ServiceCard } from '#app/features/services/services.queries.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ActionRow } from './action-row.tsx';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import { DetailFields } from './detail-fields.tsx';
import { ObligationFields } from './obligation-fields.tsx';
import type { ObligationsByMode } from './obligations-by-mode.server.ts';

type PlanFormProps = {
  plan: CounselorPlan;
  services: ServiceCard[];
  byMode: ObligationsByMode;
  suggested: { situation: string; followUpWay: string; reportDueOn: string; earliest: string };
  /** Marks of what the plan says now: by them it is seen later who changed what. */
  basis: string;
  form: FormProblemState;
  rows: number;
};

const FIRST_ROWS = 3;
const MOST_ROWS = 50;

/** The whole plan on one page. Rows of actions that stay empty are no actions. */
export function PlanForm(props: PlanFormProps) {
  const { plan, services, byMode, suggested, form } = props;
  const { t } = useTexts('counselor', 'plans');
  const count = Math.min(MOST_ROWS, Math.max(FIRST_ROWS, plan.actions.length, props.rows, typedRows(form)));
  return (
    <form method="post" action="?" noValidate className="form">
      <input type="hidden" name="version" value={form.value('version', String(plan.version))} />
      <input type="hidden" name="basis" value={form.value('basis', props.basis)} />
      <Fieldset legend={t('counselor:plan.survey')} id="survey">
        <TextArea
          name="situation"
          label={t('counselor:plan.situation')}
          hint={t('counselor:plan.situationHint')}
          rows={3}
          error={form.error('situation')}
          defaultValue={form.value('situation', plan.situation || suggested.situation)}
        />
        <TextArea
          name="goal"
          label={t('counselor:plan.goal')}
          hint={t('counselor:plan.goalHint')}
          rows={2}
          error={form.error('goal')}
          defaultValue={form.value('goal', plan.goal)}
        />
      </Fieldset>
      <DetailFields plan={plan} form={form} />
      <Fieldset legend={t('counselor:plan.actions')} hint={t('counselor:plan.actionsHint')} id="actions">
        {Array.from({ length: count }, (_, index) => (
          <ActionRow
            key={index}
            index={index}
            action={form.value('version') === undefined ? plan.actions[index] : undefined}
            services={services}
            earliest={suggested.earliest}
            form={form}
          />
        ))}
        <Button kind="secondary" size="small" icon="plus" formAction={`?rows=${count + 1}#actions`}>
          {t('counselor:plan.addRow')}
        </Button>
      </Fieldset>
      <Fieldset legend={t('counselor:plan.obligation')} id="obligation">
        <ObligationFields plan={plan} byMode={byMode} form={form} />
      </Fieldset>
      <Fieldset legend={t('counselor:plan.followUp')} id="followUp">
        <TextField
          name="followUpWay"
          label={t('counselor:plan.followUpWay')}
          error={form.error('followUpWay')}
          defaultValue={form.value('followUpWay', plan.followUpWay || suggested.followUpWay)}
        />
        <TextField
          name="otherProof"
          label={t('plans:otherProof')}
          hint={t('plans:otherProofHint')}
          error={form.error('otherProof')}
          defaultValue={form.value('otherProof', plan.otherProof)}
        />
        <DateField
          name="reportDueOn"
          label={t('counselor:plan.reportDueOn')}
          min={suggested.earliest}
          error={form.error('reportDueOn')}
          defaultValue={form.value('reportDueOn', plan.reportDueOn ?? suggested.reportDueOn)}
        />
      </Fieldset>
      <FormActions>
        <Button icon="check">{t('counselor:plan.save')}</Button>
      </FormActions>
    </form>
  );
}

/** How many rows were sent: merging two texts can make more than there were. */
function typedRows(form: FormProblemState): number {
  let count = 0;
  while (count < MOST_ROWS && form.value(`actions.${count}.task`) !== undefined) count++;
  return count;
}
