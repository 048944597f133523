import type { Field, Form } from './forms.ts';

export type Body = [string, string][];
export type Attack = { name: string; body: Body };

const isText = ({ type }: Field) =>
  ['text', 'textarea', 'search', 'email', 'tel', 'url', 'number', 'date', 'time', 'hidden'].includes(type);
const isChoice = ({ type }: Field) => type === 'select' || type === 'radio';
const sent = (fields: Field[]): Body =>
  fields.flatMap(({ name, value }): Body => (value === null ? [] : [[name, value]]));

/** The form as somebody fills it in who does as asked: what stands there, and something likely where nothing stands. */
export function filled({ fields, buttons }: Form): Body {
  const [button] = buttons;
  return [
    ...sent(fields.map((field) => ({ ...field, value: likely(field) }))),
    ...(button ? [pair(button)] : []),
  ];
}

const pair = ({ name, value }: { name: string; value: string }): [string, string] => [name, value];

function likely({ type, value, choices, name }: Field): string | null {
  if (type === 'hidden') return value;
  if (type === 'checkbox') return value ?? choices[0] ?? 'on';
  if (value) return value;
  if (type === 'radio' || type === 'select') return choices[0] ?? '';
  if (type === 'date') return new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  if (type === 'time') return '10:00';
  if (type === 'number') return '2';
  if (type === 'email' || /mail/i.test(name)) return 'aino@example.com';
  if (type === 'tel' || /phone/i.test(name)) return '+358 40 123 4567';
  return 'Sovitaan seuraavasta askeleesta.';
}

/** What no form may take. Each differs from a well filled form in one thing. */
export function refusable(form: Form): Attack[] {
  const good = filled(form);
  const put = (name: string, value: string): Body =>
    good.map(([each, old]) => [each, each === name ? value : old]);
  const attacks: Attack[] = [];
  for (const field of form.fields.filter(
    (each, at, all) => all.findIndex(({ name }) => name === each.name) === at,
  )) {
    const { name, type } = field;
    const add = (what: string, ...values: string[]) => {
      for (const value of values)
        attacks.push({ name: `${name}: ${what} ${value.slice(0, 20)}`, body: put(name, value) });
    };
    if (isText(field)) add('far too long', 'ä'.repeat(15_000) + 'a'.repeat(85_000));
    if (isChoice(field)) add('no such choice', 'noSuchChoice', '__proto__', "' or 1=1 --");
    if (type === 'date') add('no date', '2026-02-30', 'abc', '0000-00-00', '99999-01-01');
    if (type === 'number') add('no number', '-1', 'abc', '99999999999', '1.5');
    if (name === 'version') add('tampered', '', '-1', 'abc', '99999999999999', '1; drop table "Plan"');
    else if (type === 'hidden')
      add('tampered', 'x', '01900000-0000-7000-8000-000000000000', '../../etc/passwd');
  }
  // A list may name a thing twice; a form of nothing else means the same then.
  if (form.fields.some(({ type }) => type !== 'checkbox'))
    attacks.push({ name: 'everything twice', body: good.flatMap((each) => [each, each]) });
  if (good.some(([name]) => name === 'version')) {
    attacks.push({ name: 'empty', body: [] });
    const version = Number(good.find(([name]) => name === 'version')?.[1]);
    attacks.push({ name: 'of an older page', body: put('version', String(version + 7)) });
  }
  return attacks;
}

export const markup = `"><script>alert(1)</script><img src=x onerror=alert(1)>'); drop table "Person"; --`;

/** What a form may take or refuse, but must survive. */
export function survivable(form: Form): Attack[] {
  const good = filled(form);
  const free = new Set(
    form.fields.filter(({ type }) => ['text', 'textarea', 'search'].includes(type)).map(({ name }) => name),
  );
  const write = (words: string): Body => good.map(([name, value]) => [name, free.has(name) ? words : value]);
  return [
    { name: 'a zero byte', body: write('a\u0000b') },
    { name: 'fields nobody asked for', body: [...good, ...strangers] },
    { name: 'markup', body: write(markup) },
  ];
}

const strangers: Body = [
  ['__proto__', 'x'],
  ['constructor', 'x'],
  ['personId', '01900000-0000-7000-8000-000000000000'],
  ['role', 'manager'],
  ['state', '"ended"'],
  ['event', 'APPROVE_PLAN'],
  ['actions.99.text', 'x'],
  ['actions.0.__proto__', 'x'],
  ['actions', 'x'],
  ['items.0', 'x'],
];
