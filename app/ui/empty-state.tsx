import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type EmptyStateProps = { icon?: IconName; title: string; children?: ReactNode };

/** Nothing here yet, why, and what can be done. */
export function EmptyState({ icon = 'path', title, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size={40} />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
