import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** Shown after the label: "(optional)". Compulsory fields carry no mark. */
  optionalLabel?: string;
  /** Only when the same name stands twice on a page. */
  id?: string;
  /** How wide the answer is likely to be. */
  width?: 'short' | 'medium' | 'full';
};

export const fieldId = ({ id, name }: Pick<FieldProps, 'id' | 'name'>) => id ?? `field-${name}`;

/** What an input needs so that its hint and error are read with it. */
export function fieldAttributes(field: FieldProps) {
  const id = fieldId(field);
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name: field.name,
    'aria-describedby': described || undefined,
    'aria-invalid': field.error ? true : undefined,
  };
}

/** Label, hint, error and the input between them. */
export function FormField({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = fieldId(field);
  return (
    <div className="field" data-width={field.width ?? 'full'} data-invalid={field.error ? true : undefined}>
      <label htmlFor={id}>
        {field.label}
        {field.optionalLabel && <span className="optional"> {field.optionalLabel}</span>}
      </label>
      <FieldNotes id={id} hint={field.hint} error={field.error} />
      {children}
    </div>
  );
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" size={20} />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

/** Splits a component's props into those of the field and those of the native element. */
export function splitField<Props extends FieldProps>(props: Props) {
  const { name, label, hint, error, optionalLabel, id, width, ...native } = props;
  const field: FieldProps = { name, label, hint, error, optionalLabel, id, width };
  return { field, native };
}
