import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { InterviewView } from './interview.queries.server.ts';

/** What was talked about and agreed the last time. */
export function EarlierMeeting({ earlier }: Pick<InterviewView, 'earlier'>) {
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  if (!earlier?.heldAt) return null;
  const title = t('counselor:interview.earlier', {
    kind: label(`meetings:kind.${earlier.kind}`),
    date: formatDate(language, earlier.heldAt),
  });
  return (
    <Notice title={title}>
      <p>{earlier.summary}</p>
      {earlier.agreements && (
        <p>
          {t('counselor:interview.agreements')}: {earlier.agreements}
        </p>
      )}
    </Notice>
  );
}
