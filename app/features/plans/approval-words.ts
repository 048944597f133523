import type { PartyLine } from './plan-parties.ts';

/** How one party stands to what is proposed, in words: `label` speaks a key, `date` a day. */
export function approvalWords(
  { approval }: PartyLine,
  label: (key: string, values?: Record<string, unknown>) => string,
  date: (at: Date) => string,
): string {
  if (!approval) return label('plans:parties.waiting');
  const { at, approver: name, way, recordedName } = approval;
  return [
    label('plans:parties.approved', { date: date(at) }),
    label('plans:parties.by', { name, way: label(`plans:way.${way}`).toLowerCase() }),
    recordedName && label('plans:parties.recordedBy', { name: recordedName }),
  ]
    .filter(Boolean)
    .join(', ');
}
