import type { Language } from './language.ts';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const timeZone = 'Europe/Helsinki';

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(
  language: Language,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  let found = cache.get(key);
  if (!found) cache.set(key, (found = new Intl.DateTimeFormat(locales[language], options)));
  return found;
}

type When = Date | string;
/** A civil date ('2026-05-04') is the same day everywhere; an instant is shown in Finland's time. */
function instant(when: When): Date {
  return typeof when === 'string' && when.length === 10 ? new Date(`${when}T12:00:00Z`) : new Date(when);
}

export function formatDate(language: Language, when: When): string {
  if (typeof when === 'string' && when.length === 10) return civilDay(language, when);
  return writtenDay(language, when);
}

const days = new Map<string, string>();
/** The same days stand in every list, and writing one costs more than finding it. */
function civilDay(language: Language, day: string): string {
  const key = `${language}${day}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  if (days.size >= 10_000) days.clear();
  const written = writtenDay(language, day);
  days.set(key, written);
  return written;
}

function writtenDay(language: Language, when: When): string {
  return formatter(language, 'date', { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' }).format(
    instant(when),
  );
}

/** With the day of the week: for meetings and deadlines. */
export function formatDay(language: Language, when: When): string {
  return formatter(language, 'day', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant(when));
}

export function formatTime(language: Language, when: Date | string): string {
  return formatter(language, 'time', { timeZone, hour: 'numeric', minute: '2-digit' }).format(instant(when));
}

export function formatDateTime(language: Language, when: Date | string): string {
  // The platform's Swedish leaves the word before the time out; its Finnish does not.
  if (language === 'sv') return `${writtenDay(language, when)} kl. ${formatTime(language, when)}`;
  return formatter(language, 'dateTime', {
    timeZone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(instant(when));
}

export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

export function formatList(language: Language, parts: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
}

const collators = new Map<Language, Intl.Collator>();
/** The embedded database knows no Finnish order of letters; short lists are sorted here. */
export function collator(language: Language): Intl.Collator {
  let found = collators.get(language);
  if (!found) collators.set(language, (found = new Intl.Collator(locales[language])));
  return found;
}
