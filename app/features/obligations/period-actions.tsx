import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import { mainSteps, periodStepKeys, periodSteps } from './period-steps.ts';
import type { PeriodEvent } from './review-period.machine.ts';

/** What the counselor may do with the period now, and nothing else. Each step has a page that says what follows. */
export function PeriodActions({
  period: { id, state, permitted },
}: {
  period: { id: string; state: string; permitted: PeriodEvent['type'][] };
}) {
  const { t, language } = useTexts('obligations', 'periods');
  const { counselor } = pathsIn(language);
  const steps = periodStepKeys.filter((step) => permitted.includes(periodSteps[step].event));
  if (steps.length === 0) return <p className="muted">{t('obligations:staff.nothingToDo')}</p>;
  return (
    <Row>
      {steps.map((step) => (
        <ButtonLink
          key={step}
          kind={step === mainSteps[state] || steps.length === 1 ? 'primary' : 'secondary'}
          href={counselor.periodStep(id, step)}
        >
          {step === 'answer' ? t('obligations:staff.answer') : t(`periods:event.${periodSteps[step].event}`)}
        </ButtonLink>
      ))}
    </Row>
  );
}
