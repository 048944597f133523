import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { municipalityNamed } from './authority-options.ts';
import type { Upcoming } from './stored-facts.ts';

type Props = { upcoming: Upcoming | null; action: string; version: number };

/** A move that is reported and has not come yet; it can be taken back. */
export function UpcomingMove({ upcoming, action, version }: Props) {
  const { t, language } = useTexts('authority');
  if (!upcoming?.homeMunicipality) return null;
  const municipality = municipalityNamed(upcoming.homeMunicipality, language);
  return (
    <Notice title={t('authority:upcoming.title')}>
      <p>{t('authority:upcoming.text', { municipality, date: formatDate(language, upcoming.on) })}</p>
      <form method="post" action={action}>
        <input type="hidden" name="version" value={version} />
        <Button kind="secondary" size="small">
          {t('authority:upcoming.withdraw')}
        </Button>
      </form>
    </Notice>
  );
}
