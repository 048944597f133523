import type { ReactNode } from 'react';
import { TrailArt } from './trail-art.tsx';

type HeroProps = { title: string; lead: ReactNode; actions?: ReactNode };

/** Opens the public front page; carries its h1. */
export function Hero({ title, lead, actions }: HeroProps) {
  return (
    <div className="hero">
      <div className="hero-words">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {actions && <div className="row">{actions}</div>}
      </div>
      <TrailArt />
    </div>
  );
}
