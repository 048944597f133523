import { FormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { StepForm } from '#app/core/step-form.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { referralStepFields } from './referral-step-fields.ts';

type Props = {
  title: string;
  lead: string;
  step: keyof typeof referralStepFields;
  referral: { version: number; startsOn: string | null; endsOn: string | null };
  back: { href: string; label: string };
  form: FormProblemState;
};

/** One step of a referral: what it means, and what it asks for. */
export function ReferralStepPage({ title, lead, step, referral, back, form }: Props) {
  const { t } = useTexts('referrals');
  const label = useLabel();
  const labelOf = (name: string) => label(`referrals:field.${name}`);
  const { version, startsOn, endsOn } = referral;
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={lead} back={back} />
      <StepForm
        labelOf={labelOf}
        form={form}
        version={version}
        fields={referralStepFields[step]}
        values={{ startsOn, endsOn }}
        submit={title}
        back={{ href: back.href, label: t('referrals:back') }}
        optionalLabel={t('referrals:optional')}
        danger={step === 'interrupt' || step === 'cancel'}
      />
    </>
  );
}
