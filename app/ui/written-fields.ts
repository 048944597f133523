import type { Option } from './select-field.tsx';
import { safe, type Markup } from './markup.ts';

/** Fields of a long form that no script touches, written as text like the rows of a long table; they look as their elements do. */
type Written = { name: string; label: string; id?: string; value: string };

const framed = (id: string, label: string, width: string, input: Markup): Markup =>
  safe`<div class="field" data-width="${width}"><label for="${id}">${label}</label>${input}</div>`;

export function writtenSelect(
  field: Written & { emptyLabel: string; options: readonly Pick<Option, 'value' | 'label'>[] },
): Markup {
  const id = field.id ?? `field-${field.name}`;
  const options = field.options.map(
    ({ value, label }) =>
      safe`<option value="${value}"${value === field.value && safe` selected=""`}>${label}</option>`,
  );
  const select = safe`<select id="${id}" name="${field.name}"><option value="">${field.emptyLabel}</option>${options}</select>`;
  return framed(id, field.label, 'full', select);
}

export function writtenInput(field: Written & { type: 'date' | 'number' }): Markup {
  const id = field.id ?? `field-${field.name}`;
  const kind =
    field.type === 'date' ? safe`type="date"` : safe`type="text" inputmode="numeric" autocomplete="off"`;
  return framed(
    id,
    field.label,
    'short',
    safe`<input ${kind} id="${id}" name="${field.name}" value="${field.value}">`,
  );
}

export const writtenGroup = (legend: string, fields: readonly Markup[]): Markup =>
  safe`<fieldset class="fieldset"><legend>${legend}</legend><div class="filter-fields">${fields}</div></fieldset>`;
