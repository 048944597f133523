import type { Paths } from '#app/core/paths.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { municipality } from '#app/rules/areas.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { safe, type Markup } from '#app/ui/markup.ts';
import type { Listed } from './caseload.queries.server.ts';
import { writeWhen } from './use-when.ts';

/** What all lines share, looked up once a page. */
export type LineTexts = {
  language: Language;
  label: Label;
  /** The reader's account: what can be done at once depends on whose client it is. */
  me: string;
  paths: Pick<Paths['counselor'], 'client' | 'assign'>;
};

/** One line of the caseload, cell by cell as the table's headings stand. */
export function caseloadLine(row: Listed, texts: LineTexts): Markup {
  const { label, language } = texts;
  const heading = (column: string) => label(`counselor:caseload.column.${column}`);
  const cell = (column: string, content: Content) =>
    safe`<td data-label="${heading(column)}">${content}</td>`;
  const secondary = (column: string, content: Content) =>
    safe`<td data-label="${heading(column)}" data-secondary="true">${content}</td>`;
  return safe`<tr>${[
    safe`<th scope="row">${name(row, texts)}</th>`,
    cell('why', why(row, texts)),
    cell('meeting', meeting(row, texts)),
    cell('plan', plan(row, texts)),
    secondary('areas', areas(row, label)),
    secondary('place', place(row, texts)),
    secondary('started', writeWhen(language, row.startedOn)),
    secondary('changed', writeWhen(language, row.changedAt.slice(0, 10))),
    cell('act', act(row, texts)),
  ]}</tr>`;
}

type Content = Markup | string | null;

function name(
  { personId, familyName, givenName, nonDisclosure }: Listed,
  { label, paths }: LineTexts,
): Markup {
  const note = nonDisclosure && safe`<span class="muted small"> ${label('counselor:protected.short')}</span>`;
  return safe`<a href="${paths.client(personId)}">${familyName} ${givenName}</a>${note}`;
}

/** Why the row is here, who waits for whom, and the day. */
function why({ reason }: Listed, { label, language }: LineTexts): Markup | null {
  if (!reason) return null;
  const on = reason.on && safe`<span class="muted"> ${writeWhen(language, reason.on)}</span>`;
  const turn = label(`counselor:turn.${reason.turn}`);
  const whose = reason.turn === 'counselor' ? turn : safe`<span class="muted">${turn}</span>`;
  return safe`<div>${label(`counselor:reason.${reason.key}`)}${on}<br>${whose}</div>`;
}

function meeting(row: Listed, { label, language }: LineTexts): Markup | null {
  if (!row.meetingState) return null;
  const kind = label(`meetings:kind.${row.meetingKind}`);
  const state = label(`meetings:state.${row.meetingState}`);
  const when = writeWhen(language, row.startsAt ?? row.dueOn);
  return safe`<div>${kind}<br><span class="muted">${state} ${when}</span></div>`;
}

function plan({ planState, reviewDueOn }: Listed, { label, language }: LineTexts): Content {
  if (!planState) return null;
  const state = label(`counselor:planState.${planState}`);
  if (!reviewDueOn) return state;
  return safe`<div>${state}<br><span class="muted">${writeWhen(language, reviewDueOn)}</span></div>`;
}

const areas = (row: Listed, label: Label) =>
  areasInUse(row)
    .map((area) => label(`counselor:areaShort.${area}`))
    .join(' · ');

function place(row: Listed, { label, language }: LineTexts): string {
  const where = row.nonDisclosure ? '–' : (municipality(row.municipalityCode)?.name[language] ?? '');
  const spoken = `${where}, ${row.serviceLanguage}`;
  return row.interpreterLanguage ? `${spoken}, ${label('counselor:caseload.interpreter')}` : spoken;
}

function act(
  { personId, counselorId, givenName, familyName }: Listed,
  { label, me, paths }: LineTexts,
): Markup {
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
