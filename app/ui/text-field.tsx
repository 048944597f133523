import type { ComponentPropsWithoutRef } from 'react';
import { FormField, fieldAttributes, splitField, type FieldProps } from './form-field.tsx';

type TextFieldProps = FieldProps & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps>;

/** One line of text. Takes every native attribute: type, autoComplete, inputMode, defaultValue, required … */
export function TextField(props: TextFieldProps) {
  const { field, native } = splitField(props);
  return (
    <FormField field={field}>
      <input type="text" {...native} {...fieldAttributes(field)} />
    </FormField>
  );
}
