import type { ReactNode } from 'react';
import { FormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ActFields } from './act-fields.tsx';
import { fieldLabelKey } from './field-label.ts';
import type { OpenDays } from './open-days.ts';

type LogActFormProps = {
  title: string;
  lead: string;
  back: { href: string; label: string };
  form: FormProblemState;
  days: OpenDays;
  /** Before the form. */
  notice?: ReactNode;
  /** What staff are asked besides. */
  children?: ReactNode;
};

/** One act of looking for work, as it is told: on a day that is still open for telling. */
export function LogActForm({ title, lead, back, form, days, notice, children }: LogActFormProps) {
  const { t } = useTexts('obligations');
  const label = useLabel();
  return (
    <>
      <FormProblem form={form} labelOf={(name) => label(fieldLabelKey(name))} />
      <PageHeader title={title} lead={lead} back={back} />
      {notice}
      <form method="post" noValidate className="form">
        {children}
        <ActFields
          form={form}
          today={days.today}
          days={days.counting ? days : undefined}
          values={{ kind: 'application', on: days.chosen, what: '', employer: '' }}
        />
        <FormActions>
          <Button icon="check">{t('obligations:log.submit')}</Button>
          <ButtonLink href={back.href} kind="secondary">
            {t('obligations:log.cancel')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
