import type { ReactNode } from 'react';
import type { FormProblemState } from '#app/core/form-problem.tsx';
import { StepForm, type StepField } from '#app/core/step-form.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { serviceWays } from '#app/rules/appeal.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { LookCard } from './look-card.tsx';
import type { SubjectLook } from './look-of-subject.queries.server.ts';

type Props = {
  second: SubjectLook;
  form: FormProblemState;
  /** Of the hearing, meeting or period. */
  version: number;
  /** What the decision is called on its button. */
  submit: string;
  back: { href: string; label: string };
  /** A written decision is served on the person, a request for a statement is not. */
  served: boolean;
  /** The form where nobody else is asked. */
  children: ReactNode;
};

const reasons = { kind: 'area', name: 'reasons' } as const;
const way = { kind: 'choice', name: 'way', values: serviceWays, text: textOfWay } as const;

function textOfWay(value: string): string {
  return `hearings:way.${value}`;
}

/** What a decision needs before it leaves: a draft and a request, then the approval, then the decision as it was approved. */
export function LookFirst({ second, children, ...props }: Props) {
  if (!second) return children;
  const { look } = second;
  if (!look) return <AskForm {...props} />;
  const approved = look.state === 'approved';
  return (
    <Stack>
      <LookCard look={look} />
      {approved && <ApprovedForm {...props} look={look} />}
    </Stack>
  );
}

type FormProps = Omit<Props, 'second' | 'children'>;

function AskForm({ form, version, back, served }: FormProps) {
  const { t } = useTexts('secondLooks');
  const label = useLabel();
  const fields: readonly StepField[] = served ? [reasons, way] : [reasons];
  return (
    <>
      <p>{served ? t('secondLooks:ask.decision') : t('secondLooks:ask.statement')}</p>
      <StepForm
        action="?look=ask"
        labelOf={(name) => label(`secondLooks:field.${name}`)}
        form={form}
        version={version}
        fields={fields}
        submit={t('secondLooks:ask.submit')}
        back={back}
        optionalLabel=""
      />
    </>
  );
}

type Approved = FormProps & { look: NonNullable<NonNullable<SubjectLook>['look']> };

function ApprovedForm({ look, version, submit }: Approved) {
  const { t } = useTexts('secondLooks');
  const label = useLabel();
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="reasons" value={look.reasons} />
      {look.way && <input type="hidden" name="way" value={look.way} />}
      <DefinitionList
        items={[
          { label: t('secondLooks:draft.reasons'), value: look.reasons },
          ...(look.way ? [{ label: t('secondLooks:draft.way'), value: label(textOfWay(look.way)) }] : []),
        ]}
      />
      <FormActions>
        <Button kind="danger">{submit}</Button>
      </FormActions>
    </form>
  );
}
