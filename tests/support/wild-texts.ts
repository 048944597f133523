import fc from 'fast-check';

/** Words with which people have broken into, over or out of other programs. */
const known = [
  `' or '1'='1`,
  `'; drop table "Person"; --`,
  `1); select pg_sleep(10); --`,
  `$1::text) union select "givenName" from "Person"`,
  `{"$ne":null}`,
  `"><script>alert(1)</script>`,
  `javascript:alert(1)`,
  `<img src=x onerror=alert(1)>`,
  `<!--#exec cmd="id"-->`,
  `{{7*7}}\${7*7}<%= 7*7 %>`,
  `; cat /etc/passwd |`,
  `../../../../etc/passwd`,
  `..\\..\\windows\\win.ini`,
  `file:///etc/passwd`,
  `http://127.0.0.1:1/`,
  `//example.com/%2f..`,
  `\r\nSet-Cookie: polku=x\r\n\r\n<h1>`,
  `\u0000`,
  `\u202Etxt.exe`,
  `\u2066\u2067\u2068\u2069`,
  `\uFEFF\u200B\u200D`,
  'Z\u0351\u036B\u0343\u0363'.repeat(40),
  `\uD83C\uDDEB\uD83C\uDDEE`,
  'ǅﷺ'.repeat(20),
  '__proto__',
  'constructor.prototype.admin',
  'toString',
  'NaN',
  '-0',
  '1e309',
  '0x7fffffff',
  '9'.repeat(400),
  '-9223372036854775809',
  '2026-02-30T25:61:61Z',
  '[object Object]',
  'true',
  'null',
  'undefined',
  '%',
  '%00',
  '%ff%fe',
  '%u0000',
  '\\u0000',
  ' ',
  '',
];

/** Texts that mean harm, by a seed; without half characters, which no encoder takes. */
export function wildTexts(seed: number, count: number): string[] {
  const wild = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true }) },
    { weight: 1, arbitrary: fc.double().map(String) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 200, maxLength: 2000 }) },
  );
  return fc.sample(wild, { seed, numRuns: count }).map((text) => Buffer.from(text).toString());
}
