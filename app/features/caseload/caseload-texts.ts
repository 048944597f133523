import type { Language } from '#app/i18n/language.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { municipality } from '#app/rules/areas.ts';
import { ageAt } from '#app/rules/dates.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import type { Column } from './caseload-columns.ts';
import type { Listed } from './caseload.queries.server.ts';
import { writeWhen } from './use-when.ts';

export type Wording = { language: Language; label: Label; today: string };
type Text = (row: Listed, wording: Wording) => string;

const list = (names: readonly string[], said: (name: string) => string) => names.map(said).join(', ');
const day = (row: Listed, at: string | null, { language }: Wording) =>
  row.closed || !at ? '' : writeWhen(language, at.slice(0, 10));

/** What a column says in plain words: the whole of it in a file, and in the list where a cell is nothing more. */
export const textOf: Record<Column, Text> = {
  name: ({ familyName, givenName }) => `${familyName} ${givenName}`,
  why: ({ reason, closed }, { label, language }) => {
    if (closed) return label('counselor:reason.closed');
    if (!reason) return '';
    const when = writeWhen(language, reason.on);
    return `${label(`counselor:reason.${reason.key}`)}${when && ` ${when}`}`;
  },
  meeting: (row, { label, language }) =>
    row.meetingState
      ? `${label(`meetings:kind.${row.meetingKind}`)}, ${label(`meetings:state.${row.meetingState}`)} ${writeWhen(language, row.startsAt ?? row.dueOn)}`.trim()
      : '',
  plan: ({ planState, reviewDueOn }, { label, language }) =>
    planState
      ? `${label(`counselor:planState.${planState}`)} ${writeWhen(language, reviewDueOn)}`.trim()
      : '',
  areas: (row, { label }) =>
    areasInUse(row)
      .map((area) => label(`counselor:areaShort.${area}`))
      .join(' · '),
  place: ({ closed, municipalityCode }, { language }) => {
    if (closed) return '';
    return municipalityCode === null ? '–' : (municipality(municipalityCode)?.name[language] ?? '');
  },
  language: (row, { label }) => {
    if (row.closed) return '';
    const spoken = label(`counselor:language.${row.serviceLanguage}`);
    return row.interpreterLanguage ? `${spoken}, ${label('counselor:caseload.interpreter')}` : spoken;
  },
  started: (row, wording) => day(row, row.startedOn, wording),
  changed: (row, wording) => day(row, row.changedAt, wording),
  contact: (row, wording) => day(row, row.lastContactAt, wording),
  clientChanged: (row, wording) => day(row, row.clientChangedAt, wording),
  assigned: (row, wording) => day(row, row.assignedAt, wording),
  phase: ({ closed, phase }, { label }) => (closed ? '' : label(`caseload:phase.${phase}`)),
  counselor: ({ counselorName }) => counselorName ?? '',
  age: ({ closed, birthDate }, { today }) => (closed ? '' : String(ageAt(birthDate, today))),
  education: ({ education }, { label }) => (education ? label(`codes:educationLevel.${education}`) : ''),
  employment: ({ employmentCode }, { label }) =>
    employmentCode ? label(`codes:employmentCode.${employmentCode}`) : '',
  needs: ({ needs }, { label }) => list(needs, (need) => label(`caseload:need.${need}`)),
  services: ({ activities }, { label }) => list(activities, (kind) => label(activityKey(kind))),
  obligation: ({ obligationState }, { label }) =>
    obligationState ? label(`obligations:state.${obligationState}`) : '',
  benefit: ({ benefitDays }) => (benefitDays === null ? '' : String(benefitDays)),
};

const own = ['ownAction', 'candidacy'];
const activityKey = (kind: string) =>
  own.includes(kind) ? `caseload:activityOwn.${kind}` : `services:kind.${kind}`;

const idle = ['idle', 'none', 'notReady', null];

export function areasInUse(row: Listed): AreaKey[] {
  return areaKeys.filter((area) => !idle.includes(row[area]));
}
