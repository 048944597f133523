import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import type { PlanConflict } from './plan-conflict.server.ts';
import { usual, type Difference, type Typed, type Unit } from './plan-merge.ts';

type PlanMergeFormProps = {
  conflict: PlanConflict;
  typed: Typed;
  services: { id: string; name: string }[];
  actions: CounselorPlan['actions'];
};

/** Somebody else has saved the plan: what the two say otherwise, with a choice in each place. Nothing typed is lost. */
export function PlanMergeForm({ conflict, typed, services, actions }: PlanMergeFormProps) {
  const { t, language } = useTexts('plans');
  const { by, version } = conflict;
  const when = by && formatDateTime(language, by.at);
  return (
    <form method="post" action="?" noValidate className="form">
      <Notice
        tone="warning"
        title={
          by?.name && when ? t('plans:merge.title', { name: by.name, when }) : t('plans:merge.titleUnknown')
        }
      >
        <p>{conflict.differences.length > 0 ? t('plans:merge.lead') : t('plans:merge.nothing')}</p>
      </Notice>
      <input type="hidden" name="seen" value={version} />
      {Object.entries(typed)
        .filter(([name]) => !name.startsWith('keep.') && name !== 'seen' && name !== 'then')
        .flatMap(([name, value]) =>
          (Array.isArray(value) ? value : [value]).map((each, at) => (
            <input key={`${name} ${at}`} type="hidden" name={name} value={each} />
          )),
        )}
      {conflict.differences.map((difference) => (
        <DifferenceChoice key={difference.key} {...{ difference, services, actions }} />
      ))}
      <FormActions>
        <Button icon="check" name="then" value="save">
          {t('plans:merge.save')}
        </Button>
        <Button kind="secondary" icon="edit" name="then" value="edit">
          {t('plans:merge.edit')}
        </Button>
      </FormActions>
    </form>
  );
}

type DifferenceChoiceProps = Pick<PlanMergeFormProps, 'services' | 'actions'> & { difference: Difference };

function DifferenceChoice({ difference, services, actions }: DifferenceChoiceProps) {
  const { t } = useTexts('plans');
  const name = useUnitName(actions);
  const speak = useUnitWords(services);
  const { key, changed, mine, saved } = difference;
  return (
    <RadioGroup
      name={`keep.${key}`}
      label={name(difference)}
      hint={t(`plans:merge.${changed}`)}
      defaultValue={usual(difference)}
      options={[
        { value: 'mine', label: t('plans:merge.mine', { text: speak(key, mine) }) },
        { value: 'saved', label: t('plans:merge.saved', { text: speak(key, saved) }) },
      ]}
    />
  );
}

const fields = ['situation', 'goal', 'followUpWay', 'otherProof', 'reportDueOn', 'obligation'] as const;

/** What the two are about, as the form calls it. */
function useUnitName(actions: CounselorPlan['actions']) {
  const { t } = useTexts('plans');
  const label = useLabel();
  return ({ key, mine, saved }: Difference): string => {
    const field = fields.find((known) => known === key);
    if (field) return t(`plans:merge.field.${field}`);
    if (key.startsWith('details.')) return label(`plans:detail.label.${key.slice('details.'.length)}`);
    const known = actions.find(({ id }) => key === `action.${id}`);
    return t('plans:merge.newAction', {
      text: known?.description ?? saved?.description ?? mine?.description ?? '',
    });
  };
}

/** What one of them says, in words. */
function useUnitWords(services: PlanMergeFormProps['services']) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  const day = (value: string | undefined) => (value ? formatDate(language, value) : '');
  const choiceOf = (prefix: string, value: string | undefined) => (value ? label(`${prefix}.${value}`) : '');
  return (key: string, unit: Unit | null): string => {
    if (!unit) return t('plans:merge.empty');
    const parts =
      key.startsWith('action.') || key.startsWith('new.') ? actionParts(unit) : factParts(key, unit);
    return parts.filter(Boolean).join(' · ') || t('plans:merge.empty');
  };
  function actionParts({ task, description, who, dueOn, serviceId }: Unit) {
    const service = services.find(({ id }) => id === serviceId)?.name;
    return [
      description,
      choiceOf('codes:task', task?.split(':')[1]),
      choiceOf('plans:who', who),
      day(dueOn),
      service,
    ];
  }
  function factParts(key: string, unit: Unit) {
    if (key === 'obligation')
      return [
        choiceOf('plans:mode', unit.obligationMode),
        unit.obligationTarget,
        choiceOf('plans:obligationReason', unit.obligationReason),
        day(unit.obligationOn),
      ];
    const value = unit[key];
    if (/^\d{4}-\d{2}-\d{2}$/.test(value ?? '')) return [day(value)];
    return [value];
  }
}
