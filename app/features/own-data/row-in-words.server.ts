import { leafPaths } from '#app/core/machine.ts';
import { storedViews } from '#app/features/assessments/seeker-views.ts';
import { assessmentParts } from '#app/features/assessments/assessment-parts.ts';
import { machines } from '#app/features/machines.ts';
import { noticeSentence } from '#app/features/messages/notice-sentence.server.ts';
import { answersInWords } from '#app/features/registration/answers-in-words.server.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { labelsOf } from '#app/i18n/labels.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { municipality } from '#app/rules/areas.ts';
import { countryName } from '#app/rules/countries.ts';
import { skillName } from '#app/rules/skills.ts';
import { codeWords, columnWord, stateWords } from './columns.ts';
import type { CopiedTable, OwnRow } from './own-rows.server.ts';
import { dateOrInstant } from './written.ts';

export type Line = { label: string; value: string };

/** A row as a person reads it. Columns that share a name share a line. */
export function rowInWords({ table, copy }: CopiedTable, row: OwnRow, language: Language): Line[] {
  const lines = new Map<string, string>();
  for (const column of copy.shown ?? []) {
    const parts = partsOf(table, column, row, language);
    for (const { label, value } of parts) {
      const before = lines.get(label);
      if (value !== '') lines.set(label, before === undefined ? value : `${before}; ${value}`);
    }
  }
  return [...lines].map(([label, value]) => ({ label, value }));
}

/** Most columns are one line; what has a shape of its own has a line for each part. */
function partsOf(table: string, column: string, row: OwnRow, language: Language): Line[] {
  const value = row[column];
  if (table === 'Registration' && column === 'answers') return answersInWords(value, language);
  const label = labelIn(language, `ownData:column.${columnWord(table, column)}`);
  if (column === 'seekerViews') return [{ label, value: viewsInWords(value, language) }];
  return [{ label, value: eventOf(table, column, row, language) ?? wordOf(table, column, value, language) }];
}

function viewsInWords(stored: unknown, language: Language): string {
  const { t } = textsIn(language);
  const views = storedViews(stored);
  return assessmentParts
    .flatMap((part) => {
      const { words, differs } = views[part] ?? { words: '', differs: false };
      const said = [words, differs ? t('assessments:own.differs') : ''].filter(Boolean).join(' – ');
      return said === '' ? [] : [`${t(`assessments:part.${part}`)}: ${said}`];
    })
    .join('; ');
}

/** What happened, as the history and the notices say it; null for what is no event. */
function eventOf(table: string, column: string, row: OwnRow, language: Language): string | null {
  const { exists } = textsIn(language);
  const { subjectType, type } = row;
  const machine = Object.values(machines).find((each) => each.machine.table === subjectType);
  if (table === 'History' && machine) {
    if (column === 'subjectType') return labelIn(language, `privacy:subject.${machine.texts}`);
    if (column === 'type') return labelIn(language, `${machine.texts}:happened.${String(type)}`);
  }
  if ((table === 'Notice' || table === 'Delivery') && column === 'type') {
    const told = table === 'Notice' ? String(type) : `seeker.${String(type)}`;
    return exists(`messages:${told}`) ? noticeSentence(told, row.params, language) : null;
  }
  return null;
}

/** A value in the reader's language: dates and numbers written, codes by their words, lists one after another. */
function wordOf(table: string, column: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  const { t } = textsIn(language);
  if (typeof value === 'boolean') return value ? t('ownData:yes') : t('ownData:no');
  if (column === 'state') return stateIn(table, value, language);
  if (Array.isArray(value))
    return value
      .map((each) => wordOf(table, column, each, language))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'number') return formatNumber(language, value);
  return textOf(table, column, String(value), language);
}

function textOf(table: string, column: string, text: string, language: Language): string {
  const { t, exists } = textsIn(language);
  if (text === 'self') return t('ownData:self');
  if (column.startsWith('municipality')) return municipality(text)?.name[language] ?? text;
  if (column === 'citizenship') return countryName(text, language);
  if (table === 'SeekerProfile' && column === 'skills') return skillName(text, language);
  const words = codeWords[`${table}.${column}`] ?? codeWords[column];
  // A form that is not sent is named by its page.
  const code = table === 'Draft' ? text.replace(/^registration /, '') : text;
  if (words && exists(`${words}.${code}`)) return labelIn(language, `${words}.${code}`);
  return dateOrInstant(text, language);
}

function stateIn(table: string, value: unknown, language: Language): string {
  const namespace = Object.entries(stateWords).find(([name]) => name === table)?.[1];
  if (!namespace) return leafPaths(value).join(', ');
  const { stateLabel } = labelsOf(textsIn(language));
  return leafPaths(value)
    .map((path) => stateLabel(namespace, path))
    .join(', ');
}
