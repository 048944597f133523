import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { Reason } from './caseload-row.ts';

/** A day as it is written: an instant with its time, a civil date without. */
export function writeWhen(language: Language, on: string | null): string {
  if (!on) return '';
  return on.length > 10 ? formatDateTime(language, on) : formatDate(language, on);
}

export function useWhen(): (on: string | null) => string {
  const { language } = useTexts('counselor');
  return (on) => writeWhen(language, on);
}

/** Why the row is here, who waits for whom, and the day. No component: fifty rows would each ask for their texts. */
export function reasonText(reason: Reason | null, label: Label, when: (on: string | null) => string) {
  if (!reason) return null;
  return (
    <div>
      {label(`counselor:reason.${reason.key}`)}
      {reason.on && <span className="muted"> {when(reason.on)}</span>}
      <br />
      <span className={reason.turn === 'counselor' ? undefined : 'muted'}>
        {label(`counselor:turn.${reason.turn}`)}
      </span>
    </div>
  );
}
