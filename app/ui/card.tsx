import type { ReactNode } from 'react';
import type { AreaKey } from './areas.ts';

type CardProps = {
  title?: string;
  /** Makes the title a link and the whole card its target. */
  href?: string;
  headingLevel?: 'h2' | 'h3' | 'h4';
  /** A coloured edge; say the area in words inside the card too. */
  area?: AreaKey;
  /** Small line above the title. */
  eyebrow?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
};

export function Card({
  title,
  href,
  headingLevel: Heading = 'h3',
  area,
  eyebrow,
  footer,
  children,
}: CardProps) {
  return (
    <article className={href ? 'card card-link' : 'card'} data-area={area}>
      {eyebrow && <div className="eyebrow">{eyebrow}</div>}
      {title && <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>}
      {children}
      {footer && <div className="card-footer">{footer}</div>}
    </article>
  );
}
