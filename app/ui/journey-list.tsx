import type { ReactNode } from 'react';
import { areaIcons, Icon } from './icon.tsx';
import type { JourneyArea, StepState } from './journey-layout.ts';

export type JourneyListArea = JourneyArea & {
  statusText: string;
  /** Whose turn it is: "Odottaa: omavalmentaja". */
  waitingFor?: string;
  sinceText?: string;
  /** The reader has to act. */
  mine?: boolean;
  link?: { href: string; label: string };
  children?: ReactNode;
};

type JourneyListProps = {
  areas: JourneyListArea[];
  /** Words for the marks of the steps. */
  stateLabels: Record<StepState, string>;
  headingLevel?: 'h2' | 'h3';
};

/** The same as the picture, in words: for each area every step, what goes on, who waits for whom, since when. */
export function JourneyList({ areas, stateLabels, headingLevel: Heading = 'h3' }: JourneyListProps) {
  return (
    <ul className="journey-list">
      {areas.map((area) => (
        <li key={area.key} className="trail-card" data-area={area.key}>
          <div className="trail-head">
            <span className="trail-icon">
              <Icon name={areaIcons[area.key]} size={26} />
            </span>
            <div>
              <Heading>{area.label}</Heading>
              <p>{area.statusText}</p>
            </div>
          </div>
          {area.steps.length > 0 && (
            <ol className="trail-steps">
              {area.steps.map((step) => (
                <li
                  key={step.label}
                  data-state={step.state}
                  aria-current={step.state === 'current' ? 'step' : undefined}
                >
                  <span className="trail-dot">
                    {step.state === 'done' && <Icon name="check" size={14} />}
                  </span>
                  <span>
                    {step.label} <span className="visually-hidden">({stateLabels[step.state]})</span>
                  </span>
                </li>
              ))}
            </ol>
          )}
          {area.children}
          {(area.waitingFor || area.sinceText) && (
            <p className="task-facts" data-mine={area.mine || undefined}>
              {area.waitingFor && (
                <span className="task-who">
                  <Icon name="person" size={18} />
                  {area.waitingFor}
                </span>
              )}
              {area.sinceText && (
                <span>
                  <Icon name="clock" size={18} />
                  {area.sinceText}
                </span>
              )}
            </p>
          )}
          {area.link && (
            <a className="trail-link" href={area.link.href}>
              {area.link.label}
              <Icon name="arrowRight" size={20} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
