import type { ReactNode } from 'react';
import { FieldNotes } from './form-field.tsx';

type FieldsetProps = {
  legend: string;
  hint?: string;
  error?: string;
  /** Target of the error summary's link. */
  id?: string;
  optionalLabel?: string;
  /** `heading`: a part of a long form. `label`: one question with several boxes. */
  look?: 'heading' | 'label';
  children: ReactNode;
};

export function Fieldset(props: FieldsetProps) {
  const { legend, hint, error, id = '', optionalLabel, look = 'heading', children } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id || undefined}
      className="fieldset"
      data-look={look}
      data-invalid={error ? true : undefined}
      aria-describedby={id && described ? described : undefined}
      tabIndex={-1}
    >
      <legend>
        {legend}
        {optionalLabel && <span className="optional"> {optionalLabel}</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
