import type { ReactNode } from 'react';

export type Definition = { label: string; value: ReactNode; action?: ReactNode };

/** What is known, and for each item a way to change it. */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="definitions">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.action && <dd className="definition-action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
