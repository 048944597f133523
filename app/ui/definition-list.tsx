import type { ReactNode } from 'react';

export type Definition = { label: string; value: ReactNode; action?: ReactNode };

/** `known && { label, value }`: what is not known has no line. */
type MaybeKnown = Definition | null | undefined | false | '';

/** What is known, and for each item a way to change it. */
export function DefinitionList({ items }: { items: readonly MaybeKnown[] }) {
  const known = items.filter((item): item is Definition => Boolean(item));
  return (
    <dl className="definitions">
      {known.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.action && <dd className="definition-action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
