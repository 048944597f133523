import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

/** A day as it is written: an instant with its time, a civil date without. */
export function writeWhen(language: Language, on: string | null): string {
  if (!on) return '';
  return on.length > 10 ? formatDateTime(language, on) : formatDate(language, on);
}

export function useWhen(): (on: string | null) => string {
  const { language } = useTexts('counselor');
  return (on) => writeWhen(language, on);
}
