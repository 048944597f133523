import type { Language } from '#app/i18n/language.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { municipality } from '#app/rules/areas.ts';
import * as choices from './caseload-choices.ts';
import type { FilterKey } from './caseload-search.server.ts';

export type FilterWording = {
  language: Language;
  label: Label;
  counselors: readonly { id: string; name: string }[];
};
type Words = (value: string, wording: FilterWording) => string;

const from =
  (prefix: string): Words =>
  (value, { label }) =>
    label(`${prefix}.${value}`);
const asIs: Words = (value) => value;
const day: Words = (value, { language }) => formatDate(language, value);
const yesNo = from('caseload:filter');

export const areaWords: Words = (value, { label }) => {
  const [area, state] = value.split('.');
  const name = label(`areas:${area}`);
  return state ? `${name}: ${label(`journey:state.active.${area}.${state}`)}` : name;
};
export const activityWords: Words = (kind, { label }) =>
  label(
    kind === 'ownAction' || kind === 'candidacy' ? `caseload:activityOwn.${kind}` : `services:kind.${kind}`,
  );

/** What the value of a filter says. */
export const filterWords: Record<FilterKey, Words> = {
  q: asIs,
  area: areaWords,
  municipality: (value, { language }) => municipality(value)?.name[language] ?? value,
  language: from('counselor:language'),
  interpreter: yesNo,
  tongue: from('caseload:filter.tongue'),
  citizenship: from('caseload:filter.citizenship'),
  education: from('codes:educationLevel'),
  under: asIs,
  over: asIs,
  protected: yesNo,
  employment: from('codes:employmentCode'),
  phase: from('caseload:phase'),
  startedFrom: day,
  startedUntil: day,
  meetingKind: from('meetings:kind'),
  meetingFrom: day,
  meetingUntil: day,
  contactFrom: day,
  contactBefore: day,
  changedFrom: day,
  changedBefore: day,
  assignedFrom: day,
  assignedBefore: day,
  need: from('caseload:need'),
  weak: from('assessments:progress.theme'),
  planKind: from('plans:kind'),
  planState: (value, { label }) =>
    label(value === 'none' ? 'caseload:filter.planNone' : `counselor:planState.${value}`),
  reviewFrom: day,
  reviewUntil: day,
  obligation: from('caseload:filter.obligation'),
  benefit: (value, { label }) =>
    value === 'none'
      ? label('caseload:filter.benefitNone')
      : label('caseload:filter.benefitOver', { days: value }),
  activity: (value, wording) => {
    const has = wording.label(value.startsWith('-') ? 'caseload:filter.hasNot' : 'caseload:filter.has');
    return `${activityWords(value.replace('-', ''), wording)}: ${has}`;
  },
  counselor: (value, { label, counselors }) =>
    value === 'nobody'
      ? label('caseload:filter.nobody')
      : (counselors.find(({ id }) => id === value)?.name ?? value),
};

/** Where a filter is chosen among few. */
export const filterValues: Partial<Record<FilterKey, readonly string[]>> = {
  language: choices.serviceLanguages,
  interpreter: choices.yesNo,
  tongue: choices.tongues,
  citizenship: choices.citizenships,
  education: choices.educations,
  protected: choices.yesNo,
  employment: choices.employments,
  phase: choices.phases,
  meetingKind: choices.meetingKinds,
  weak: choices.weaknesses,
  planKind: choices.planKinds,
  planState: choices.planStates,
  obligation: choices.obligations,
  benefit: choices.benefits,
};
