import { labelIn } from '#app/i18n/label-in.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { noticeValues } from './notice-text.ts';

/** What a notice says: `type` with its reader in front. Of a type that has no words any more, that there is news. */
export function noticeSentence(type: string, params: unknown, language: Language): string {
  const known = textsIn(language).exists(`messages:${type}`);
  const key = known ? `messages:${type}` : 'messages:mail.news.general';
  const values = noticeValues(params, language);
  return known ? withTeller(labelIn(language, key, values), type, params, language) : labelIn(language, key);
}

/** The same sentence, and after it who did it for the person and how it was told, where staff did. */
export function withTeller(sentence: string, type: string, params: unknown, language: Language): string {
  const { toldBy, recorded } = noticeValues(params, language);
  if (toldBy === undefined || recorded !== undefined || !type.startsWith('seeker.')) return sentence;
  return `${sentence} ${labelIn(language, 'messages:forYou', { toldBy })}`;
}
