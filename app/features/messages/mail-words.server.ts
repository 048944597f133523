import type { Role } from '#app/core/actor.ts';
import type { Language } from '#app/i18n/language.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { groupOf, type MessageGroup } from './message-groups.ts';
import { noticeSentence, withTeller } from './notice-sentence.server.ts';
import { noticeValues } from './notice-text.ts';

export type Told = {
  role: Role;
  type: string;
  subjectType: string | null;
  params: unknown;
  /** Under non-disclosure: no time and no place leaves Polku. */
  guarded: boolean;
};

/** What happened, in one sentence that may stand in a mail box: the notice's own where it tells nothing of the matter. */
export function mailSentence(told: Told, language: Language): string {
  const { role, type, params } = told;
  return withTeller(plainSentence(told, language), `${role}.${type}`, params, language);
}

function plainSentence({ role, type, subjectType, params, guarded }: Told, language: Language): string {
  const i18n = textsIn(language);
  const notice: unknown = i18n.getResource(language, 'messages', `${role}.${type}`);
  const holes = typeof notice === 'string' ? holesOf(notice) : null;
  const open = openValues(role, guarded);
  if (holes?.every((hole) => open.includes(hole) && hasValue(params, hole)))
    return labelIn(language, `messages:${role}.${type}`, noticeValues(params, language));
  const plain = `messages:mail.plain.${role}.${type}`;
  return labelIn(language, i18n.exists(plain) ? plain : `messages:mail.news.${groupFor(role, subjectType)}`);
}

/** A letter is closed: the notice's own sentence with its values, but for whom no time or place may leave Polku. */
export function letterSentence(told: Told, language: Language): string {
  const { role, type, params, guarded } = told;
  const notice: unknown = textsIn(language).getResource(language, 'messages', `${role}.${type}`);
  const whole = typeof notice === 'string' && holesOf(notice).every((hole) => hasValue(params, hole));
  return guarded || !whole
    ? mailSentence(told, language)
    : noticeSentence(`${role}.${type}`, params, language);
}

/** What an employer hears of a candidate is about its own vacancy. */
export function groupFor(role: Role, subjectType: string | null): MessageGroup {
  const group = groupOf(subjectType);
  if (role === 'provider') return 'referral';
  return role === 'employer' && group === 'job' ? 'vacancy' : group;
}

const openValues = (role: Role, guarded: boolean): string[] => {
  if (role === 'seeker') return guarded ? [] : ['startsAt'];
  return role === 'employer' ? ['title'] : [];
};

const holesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => name);
const hasValue = (params: unknown, name: string): boolean =>
  typeof params === 'object' && params !== null && Object.hasOwn(params, name);
