import type { FormProblemState } from '#app/core/form-problem.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { NumberField } from '#app/ui/number-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SelectWithDetails } from '#app/ui/select-with-details.tsx';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import type { ByLaw, ObligationsByMode } from './obligations-by-mode.server.ts';
import { countedModes, obligationModes, obligationReasons } from './plan-choices.ts';

type ObligationFieldsProps = { plan: CounselorPlan; byMode: ObligationsByMode; form: FormProblemState };

const dated = ['postponed', 'shortRemaining'];
const reasoned = obligationModes.filter((mode) => obligationReasons[mode].length > 0);

/** How the plan decides on the obligation: what the chosen way comes to and why, and what it needs to be told. */
export function ObligationFields({ plan, byMode, form }: ObligationFieldsProps) {
  const { t } = useTexts('counselor', 'plans');
  const label = useLabel();
  return (
    <SelectWithDetails
      name="obligationMode"
      label={t('counselor:plan.obligationMode')}
      error={form.error('obligationMode')}
      defaultValue={form.value('obligationMode', plan.obligationMode ?? 'standard')}
      options={obligationModes.map((value) => ({ value, label: t(`plans:mode.${value}`) }))}
      details={[
        ...obligationModes.map((mode) => ({
          key: mode,
          for: [mode],
          children: (
            <div className="flow">
              <p>{t(`counselor:plan.modeText.${mode}`, { most: byMode.most - 1 })}</p>
              <Law law={byMode.modes[mode]} />
            </div>
          ),
        })),
        {
          key: 'target',
          for: countedModes,
          children: (
            <NumberField
              name="obligationTarget"
              label={t('counselor:plan.obligationTarget')}
              width="short"
              min={0}
              max={12}
              error={form.error('obligationTarget')}
              defaultValue={form.value('obligationTarget', numberOf(plan))}
            />
          ),
        },
        {
          key: 'reason',
          for: reasoned,
          children: (
            <SelectField
              name="obligationReason"
              label={t('counselor:plan.obligationReason')}
              emptyLabel={t('counselor:plan.noReason')}
              error={form.error('obligationReason')}
              defaultValue={form.value('obligationReason', plan.obligationReason ?? '')}
              options={reasoned.flatMap((mode) =>
                obligationReasons[mode].map((value) => ({
                  value,
                  label: `${t(`plans:mode.${mode}`)}: ${label(`plans:obligationReason.${value}`)}`,
                })),
              )}
            />
          ),
        },
        {
          key: 'on',
          for: dated,
          children: (
            <DateField
              name="obligationOn"
              label={t('counselor:plan.obligationOn')}
              hint={t('counselor:plan.obligationOnHint')}
              error={form.error('obligationOn')}
              defaultValue={form.value('obligationOn', plan.obligationOn ?? '')}
            />
          ),
        },
      ]}
    />
  );
}

function Law({ law: { why, periods } }: { law: ByLaw }) {
  const { t, language } = useTexts('counselor');
  return (
    <>
      {why && <WhyNote why={why} />}
      {periods.length > 0 && <p>{t('counselor:plan.periodsToday')}</p>}
      {periods.length > 0 && (
        <ul>
          {periods.map(({ from, to, target }) => (
            <li key={from}>
              {t('counselor:plan.periodLine', {
                from: formatDate(language, from),
                to: formatDate(language, to),
                count: target,
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const numberOf = ({ obligationMode, obligationTarget }: CounselorPlan) =>
  obligationMode === 'lowered' || obligationMode === 'shortRemaining' ? String(obligationTarget ?? '') : '';
