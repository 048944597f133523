/**
 * Looks for the phrases of a list in a text, in any case of letters and as whole words: `*` stands for the rest of a word,
 * `#` for a digit. Answers the first one as it is written there, or null.
 */
export function phraseFinder(phrases: readonly string[]): (text: string) => string | null {
  const written = phrases.map((phrase) => phrase.replaceAll('#', '\\d').replaceAll('*', '[\\p{L}-]*'));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${written.join('|')})(?![\\p{L}])`, 'iu');
  return (text) => pattern.exec(text)?.[0] ?? null;
}
