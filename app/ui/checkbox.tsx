import type { ComponentPropsWithoutRef } from 'react';
import { FieldNotes, fieldAttributes, splitField, type FieldProps } from './form-field.tsx';

type CheckboxProps = FieldProps & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type'>;

/** One yes-or-no; sends `value` ("on" unless told) when ticked. */
export function Checkbox(props: CheckboxProps) {
  const { field, native } = splitField(props);
  const attributes = fieldAttributes(field);
  return (
    <div className="field choice-field" data-invalid={field.error ? true : undefined}>
      <FieldNotes id={attributes.id} error={field.error} />
      <div className="choice">
        <input type="checkbox" {...native} {...attributes} />
        <label htmlFor={attributes.id}>{field.label}</label>
        {field.hint && (
          <p className="hint" id={`${attributes.id}-hint`}>
            {field.hint}
          </p>
        )}
      </div>
    </div>
  );
}
