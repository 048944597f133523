import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { employmentArea, municipality } from '#app/rules/areas.ts';
import { whyFacts, type FactKind, type Why } from '#app/rules/why.ts';

/** Writes the reason of a rule as one sentence of the page's language. */
export function useWhySentence(): (why: Why) => string {
  const label = useLabel();
  const { language } = useTexts('rules');
  const write = (kind: FactKind | undefined, value: string | number | boolean): string | number => {
    if (typeof value === 'number') return value;
    const text = String(value);
    if (kind === 'date') return formatDate(language, text);
    if (kind === 'code') return label(`rules:code.${text}`);
    if (kind === 'municipality') return municipality(text)?.name[language] ?? text;
    if (kind === 'area') return employmentArea(text)?.name[language] ?? text;
    return text;
  };
  return (why) => {
    const kinds: Record<string, FactKind> = whyFacts[why.rule];
    const facts = Object.entries(why.facts).map(([name, value]) => [name, write(kinds[name], value)]);
    return label(`rules:why.${why.rule}`, Object.fromEntries(facts));
  };
}

/** "Why this?": the sentence, where the law says it, and whether a person should still check it. */
export function WhyNote({ why }: { why: Why }) {
  const { t } = useTexts('rules');
  const sentence = useWhySentence();
  return (
    <div className="flow">
      <p>{sentence(why)}</p>
      <p className="muted small">
        {t('rules:source', { source: why.source })}
        {why.verify && `. ${t('rules:verify')}`}
      </p>
    </div>
  );
}
