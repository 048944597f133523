import type { ComponentPropsWithoutRef } from 'react';
import { FormField, fieldAttributes, splitField, type FieldProps } from './form-field.tsx';

export type Option = { value: string; label: string; hint?: string; disabled?: boolean };

type SelectFieldProps = FieldProps & {
  options: Option[];
  /** The first, empty choice. */
  emptyLabel?: string;
} & Omit<ComponentPropsWithoutRef<'select'>, keyof FieldProps | 'children' | 'multiple'>;

/** For seven choices or more; fewer are easier as a RadioGroup. */
export function SelectField({ options, emptyLabel, ...props }: SelectFieldProps) {
  const { field, native } = splitField(props);
  return (
    <FormField field={field}>
      <select {...native} {...fieldAttributes(field)}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
