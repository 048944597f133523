import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { Reason } from './caseload-row.ts';

/** A day as it is written: an instant with its time, a civil date without. */
export function useWhen(): (on: string | null) => string {
  const { language } = useTexts('counselor');
  return (on) => {
    if (!on) return '';
    return on.length > 10 ? formatDateTime(language, on) : formatDate(language, on);
  };
}

/** Why the row is here, who waits for whom, and the day. */
export function ReasonText({ reason }: { reason: Reason | null }) {
  const label = useLabel();
  const when = useWhen();
  if (!reason) return null;
  return (
    <>
      {label(`counselor:reason.${reason.key}`)}
      {reason.on && <span className="muted"> {when(reason.on)}</span>}
      <br />
      <span className={reason.turn === 'counselor' ? undefined : 'muted'}>
        {label(`counselor:turn.${reason.turn}`)}
      </span>
    </>
  );
}
