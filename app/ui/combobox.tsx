import type { ComponentPropsWithoutRef } from 'react';
import { FormField, fieldAttributes, fieldId, splitField, type FieldProps } from './form-field.tsx';

type ComboboxProps = FieldProps & {
  suggestions: string[];
} & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type' | 'list'>;

/** Free text with the browser's own suggestions; the server decides whether the text is known. */
export function Combobox({ suggestions, ...props }: ComboboxProps) {
  const { field, native } = splitField(props);
  const listId = `${fieldId(field)}-list`;
  return (
    <FormField field={field}>
      <input type="text" autoComplete="off" {...native} {...fieldAttributes(field)} list={listId} />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </FormField>
  );
}
