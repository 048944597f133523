import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

type ViewLinksProps = {
  views: { id: string; name: string; by: string | null; href: string; current: boolean }[];
};

/** Saved views as links beside the ready-made ones. */
export function ViewLinks({ views }: ViewLinksProps) {
  const { t, language } = useTexts('caseload');
  const { counselor } = pathsIn(language);
  if (views.length === 0) return null;
  return (
    <nav aria-label={t('caseload:view.nav')}>
      <ul className="presets">
        {views.map(({ id, name, by, href, current }) => (
          <li key={id}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {name}
              {by && <span className="muted small">{by}</span>}
            </a>
          </li>
        ))}
        <li>
          <a href={counselor.views}>{t('caseload:view.manage')}</a>
        </li>
      </ul>
    </nav>
  );
}
