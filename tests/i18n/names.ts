/** Texts that are rightly the same in two languages: names, units and words that both have. */
const names: (string | RegExp)[] = ['Polku', 'Kela', 'iPhone', 'iPad', 'Chromebook', /^codes:languageName\./];

export const sameInTwoLanguages = (key: string, text: string): boolean =>
  names.some((name) => (typeof name === 'string' ? name === text : name.test(key)));
