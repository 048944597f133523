import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type PageHeaderProps = {
  title: string;
  lead?: ReactNode;
  back?: { href: string; label: string };
  crumbs?: { label: string; items: { href: string; label: string }[] };
  actions?: ReactNode;
  /** Tags or facts under the heading. */
  children?: ReactNode;
};

/** The page's only h1. */
export function PageHeader({ title, lead, back, crumbs, actions, children }: PageHeaderProps) {
  return (
    <div className="page-header">
      <div>
        {crumbs && (
          <nav aria-label={crumbs.label}>
            <ol className="crumbs">
              {crumbs.items.map((item) => (
                <li key={item.href}>
                  <a href={item.href}>{item.label}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {back && (
          <a className="back" href={back.href}>
            <Icon name="arrowLeft" />
            {back.label}
          </a>
        )}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
