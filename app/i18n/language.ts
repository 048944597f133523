export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

/** The language a URL is in (`/sv/vacancies`), or null for a URL outside the three. */
export function languageOfPath(pathname: string): Language | null {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : null;
}

/** The same page in another language. */
export function inLanguage(pathname: string, language: Language): string {
  const [, , ...rest] = pathname.split('/');
  return ['', language, ...rest].join('/');
}

/** The first of our languages that a browser asks for; Finnish when it asks for none of them. */
export function negotiate(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...params] = part.trim().split(';');
    const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
    return { language: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1) };
  });
  const best = wishes
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((wish) => wish.language)
    .find(isLanguage);
  return best ?? 'fi';
}
