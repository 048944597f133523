import { innerHtml, safe, type Markup } from './markup.ts';

type Preset = { href: string; label: string; count?: number; current?: boolean };
export type PresetsProps = {
  label: string;
  items: Preset[];
  /** Where it is said, those that hold nothing stand folded under it: ready-made views by the dozen take up the window. */
  emptyLabel?: string;
};

/** Ready-made selections with their counts, as links. Written as text, because there are dozens on each page of a list. */
export function Presets({ label, items, emptyLabel }: PresetsProps) {
  const folds = (item: Preset) => emptyLabel !== undefined && item.count === 0 && !item.current;
  const empty = items.filter(folds);
  return (
    <nav aria-label={label}>
      <ul className="presets" dangerouslySetInnerHTML={listOf(items.filter((item) => !folds(item)))} />
      {empty.length > 0 && (
        <details className="presets-empty">
          <summary>
            {emptyLabel} ({empty.length})
          </summary>
          <ul className="presets" dangerouslySetInnerHTML={listOf(empty)} />
        </details>
      )}
    </nav>
  );
}

const listOf = (items: Preset[]) => innerHtml(safe`${items.map(itemOf)}`);

function itemOf({ href, label, count, current }: Preset): Markup {
  const counted = count !== undefined && safe`<span class="count">${count}</span>`;
  return safe`<li><a href="${href}"${current && safe` aria-current="true"`}>${label}${counted}</a></li>`;
}
