/** The forms of a page as a browser reads them. Enough for the HTML that React writes: quoted attributes, closed elements. */
export type Field = {
  name: string;
  /** `hidden`, `text`, `date`, `checkbox`, `radio`, `select`, `textarea`, … */
  type: string;
  /** What would be sent untouched; null for a box that is not ticked. */
  value: string | null;
  /** Of radio buttons and selects: what may be chosen. */
  choices: string[];
};

export type Form = {
  action: string;
  fields: Field[];
  /** Buttons with a name send it. */
  buttons: { name: string; value: string }[];
  /** Where it goes and what it asks, without ids. */
  signature: string;
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
export const unescape = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => entities[name] ?? '');

function attributesOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].slice(1);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), unescape(value)]));
}

/** Forms that write (method="post"), in the order of the page. */
export function formsOf(html: string, page: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) => {
    const { method = 'get', action = '' } = attributesOf(`form ${tag}`);
    if (method.toLowerCase() !== 'post') return [];
    const fields = fieldsOf(inside);
    const { pathname, search } = new URL(action, `http://polku${page}`);
    const target = pathname + (search === '?' ? '' : search);
    const shape = target.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
    const names = [...new Set(fields.map(({ name }) => name.replace(/\.\d+\./, '.0.')))];
    return [{ action: target, fields, buttons: buttonsOf(inside), signature: `${shape} ${names.join(' ')}` }];
  });
}

function fieldsOf(html: string): Field[] {
  const fields: Field[] = [];
  for (const match of html.matchAll(/<(input|textarea|select)\b([^>]*)>/g)) {
    const [all, name = '', tag = ''] = match;
    const attributes = attributesOf(`${name} ${tag}`);
    if (!attributes.name || 'disabled' in attributes) continue;
    const rest = html.slice(match.index + all.length);
    if (name === 'input') addInput(fields, attributes);
    else if (name === 'textarea')
      fields.push({
        name: attributes.name,
        type: name,
        choices: [],
        value: unescape(/^\n?([\s\S]*?)<\/textarea>/.exec(rest)?.[1] ?? ''),
      });
    else fields.push(selectOf(attributes.name, /^([\s\S]*?)<\/select>/.exec(rest)?.[1] ?? ''));
  }
  return fields;
}

function addInput(fields: Field[], attributes: Record<string, string>): void {
  const { name = '', type = 'text', value = '' } = attributes;
  if (['submit', 'button', 'image', 'reset', 'file'].includes(type)) return;
  const checked = 'checked' in attributes;
  const group =
    type === 'radio' ? fields.find((field) => field.type === 'radio' && field.name === name) : undefined;
  if (group) {
    group.choices.push(value);
    if (checked) group.value = value;
    return;
  }
  const box = type === 'radio' || type === 'checkbox';
  const sent = value === '' && box ? 'on' : value;
  fields.push({ name, type, value: box && !checked ? null : sent, choices: box ? [sent] : [] });
}

function selectOf(name: string, html: string): Field {
  const options = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) =>
    attributesOf(`option ${tag}`),
  );
  const choices = options.map(({ value = '' }) => value);
  const chosen = options.find((option) => 'selected' in option)?.value;
  return { name, type: 'select', value: chosen ?? choices[0] ?? '', choices: choices.filter(Boolean) };
}

function buttonsOf(html: string): Form['buttons'] {
  return [...html.matchAll(/<button\b([^>]*)>/g)].flatMap(([, tag = '']) => {
    const { name, value = '' } = attributesOf(`button ${tag}`);
    return name ? [{ name, value }] : [];
  });
}
