import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { KnownFact } from './known-facts.ts';

/** What is known of a part, each source with its day. */
export function KnownList({ facts }: { facts: KnownFact[] }) {
  const { t } = useTexts('assessments');
  const name = useSourceName();
  if (facts.length === 0) return <p className="muted small">{t('assessments:known.none')}</p>;
  return (
    <>
      {facts.map((fact) => (
        <div key={fact.source}>
          <p className="small muted">{name(fact)}</p>
          <ul>
            {fact.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** A source in words: who says so, and when. */
export function useSourceName(): (fact: Omit<KnownFact, 'lines'>) => string {
  const { t, language } = useTexts('assessments');
  return ({ source, on, by }) =>
    [t(`assessments:source.${source}`), on && formatDate(language, on), by].filter(Boolean).join(', ');
}
