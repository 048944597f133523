import type { ReactNode } from 'react';
import { Button } from './button.tsx';

type FilterBarProps = {
  /** Names the search for those who listen. */
  label: string;
  action: string;
  submitLabel: string;
  clear?: { href: string; label: string };
  /** What the page keeps while filtering: sort order, preset. */
  keep?: Record<string, string>;
  /** Ready-made selections with their counts, as links. */
  presets?: { label: string; items: { href: string; label: string; count?: number; current?: boolean }[] };
  children: ReactNode;
};

/** A GET form: what is searched stands in the address. */
export function FilterBar({
  label,
  action,
  submitLabel,
  clear,
  keep = {},
  presets,
  children,
}: FilterBarProps) {
  return (
    <search className="filter-bar">
      {presets && (
        <nav aria-label={presets.label}>
          <ul className="presets">
            {presets.items.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'true' : undefined}>
                  {item.label}
                  {item.count !== undefined && <span className="count">{item.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <form method="get" action={action} aria-label={label}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div className="row">
          <Button icon="search">{submitLabel}</Button>
          {clear && <a href={clear.href}>{clear.label}</a>}
        </div>
      </form>
    </search>
  );
}
