import type { Paths } from '#app/core/paths.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { safe, type Content, type Markup } from '#app/ui/markup.ts';
import type { Column } from './caseload-columns.ts';
import { textOf, type Wording } from './caseload-texts.ts';
import type { Listed } from './caseload.queries.server.ts';
import { writeWhen } from './use-when.ts';

/** What all cells share, looked up once a page. */
export type Around = Wording & {
  language: Language;
  label: Label;
  /** The reader's account: what can be done at once depends on whose client it is. */
  me: string;
  paths: Pick<Paths['counselor'], 'client' | 'clientTurn' | 'assign'>;
};

type Cell = (row: Listed, around: Around) => Content;

/** What stands in each column: a text, or what is made for it here. */
export const cellOf = (column: Column): Cell => made[column] ?? textOf[column];

const made: Partial<Record<Column, Cell>> = {
  name: nameCell,
  why: whyCell,
  meeting: meetingCell,
  plan: planCell,
  benefit: benefitCell,
};

function nameCell(
  { personId, familyName, givenName, nonDisclosure }: Listed,
  { label, paths }: Around,
): Markup {
  const note = nonDisclosure && safe`<span class="muted small"> ${label('counselor:protected.short')}</span>`;
  return safe`<a href="${paths.client(personId)}">${familyName} ${givenName}</a>${note}`;
}

/** Why the row is here and since or until when, whose turn it is with a way to the act, and what takes the row out. */
function whyCell({ personId, reason, closed }: Listed, { label, language, paths }: Around): Content {
  if (closed) return safe`<span class="muted">${label('counselor:reason.closed')}</span>`;
  if (!reason) return null;
  const { key, turn, on } = reason;
  const when = on && safe`<span class="muted"> ${writeWhen(language, on)}</span>`;
  const act = safe`<a href="${paths.clientTurn(personId, key)}">${label(`caseload:act.${key}`)}</a>`;
  const leaves = safe`<span class="muted small">${label(`caseload:leaves.${key}`)}</span>`;
  return safe`<div class="reason">${label(`counselor:reason.${key}`)}${when}<br>${label(`counselor:turn.${turn}`)}: ${act}<br>${leaves}</div>`;
}

function meetingCell(row: Listed, { label, language }: Around): Markup | null {
  if (!row.meetingState) return null;
  const kind = label(`meetings:kind.${row.meetingKind}`);
  const state = label(`meetings:state.${row.meetingState}`);
  const when = writeWhen(language, row.startsAt ?? row.dueOn);
  return safe`<div>${kind}<br><span class="muted">${state} ${when}</span></div>`;
}

function planCell({ planState, reviewDueOn }: Listed, { label, language }: Around): Content {
  if (!planState) return null;
  const state = label(`counselor:planState.${planState}`);
  if (!reviewDueOn) return state;
  return safe`<div>${state}<br><span class="muted">${writeWhen(language, reviewDueOn)}</span></div>`;
}

/** As told, with the day on which it was so. */
function benefitCell({ benefitDays, benefitDaysOn }: Listed, { language }: Around): Content {
  if (benefitDays === null) return null;
  return safe`<div>${benefitDays}<br><span class="muted">${writeWhen(language, benefitDaysOn)}</span></div>`;
}

/** Bound to the form of the selection by its id, because rows have forms of their own. */
export function chooseCell(
  { personId, givenName, familyName, closed }: Listed,
  { label }: Around,
  checked: boolean,
): Markup | null {
  if (closed) return null;
  const named = `${label('caseload:select.row')} ${familyName} ${givenName}`;
  return safe`<input type="checkbox" form="selection" name="personId" value="${personId}" aria-label="${named}"${checked && safe` checked`}>`;
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

/** What stands in each column of a file: what the list says, in plain words. */
export const textInFile = (column: Column): ((row: Listed, wording: Wording) => string) =>
  column === 'name'
    ? (row, { label }) =>
        row.nonDisclosure ? `${nameOf(row)} ${label('counselor:protected.short')}` : nameOf(row)
    : textOf[column];

const nameOf = ({ familyName, givenName }: Listed) => `${familyName} ${givenName}`;
