import { useActionData } from '@remix-run/react';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { LookFacts } from './look-facts.tsx';
import { fieldsOf, type LookStep } from './look-steps.ts';
import type { LookView } from './second-looks.queries.server.ts';

type Props = {
  title: string;
  role: 'counselor' | 'manager';
  step: LookStep;
  look: LookView;
  permitted: boolean;
};

/** One step of a second look; what is looked at stands on the same page. */
export function LookStepPage({ title, role, step, look, permitted }: Props) {
  const { t, language } = useTexts('secondLooks', 'counselor');
  const label = useLabel();
  const labelOf = (name: string) => label(`secondLooks:field.${name}`);
  const form = useFormProblem(useActionData());
  const back = { href: pathsIn(language)[role].secondLook(look.id), label: t('secondLooks:draft.title') };
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={look.person.name} back={back} />
      <Stack gap="large">
        <p>{t(`secondLooks:question.${step}`)}</p>
        {permitted || form.problem ? (
          <StepForm
            labelOf={labelOf}
            form={form}
            version={look.version}
            fields={fieldsOf(step, look.way !== null)}
            values={{ reasons: look.reasons, way: look.way, ask: 'yes' }}
            submit={title}
            back={back}
            optionalLabel={t('counselor:optional')}
          />
        ) : (
          <p className="muted">{t('counselor:notNow')}</p>
        )}
        {(step === 'approve' || step === 'return') && <LookFacts look={look} />}
      </Stack>
    </>
  );
}
