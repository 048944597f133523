import { describe, expect, it } from 'vitest';
import { languages, type Language } from '#app/i18n/language.ts';
import { namespaces } from '#app/i18n/namespaces.ts';
import { all, asked, filesOf, formOf } from './locales.ts';
import { sameInTwoLanguages } from './names.ts';

const keysOf = (language: Language) => [...all[language].keys()];
const sorted = (keys: Iterable<string>) => [...new Set(keys)].sort();
const variables = (text: string) =>
  sorted([...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name ?? ''));

describe('texts', () => {
  it('stand in one file a namespace and language, and in no other', () => {
    for (const language of languages)
      expect(filesOf(language).sort()).toEqual(namespaces.map((name) => `${name}.json`).sort());
  });

  it.each(['sv', 'en'] as const)('have the same keys in fi and %s', (language) => {
    expect(sorted(keysOf(language).map(asked))).toEqual(sorted(keysOf('fi').map(asked)));
  });

  it.each(languages)('say something everywhere (%s)', (language) => {
    const empty = keysOf(language).filter((key) => {
      const text = all[language].get(key) ?? '';
      return text.trim() === '' || text !== text.trim() || /\bTODO\b|\bXXX\b|lorem/i.test(text);
    });
    expect(empty).toEqual([]);
  });

  it.each(languages)('have every plural form of the language (%s)', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const forms = new Map<string, string[]>();
    for (const key of keysOf(language)) {
      const form = formOf(key);
      if (form) forms.set(asked(key), [...(forms.get(asked(key)) ?? []), form]);
    }
    const wanted = pluralCategories.filter((form) => form !== 'zero').sort();
    const wrong = [...forms].filter(
      ([key, found]) =>
        found
          .filter((form) => form !== 'zero')
          .sort()
          .join() !== wanted.join() || all[language].has(key),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('put the same values into their places in fi and %s', (language) => {
    const placesOf = (each: Language) => {
      const places = new Map<string, Set<string>>();
      for (const [key, text] of all[each]) {
        const known = places.get(asked(key)) ?? new Set();
        for (const name of variables(text)) known.add(name);
        places.set(asked(key), known);
      }
      return places;
    };
    const [own, finnish] = [placesOf(language), placesOf('fi')];
    const different = [...finnish].filter(
      ([key, names]) => sorted(names).join() !== sorted(own.get(key) ?? []).join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are translated: nothing is the same in Finnish and English unless it is a name', () => {
    const same = [...all.fi].filter(
      ([key, text]) => all.en.get(key) === text && /\p{L}{2}/u.test(withoutPlaces(text)),
    );
    expect(same.filter(([key, text]) => !sameInTwoLanguages(key, text))).toEqual([]);
  });

  it('are translated: nothing is the same in Finnish and Swedish unless it is a name', () => {
    const same = [...all.fi].filter(
      ([key, text]) => all.sv.get(key) === text && /\p{L}{2}/u.test(withoutPlaces(text)),
    );
    expect(same.filter(([key, text]) => !sameInTwoLanguages(key, text))).toEqual([]);
  });
});

const withoutPlaces = (text: string) => text.replace(/\{\{.*?\}\}/g, '');
