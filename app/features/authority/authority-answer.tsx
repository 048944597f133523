import type { ReactNode } from 'react';
import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';

type AuthorityAnswerProps = {
  step: 'move' | 'noMove' | 'switch' | 'return';
  page: { title: string; version: number; permitted: boolean };
  form: FormProblemState;
  children?: ReactNode;
};

/**
 * What a person tells the authority that serves them, from their own page of it and back to it. What can no longer be told has
 * no fields, unless something was typed already.
 */
export function AuthorityAnswer({ step, page, form, children }: AuthorityAnswerProps) {
  const { t, language } = useTexts('authority');
  return (
    <AnswerPage
      {...page}
      form={form}
      lead={t(`authority:${step}.lead`)}
      back={{ href: useOwnPaths(language).authority, label: t('authority:toAuthority') }}
      submitLabel={t(`authority:${step}.submit`)}
      cancelLabel={t('authority:cancel')}
    >
      {(page.permitted || form.problem !== null) && children}
    </AnswerPage>
  );
}
