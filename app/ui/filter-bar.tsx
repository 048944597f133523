import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Presets, type PresetsProps } from './presets.tsx';

type FilterBarProps = {
  /** Names the search for those who listen. */
  label: string;
  action: string;
  submitLabel: string;
  clear?: { href: string; label: string };
  /** What the page keeps while filtering: sort order, preset. */
  keep?: Record<string, string>;
  presets?: PresetsProps;
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
      {presets && <Presets {...presets} />}
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
