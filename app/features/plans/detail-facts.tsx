import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { fieldNamed, fieldsOf, type DetailField, type DetailName, type PlanDetails } from './plan-details.ts';
import type { PlanKind } from './plan.machine.ts';

export type DetailFact = { label: string; value: string };

/** What a plan of one kind says in its own fields, in words; the empty is left out. */
export function useDetailFacts(kind: PlanKind, details: PlanDetails): DetailFact[] {
  const { language } = useTexts('plans');
  const label = useLabel();
  return detailFacts(kind, details, label, (day) => formatDate(language, day));
}

/** The same for a document. `label` speaks a key, `day` a date. */
export function detailFacts(
  kind: PlanKind,
  details: PlanDetails,
  label: (key: string) => string,
  day: (date: string) => string,
): DetailFact[] {
  return fieldsOf(kind).flatMap((field) => {
    const value = details[field.name];
    if (!value) return [];
    return [{ label: label(`plans:detail.label.${field.name}`), value: spoken(field, value, label, day) }];
  });
}

function spoken(
  { as }: DetailField,
  value: string,
  label: (key: string) => string,
  day: (date: string) => string,
): string {
  if (as === 'date') return day(value);
  if (as === 'choice') return label(`plans:detail.option.${value}`);
  return as === 'tick' ? label('plans:detail.yes') : value;
}

/** One field by its name, of whatever kind of plan. */
export function spokenDetail(
  name: DetailName,
  value: string,
  label: (key: string) => string,
  day: (date: string) => string,
): string {
  return spoken(fieldNamed(name), value, label, day);
}
