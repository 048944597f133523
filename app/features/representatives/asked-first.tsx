import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

type AskedFirstProps = {
  title: string;
  lead: string;
  back: { href: string; label: string };
  button: string;
  danger: boolean;
  answer: unknown;
};

/** A page that asks before it does what its button says. */
export function AskedFirst({ title, lead, back, button, danger, answer }: AskedFirstProps) {
  const form = useFormProblem(answer);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={lead} back={back} />
      <form method="post" className="form">
        <FormActions>
          <Button kind={danger ? 'danger' : 'primary'}>{button}</Button>
          <ButtonLink kind="quiet" href={back.href}>
            {back.label}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
