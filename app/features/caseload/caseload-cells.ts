import type { Paths } from '#app/core/paths.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { municipality } from '#app/rules/areas.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { safe, type Content, type Markup } from '#app/ui/markup.ts';
import type { Listed } from './caseload.queries.server.ts';
import { writeWhen } from './use-when.ts';

/** What all cells share, looked up once a page. */
export type Around = {
  language: Language;
  label: Label;
  /** The reader's account: what can be done at once depends on whose client it is. */
  me: string;
  paths: Pick<Paths['counselor'], 'client' | 'assign'>;
};

export function nameCell(
  { personId, familyName, givenName, nonDisclosure }: Listed,
  { label, paths }: Around,
): Markup {
  const note = nonDisclosure && safe`<span class="muted small"> ${label('counselor:protected.short')}</span>`;
  return safe`<a href="${paths.client(personId)}">${familyName} ${givenName}</a>${note}`;
}

/** Why the row is here, who waits for whom, and the day. */
export function whyCell({ reason, closed }: Listed, { label, language }: Around): Content {
  if (closed) return safe`<span class="muted">${label('counselor:reason.closed')}</span>`;
  if (!reason) return null;
  const on = reason.on && safe`<span class="muted"> ${writeWhen(language, reason.on)}</span>`;
  const turn = label(`counselor:turn.${reason.turn}`);
  const whose = reason.turn === 'counselor' ? turn : safe`<span class="muted">${turn}</span>`;
  return safe`<div>${label(`counselor:reason.${reason.key}`)}${on}<br>${whose}</div>`;
}

export function meetingCell(row: Listed, { label, language }: Around): Markup | null {
  if (!row.meetingState) return null;
  const kind = label(`meetings:kind.${row.meetingKind}`);
  const state = label(`meetings:state.${row.meetingState}`);
  const when = writeWhen(language, row.startsAt ?? row.dueOn);
  return safe`<div>${kind}<br><span class="muted">${state} ${when}</span></div>`;
}

export function planCell({ planState, reviewDueOn }: Listed, { label, language }: Around): Content {
  if (!planState) return null;
  const state = label(`counselor:planState.${planState}`);
  if (!reviewDueOn) return state;
  return safe`<div>${state}<br><span class="muted">${writeWhen(language, reviewDueOn)}</span></div>`;
}

export const areasCell = (row: Listed, { label }: Around): string =>
  areasInUse(row)
    .map((area) => label(`counselor:areaShort.${area}`))
    .join(' · ');

export function placeCell(row: Listed, { label, language }: Around): string {
  const { municipalityCode } = row;
  if (row.closed) return '';
  const where = municipalityCode === null ? '–' : (municipality(municipalityCode)?.name[language] ?? '');
  const spoken = `${where}, ${row.serviceLanguage}`;
  return row.interpreterLanguage ? `${spoken}, ${label('counselor:caseload.interpreter')}` : spoken;
}

export function actCell(
  { personId, counselorId, givenName, familyName, closed }: Listed,
  { label, me, paths }: Around,
): Markup | null {
  if (closed) return null;
  const key = counselorId === me ? 'note' : 'take';
  const text = label(`counselor:caseload.${key}`);
  const named = `${text}: ${givenName} ${familyName}`;
  if (key === 'note') return safe`<a href="${paths.client(personId)}#note" aria-label="${named}">${text}</a>`;
  const button = safe`<button class="button" data-kind="quiet" data-size="small" name="counselorId" value="me" aria-label="${named}">${text}</button>`;
  return safe`<form method="post" action="${paths.assign(personId)}">${button}</form>`;
}

const idle = ['idle', 'none', 'notReady', null];

export function areasInUse(row: Listed): AreaKey[] {
  return areaKeys.filter((area) => !idle.includes(row[area]));
}
