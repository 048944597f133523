/** OWN: a longer sentence is hard to read for many. */
const MOST_WORDS = 18;

export type LongSentence = { words: number; start: string };

/** Sentences that are better split, each with how it begins. Advice; pure, and nothing leaves the server. */
export function longSentences(text: string): LongSentence[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim().split(/\s+/).filter(Boolean))
    .filter((words) => words.length > MOST_WORDS)
    .map((words) => ({ words: words.length, start: words.slice(0, 6).join(' ') }));
}
