import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** A day or an instant as one writes it; anything else as it stands. */
export function dateOrInstant(text: string, language: Language): string {
  if (DAY.test(text)) return formatDate(language, text);
  return INSTANT.test(text) ? formatDateTime(language, new Date(text)) : text;
}
