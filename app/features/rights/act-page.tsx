import type { ReactNode } from 'react';
import { FormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

type ActPageProps = {
  title: string;
  lead: string;
  back: { href: string; label: string };
  form: FormProblemState;
  submit: string;
  danger?: boolean;
  children?: ReactNode;
};

/** A page that asks before it changes somebody's access. */
export function ActPage({ title, lead, back, form, submit, danger = false, children }: ActPageProps) {
  const { t } = useTexts('rights');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={lead} back={back} />
      <form method="post" noValidate className="form">
        <Stack>{children}</Stack>
        <FormActions>
          <Button kind={danger ? 'danger' : 'primary'}>{submit}</Button>
          <ButtonLink kind="quiet" href={back.href}>
            {t('rights:cancel')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
