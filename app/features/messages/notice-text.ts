import { formatDateTime } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';

/**
 * The values of a notice as its text writes them, in the reader's language: a service has its name in each, a time is
 * written out. The text itself is `messages:<type>`.
 */
export function noticeValues(params: unknown, language: Language): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).map(([key, value]: [string, unknown]) => [key, written(key, value, language)]),
  );
}

function written(key: string, value: unknown, language: Language): string {
  if (key === 'startsAt' && typeof value === 'string') return formatDateTime(language, new Date(value));
  if (typeof value === 'object' && value !== null && language in value) {
    const names: Record<string, unknown> = { ...value };
    return String(names[language]);
  }
  return String(value);
}
