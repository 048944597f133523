import { fieldId, type FieldProps } from './form-field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { Option } from './select-field.tsx';

type RadioGroupProps = FieldProps & {
  options: Option[];
  defaultValue?: string;
  /** Beside each other when they are few and short. */
  inline?: boolean;
  disabled?: boolean;
};

export function RadioGroup({ options, defaultValue, inline = false, disabled, ...field }: RadioGroupProps) {
  const id = fieldId(field);
  return (
    <Fieldset
      look="label"
      id={id}
      legend={field.label}
      hint={field.hint}
      error={field.error}
      optionalLabel={field.optionalLabel}
    >
      <div className="choices" data-inline={inline || undefined}>
        {options.map((option) => (
          <div className="choice" key={option.value}>
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={field.name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={disabled ?? option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            />
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
            {option.hint && (
              <p className="hint" id={`${id}-${option.value}-hint`}>
                {option.hint}
              </p>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
