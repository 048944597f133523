import type { FormProblemState } from '#app/core/form-problem.tsx';
import { FormProblem } from '#app/core/form-problem.tsx';
import { StepForm } from '#app/core/step-form.tsx';
import { StepLinks } from '#app/core/step-links.tsx';
import { useLabels } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { RequestFacts } from './request-facts.tsx';
import { requestSteps } from './request-steps.ts';
import type { RequestView } from './requests.queries.server.ts';

type Link = { href: string; label: string };

type Props = {
  title: string;
  request: RequestView;
  back: Link;
  stepHref: (step: string) => string;
};

/** A request as its handlers see it, with the steps that are open to them. */
export function StaffRequest({ title, request, back, stepHref }: Props) {
  const { t } = useTexts('requests');
  const { stateLabel, eventLabel } = useLabels();
  const permitted: readonly string[] = request.permitted;
  const steps = Object.entries(requestSteps).filter(([, { event }]) => permitted.includes(event));
  return (
    <>
      <PageHeader title={title} lead={request.person.name} back={back}>
        <Tag tone={request.late ? 'error' : 'info'}>{stateLabel('requests', request.state)}</Tag>
      </PageHeader>
      <Stack gap="large">
        {request.late && <Notice tone="warning">{t('requests:late')}</Notice>}
        <RequestFacts request={request} forStaff />
        {steps.length > 0 && (
          <Section title={t('requests:next')}>
            <StepLinks
              steps={steps.map(([name, { event }], index) => ({
                href: stepHref(name),
                label: eventLabel('requests', event),
                main: index === 0,
              }))}
            />
          </Section>
        )}
      </Stack>
    </>
  );
}

type StepProps = {
  title: string;
  step: keyof typeof requestSteps;
  request: RequestView;
  permitted: boolean;
  form: FormProblemState;
  back: Link;
};

/** One step of a request: what it means, what was asked, and the form. */
export function StaffRequestStep({ title, step, request, permitted, form, back }: StepProps) {
  const { t } = useTexts('requests', 'counselor');
  const label = useLabel();
  const labelOf = (name: string) => label(`requests:stepField.${name}`);
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={request.person.name} back={back} />
      <Stack gap="large">
        <p>{label(`requests:question.${step}`)}</p>
        <RequestFacts request={request} forStaff />
        {permitted || form.problem ? (
          <StepForm
            labelOf={labelOf}
            form={form}
            version={request.version}
            fields={requestSteps[step].fields}
            submit={title}
            back={back}
            optionalLabel={t('counselor:optional')}
            danger={step === 'refuse' || step === 'withdraw'}
          />
        ) : (
          <p className="muted">{t('counselor:notNow')}</p>
        )}
      </Stack>
    </>
  );
}
