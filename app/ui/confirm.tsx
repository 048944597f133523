import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type ConfirmProps = {
  /** On the closed button: "Peru varaus…" */
  label: string;
  icon?: IconName;
  /** What will happen and whether it can be undone. */
  question: string;
  danger?: boolean;
  /** The form with the button that does it; closing the panel is the way back. */
  children: ReactNode;
};

/** Asks before something that is hard to undo; works without scripts. */
export function Confirm({ label, icon, question, danger = false, children }: ConfirmProps) {
  return (
    <details className="confirm" data-danger={danger || undefined}>
      <summary className="button" data-kind="secondary">
        {icon && <Icon name={icon} size={20} />}
        <span>{label}</span>
        <Icon name="chevronDown" size={18} />
      </summary>
      <div className="confirm-panel stack">
        <p>{question}</p>
        {children}
      </div>
    </details>
  );
}
