import { pathsIn, type OwnPaths } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

/** From a page of staff to the same matter as the client sees it: the client's own page by the client's own loader. */
export function SeenLink({ personId, to }: { personId: string; to: (own: OwnPaths) => string }) {
  const { t, language } = useTexts('counselor');
  return (
    <p className="small">
      <a href={to(pathsIn(language).onBehalf(personId, 'seen'))}>{t('counselor:client.asSeen')}</a>
    </p>
  );
}
