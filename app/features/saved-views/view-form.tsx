import type { ReactNode } from 'react';
import { FormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ViewFacts } from './view-facts.tsx';
import { NAME_LENGTH } from './view-name.ts';

type ViewFormProps = {
  title: string;
  lead?: string;
  back: { href: string; label: string };
  form: FormProblemState;
  said: Parameters<typeof ViewFacts>[0];
  name?: string;
  submit: string;
  children?: ReactNode;
};

/** What a view looks for, and the name by which it is kept. */
export function ViewForm({ title, lead, back, form, said, name, submit, children }: ViewFormProps) {
  const { t } = useTexts('caseload');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={lead} back={back} />
      <Stack gap="large">
        <ViewFacts {...said} />
        <form method="post" noValidate className="form">
          <TextField
            name="name"
            label={t('caseload:view.name')}
            hint={t('caseload:view.nameHint')}
            maxLength={NAME_LENGTH}
            autoComplete="off"
            width="medium"
            error={form.error('name')}
            defaultValue={form.value('name', name)}
          />
          {children}
          <FormActions>
            <Button>{submit}</Button>
          </FormActions>
        </form>
      </Stack>
    </>
  );
}
