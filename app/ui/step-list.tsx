import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type FormStep = {
  label: string;
  state: 'done' | 'current' | 'next';
  /** The words for the state, for those who do not see it. */
  stateLabel: string;
  href?: string;
};

type StepListProps = {
  label: string;
  /** "Vaihe 2/5": what a phone shows instead of the whole list. */
  summary: string;
  steps: FormStep[];
};

/** Where one is in a form of several pages. */
export function StepList({ label, summary, steps }: StepListProps) {
  return (
    <nav className="step-list" aria-label={label}>
      <p>{summary}</p>
      <ol className="steps">
        {steps.map((step) => (
          <li
            key={step.label}
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="step-dot">{step.state === 'done' && <Icon name="check" size={16} />}</span>
            <span className="step-name">
              {step.href ? <a href={step.href}>{step.label}</a> : step.label}
              <VisuallyHidden> ({step.stateLabel})</VisuallyHidden>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
