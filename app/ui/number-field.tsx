import type { ComponentPropsWithoutRef } from 'react';
import { FormField, fieldAttributes, splitField, type FieldProps } from './form-field.tsx';

type NumberFieldProps = FieldProps & {
  /** Shown after the box: "%", "€ / kk". Say it in the label or hint too when it is not obvious. */
  unit?: string;
  decimals?: boolean;
} & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type'>;

/** A text box with a number pad: type="number" loses what it cannot read and changes when scrolled over. */
export function NumberField({ unit, decimals = false, ...props }: NumberFieldProps) {
  const { field, native } = splitField({ width: 'short' as const, ...props });
  return (
    <FormField field={field}>
      <span className="with-unit">
        <input
          type="text"
          inputMode={decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          {...native}
          {...fieldAttributes(field)}
        />
        {unit && <span>{unit}</span>}
      </span>
    </FormField>
  );
}
