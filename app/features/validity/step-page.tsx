import type { ReactNode } from 'react';
import { FormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { StepForm, type StepField } from '#app/core/step-form.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { ValidityView } from './validity.queries.server.ts';

type Props = {
  title: string;
  lead?: string;
  validity: Pick<ValidityView, 'personId' | 'name' | 'version'>;
  form: FormProblemState;
  fields: readonly StepField[];
  values?: Record<string, string | null>;
  submit: string;
  permitted: boolean;
  danger?: boolean;
  children?: ReactNode;
};

/** What a counselor does about a client's jobseeking: who, what is known, the form, the way back. */
export function StepPage(props: Props) {
  const { title, lead, validity, form, fields, values, submit, permitted, danger, children } = props;
  const { t, language } = useTexts('validity', 'counselor');
  const label = useLabel();
  const labelOf = (name: string) => label(`validity:field.${name}`);
  const back = { href: pathsIn(language).counselor.client(validity.personId), label: validity.name };
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={lead ?? validity.name} back={back} />
      <Stack gap="large">
        {children}
        {permitted || form.problem ? (
          <StepForm
            labelOf={labelOf}
            form={form}
            version={validity.version}
            fields={fields}
            submit={submit}
            back={back}
            optionalLabel={t('validity:optional')}
            {...(values && { values })}
            {...(danger && { danger })}
          />
        ) : (
          <p className="muted">{t('counselor:notNow')}</p>
        )}
      </Stack>
    </>
  );
}
