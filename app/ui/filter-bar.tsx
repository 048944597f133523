import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
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
  /** On a phone the form is a sheet over the page, opened by a `SheetButton` of this id: what is looked for comes first. */
  sheet?: { id: string; closeLabel: string };
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
  sheet,
  children,
}: FilterBarProps) {
  const asSheet = sheet && { id: sheet.id, popover: 'auto' };
  return (
    <search className="filter-bar">
      {presets && <Presets {...presets} />}
      <form method="get" action={action} aria-label={label} {...asSheet}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div className="row">
          <Button icon="search">{submitLabel}</Button>
          {clear && <a href={clear.href}>{clear.label}</a>}
          {sheet && <SheetButton sheet={sheet.id}>{sheet.closeLabel}</SheetButton>}
        </div>
      </form>
    </search>
  );
}

type SheetButtonProps = { sheet: string; icon?: IconName; children: ReactNode };

/** Opens and closes the sheet of a filter bar, without scripts; where the form stands on the page there is no such button. */
export function SheetButton({ sheet, icon, children }: SheetButtonProps) {
  const opens = { popovertarget: sheet };
  return (
    <button type="button" className="button sheet-button" data-kind="secondary" data-size="small" {...opens}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
