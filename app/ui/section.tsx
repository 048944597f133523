import type { ReactNode } from 'react';

type SectionProps = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Anchor, and the name by which the region is announced. */
  id?: string;
  children: ReactNode;
};

/** A part of the page with its h2. */
export function Section({ title, lead, actions, id, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-labelledby={id ? `${id}-title` : undefined}>
      <div className="section-head">
        <h2 id={id ? `${id}-title` : undefined}>{title}</h2>
        {actions && <div className="row">{actions}</div>}
      </div>
      {lead && <p className="muted">{lead}</p>}
      {children}
    </section>
  );
}
