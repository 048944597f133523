import { useOwnPaths } from '#app/core/own-paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { StepList } from '#app/ui/step-list.tsx';
import type { RegistrationStep } from './registration-choices.ts';

type StepsNavProps = {
  steps: readonly { step: RegistrationStep; answered: boolean }[];
  current: RegistrationStep | 'review' | null;
};

/** Where one is; a step that has been answered can be opened again. */
export function StepsNav({ steps, current }: StepsNavProps) {
  const { t, language } = useTexts('registration');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const all: StepsNavProps['steps'][number]['step'][] = steps.map((each) => each.step);
  const number = current === 'review' ? all.length + 1 : current ? all.indexOf(current) + 1 : 0;
  const item = (step: string, answered: boolean) => {
    const state = step === current ? ('current' as const) : answered ? ('done' as const) : ('next' as const);
    return {
      label: label(`registration:step.${step}`),
      state,
      stateLabel: label(`registration:stepState.${state}`),
      href: step !== current && answered ? seeker.registrationStep(step) : undefined,
    };
  };
  return (
    <StepList
      label={t('registration:steps')}
      summary={
        number > 0
          ? t('registration:stepOf', { number, total: all.length + 1 })
          : t('registration:stepsTotal', { total: all.length + 1 })
      }
      steps={[...steps.map(({ step, answered }) => item(step, answered)), { ...item('review', false) }]}
    />
  );
}
