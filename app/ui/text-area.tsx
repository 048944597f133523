import type { ComponentPropsWithoutRef } from 'react';
import { FormField, fieldAttributes, splitField, type FieldProps } from './form-field.tsx';

type TextAreaProps = FieldProps & Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldProps>;

/** Say the longest allowed text in `hint`; `maxLength` is left to the server so that nothing pasted is cut off unseen. */
export function TextArea(props: TextAreaProps) {
  const { field, native } = splitField(props);
  return (
    <FormField field={field}>
      <textarea rows={5} {...native} {...fieldAttributes(field)} />
    </FormField>
  );
}
