import type { ReactNode } from 'react';
import { FormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

type BatchStepProps = {
  title: string;
  lead?: string;
  batch: { id: string; version: number };
  form: FormProblemState;
  labelOf?: (name: string) => string;
  /** Whether the list is where this can be done to it; what was typed is shown all the same. */
  open: boolean;
  submit: string;
  danger?: boolean;
  children: ReactNode;
};

/** One step of a list that people are brought in from: asked on a page of its own. */
export function BatchStep(props: BatchStepProps) {
  const { title, lead, batch, form, labelOf, open, submit, danger = false, children } = props;
  const { t, language } = useTexts('intake', 'counselor');
  const back = { href: pathsIn(language).counselor.intake(batch.id), label: t('intake:start.back') };
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={lead} back={back} />
      {open || form.problem ? (
        <form method="post" noValidate className="form">
          <input type="hidden" name="version" value={batch.version} />
          {children}
          <FormActions>
            <Button kind={danger ? 'danger' : 'primary'}>{submit}</Button>
            <ButtonLink kind="quiet" href={back.href}>
              {back.label}
            </ButtonLink>
          </FormActions>
        </form>
      ) : (
        <p className="muted">{t('counselor:notNow')}</p>
      )}
    </>
  );
}
