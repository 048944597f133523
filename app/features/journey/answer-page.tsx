import type { ReactNode } from 'react';
import { FormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

type AnswerPageProps = {
  form: FormProblemState;
  title: string;
  lead?: string;
  back: { href: string; label: string };
  version: number;
  /** Words the person adds, where they may or must. */
  words?: { name: string; label: string; hint?: string; optionalLabel?: string; saved?: string | null };
  submitLabel: string;
  danger?: boolean;
  cancelLabel: string;
  /** False when the matter has moved on: what was typed stays to be read, and nothing can be sent. */
  permitted?: boolean;
  /** Where the form also takes files: the field for them, last in the form. */
  files?: ReactNode;
  children?: ReactNode;
};

/** One question, one answer: says what will follow, and asks before it does it. */
export function AnswerPage(props: AnswerPageProps) {
  const { form, title, lead, back, version, words, submitLabel, cancelLabel, children, files } = props;
  const { danger = false, permitted = true } = props;
  const label = useLabel();
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={lead} back={back} />
      {!permitted && form.problem === null && <Notice>{label('errors:problem.not-allowed')}</Notice>}
      <form
        method="post"
        {...(files !== undefined && { encType: 'multipart/form-data' })}
        noValidate
        className="form"
      >
        <input type="hidden" name="version" value={version} />
        {children}
        {words && (
          <TextArea
            name={words.name}
            rows={5}
            label={words.label}
            hint={words.hint}
            optionalLabel={words.optionalLabel}
            error={form.error(words.name)}
            defaultValue={form.value(words.name, words.saved)}
          />
        )}
        {files}
        <FormActions>
          {permitted && <Button kind={danger ? 'danger' : 'primary'}>{submitLabel}</Button>}
          <ButtonLink href={back.href} kind="secondary">
            {cancelLabel}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
