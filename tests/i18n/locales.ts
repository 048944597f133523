import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '#app/i18n/language.ts';
import { namespaces, type Namespace } from '#app/i18n/namespaces.ts';

const folder = new URL('../../app/i18n/locales/', import.meta.url);

export type Texts = { [key: string]: string | Texts };

export const filesOf = (language: Language) => readdirSync(new URL(`${language}/`, folder));

export function read(language: Language, namespace: Namespace): Texts {
  return JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, folder), 'utf8'));
}

/** Dotted keys and their texts. */
export function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] satisfies [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
}

function textsOf(language: Language): Map<string, string> {
  return new Map(
    namespaces.flatMap((namespace) =>
      flat(read(language, namespace)).map(([key, text]) => [`${namespace}:${key}`, text] as const),
    ),
  );
}

/** Every text by its full key, `plans:state.inForce`. */
export const all: Record<Language, Map<string, string>> = {
  fi: textsOf('fi'),
  sv: textsOf('sv'),
  en: textsOf('en'),
};

const plural = /_(zero|one|two|few|many|other)$/;

/** The key as code asks for it. */
export const asked = (key: string) => key.replace(plural, '');
export const formOf = (key: string) => plural.exec(key)?.[1] ?? null;
