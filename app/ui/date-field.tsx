import type { ComponentPropsWithoutRef } from 'react';
import { FormField, fieldAttributes, splitField, type FieldProps } from './form-field.tsx';

type DateFieldProps = FieldProps & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type'>;

/** The browser's own date picker; values, `min` and `max` are 'YYYY-MM-DD'. */
export function DateField(props: DateFieldProps) {
  const { field, native } = splitField({ width: 'short' as const, ...props });
  return (
    <FormField field={field}>
      <input type="date" {...native} {...fieldAttributes(field)} />
    </FormField>
  );
}
