import { formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { standings, type Standing } from './intake-fields.ts';
import type { Counts } from './intake.queries.server.ts';

/** Which rows are shown: links with their counts, for those there are. */
export function RowFilter(props: { path: string; counts: Counts; standing: Standing | null }) {
  const { path, counts, standing } = props;
  const { t, language } = useTexts('intake');
  return (
    <nav aria-label={t('intake:rows.filter')}>
      <ul className="presets">
        <li>
          <a href={`${path}#rows`} aria-current={standing === null ? 'true' : undefined}>
            {t('intake:rows.all')}
          </a>
        </li>
        {standings
          .filter((each) => counts[each] > 0 || each === standing)
          .map((each) => (
            <li key={each}>
              <a href={`${path}?show=${each}#rows`} aria-current={each === standing ? 'true' : undefined}>
                {t(`intake:standing.${each}`)}
                <span className="count">{formatNumber(language, counts[each])}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
