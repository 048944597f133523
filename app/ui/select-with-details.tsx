import type { ReactNode } from 'react';
import { SelectField } from './select-field.tsx';

type Detail = { key: string; for: readonly string[]; children: ReactNode };

/**
 * A choice and what goes with it: a detail stands while one of its choices is chosen. The style sheet shows and hides by
 * the place of the choice in the list, so it works without scripts; where the browser cannot, all details stand.
 */
export function SelectWithDetails({
  details,
  ...select
}: Parameters<typeof SelectField>[0] & { details: Detail[] }) {
  const places = (values: readonly string[]) =>
    select.options.flatMap(({ value }, index) => (values.includes(value) ? [index + 1] : [])).join(' ');
  return (
    <div className="with-details">
      <SelectField {...select} />
      {details.map((detail) => (
        <div key={detail.key} data-for={places(detail.for)}>
          {detail.children}
        </div>
      ))}
    </div>
  );
}
