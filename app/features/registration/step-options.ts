import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { yesOrNo } from './registration-choices.ts';
import type { RegistrationView } from './registration.queries.server.ts';

export type StepProps = {
  form: FormProblemState;
  answers: RegistrationView['answers'];
  person: RegistrationView['person'];
  /** How many rows the lists of this page show. */
  rows: number;
};

/** Choices whose names are `<group>.<value>`. */
export function useOptions() {
  const label = useLabel();
  return (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: label(`${group}.${value}`) }));
}

export function useYesOrNo() {
  const { t } = useTexts('registration');
  return yesOrNo.map((value) => ({ value, label: t(`registration:yesOrNo.${value}`) }));
}

/** The numbers of as many rows, from 0. */
export const count = (rows: number) => Array.from({ length: rows }, (_, index) => index);
