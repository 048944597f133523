import { readFileSync } from 'node:fs';
import type { i18n, Resource } from 'i18next';
import { makeTexts } from './instance.ts';
import { languages, type Language } from './language.ts';
import { namespaces, type Namespace } from './namespaces.ts';

type Texts = Record<string, unknown>;

// The bundle holds the files; a program that runs the sources without Vite, as tests and benches do, reads them.
const files: Record<string, Texts> = import.meta.env
  ? import.meta.glob<Texts>('./locales/*/*.json', { eager: true, import: 'default' })
  : Object.fromEntries(
      languages.flatMap((language) =>
        namespaces
          .map((namespace) => `./locales/${language}/${namespace}.json`)
          .map((path) => [path, readTexts(path)]),
      ),
    );

function readTexts(path: string): Texts {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

const resources: Resource = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(namespaces.map((namespace) => [namespace, textsOf(language, namespace)])),
  ]),
);

function textsOf(language: Language, namespace: Namespace): Texts {
  return files[`./locales/${language}/${namespace}.json`] ?? {};
}

const instances = new Map<Language, i18n>();

/** The texts of one language; made once, safe to share between requests because nothing in it changes. */
export function textsIn(language: Language): i18n {
  let found = instances.get(language);
  if (!found) instances.set(language, (found = makeTexts(language, resources)));
  return found;
}

/** What a hydrated page needs of them in the browser. */
export function textsFor(language: Language, wanted: readonly Namespace[]): Resource {
  return {
    [language]: Object.fromEntries(wanted.map((namespace) => [namespace, textsOf(language, namespace)])),
  };
}
