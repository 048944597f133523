import { useOwnPaths } from '#app/core/own-paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

/** To the person's own page of an act, where it is corrected, taken back, and told what became of it. */
export function ActLink({ act: { id, what } }: { act: { id: string; what: string } }) {
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  return (
    <a href={seeker.act(id)} aria-label={t('obligations:own.editNamed', { what })}>
      {t('obligations:own.edit')}
    </a>
  );
}
