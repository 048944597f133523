import { pathsIn } from '#app/core/paths.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
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

type AskedStepProps = {
  title: string;
  key: 'remove' | 'giveRight' | 'takeRight' | 'renew' | 'revoke';
  role: 'employer' | 'provider';
};

/** The same before something is done to a colleague or to an invitation. */
export function AskedStep({ page: { title, key, role }, answer }: { page: AskedStepProps; answer: unknown }) {
  const { t, language } = useTexts('users');
  const back = { href: pathsIn(language)[role].users, label: t('users:back') };
  return (
    <AskedFirst
      {...{ title, back, answer, lead: t(`users:${key}.lead`), button: t(`users:${key}.button`) }}
      danger={key === 'remove' || key === 'revoke'}
    />
  );
}
