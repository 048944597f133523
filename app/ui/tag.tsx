import { areaIcons, Icon, type IconName } from './icon.tsx';
import type { AreaKey } from './areas.ts';

export type TagTone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

type TagProps = { tone?: TagTone; icon?: IconName; children: string };

/** A state or a property in one or two words. The words say it; the colour only helps. */
export function Tag({ tone = 'neutral', icon, children }: TagProps) {
  return (
    <span className="tag" data-tone={tone}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}

/** One of the four areas: colour, drawing and name together. */
export function AreaTag({ area, children }: { area: AreaKey; children: string }) {
  return (
    <span className="tag" data-area={area}>
      <Icon name={areaIcons[area]} size={18} />
      {children}
    </span>
  );
}
