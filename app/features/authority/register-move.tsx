import { useOwnPaths } from '#app/core/own-paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { municipalityNamed } from './authority-options.ts';

/** The register has another home municipality than Polku: only the person's own word, with a day, moves anybody. */
export function RegisterMove({ municipality }: { municipality: string | null }) {
  const { t, language } = useTexts('authority');
  const seeker = useOwnPaths(language);
  if (!municipality) return null;
  return (
    <Notice title={t('authority:register.title')}>
      <p>{t('authority:register.text', { municipality: municipalityNamed(municipality, language) })}</p>
      <ButtonLink kind="secondary" size="small" href={seeker.authorityMove}>
        {t('authority:move.link')}
      </ButtonLink>
    </Notice>
  );
}
