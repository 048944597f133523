import type { Paths } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Icon } from '#app/ui/icon.tsx';

/** Leads to the search; its script opens the same as a dialog and takes its words from here. */
export function FindDoor({ paths }: { paths: Paths }) {
  const { t } = useTexts('counselor');
  const { find, findResults } = paths.counselor;
  return (
    <a
      className="find"
      href={find}
      data-palette
      data-results={findResults}
      data-label={t('counselor:find.label')}
      data-hint={t('counselor:find.hint')}
      data-close={t('counselor:find.close')}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <Icon name="search" size={20} />
      <span>{t('counselor:find.title')}</span>
    </a>
  );
}
