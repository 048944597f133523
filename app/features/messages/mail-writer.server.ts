import { baseUrl } from '#app/core/env.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { formatDay, formatNumber, formatTime } from '#app/i18n/format.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { employmentArea } from '#app/rules/areas.ts';
import type { MailWords } from './mail-layout.ts';
import { groupFor, mailSentence, type Told } from './mail-words.server.ts';
import type { MessageGroup } from './message-groups.ts';
import { pageOf } from './notice-page.ts';

/** A booked meeting, as far as its reader may be told outside Polku. */
export type MailMeeting = { startsAt: Date; place: string | null };

export type MailMatter = Told & {
  subjectId: string | null;
  areaCode: string | null;
  meeting: MailMeeting | null;
};

/**
 * A mail of one message: what happened, what to do, where. The subject says nothing of the matter. Who serves a person
 * under non-disclosure tells where they live: their mail comes from Polku alone.
 */
export function matterMail(matter: MailMatter, language: Language): MailWords {
  const { t } = textsIn(language);
  const { role, subjectType, subjectId, areaCode, guarded } = matter;
  const group = groupFor(role, subjectType);
  const paths = pathsIn(language);
  const page = subjectType && subjectId ? pageOf(role, paths, { subjectType, subjectId }) : null;
  const meeting = guarded ? null : matter.meeting;
  return {
    subject: labelIn(language, `messages:mail.subject.${subjectOf(group)}`),
    greeting: t('messages:mail.greeting'),
    what: mailSentence(matter, language),
    lines: meeting ? linesOf(meeting, language) : [],
    todo: labelIn(language, `messages:mail.todo.${group}`),
    link: { href: baseUrl() + (page ?? paths.notices), label: t('messages:mail.open') },
    sender: senderOf(guarded ? null : areaCode, language),
    notes: [...(meeting ? [t('messages:mail.calendar')] : []), t('messages:mail.automatic')],
    settings: { href: baseUrl() + paths.settings, label: t('messages:mail.change') },
  };
}

export type Counted = { group: MessageGroup; count: number };

/** The morning's summary: how much of what is unread, and no names. */
export function summaryMail(
  counts: readonly Counted[],
  areaCode: string | null,
  language: Language,
): MailWords {
  const { t } = textsIn(language);
  const paths = pathsIn(language);
  return {
    subject: t('messages:mail.subject.summary'),
    greeting: t('messages:mail.greeting'),
    what: t('messages:mail.summary.what'),
    lines: counts.map(({ group, count }) => ({
      label: labelIn(language, `messages:mail.group.${group}`),
      value: formatNumber(language, count),
    })),
    todo: t('messages:mail.summary.todo'),
    link: { href: baseUrl() + paths.notices, label: t('messages:mail.open') },
    sender: senderOf(areaCode, language),
    notes: [t('messages:mail.automatic')],
    settings: { href: baseUrl() + paths.settings, label: t('messages:mail.change') },
  };
}

/** The link that proves that an address is its giver's. */
export function addressMail(token: string, language: Language): MailWords {
  const { t } = textsIn(language);
  const href = `${baseUrl()}${pathsIn(language).confirmAddress}?token=${token}`;
  return {
    subject: t('messages:mail.subject.address'),
    greeting: t('messages:mail.greeting'),
    what: t('messages:mail.address.what'),
    lines: [],
    todo: t('messages:mail.address.todo'),
    link: { href, label: t('messages:mail.address.open') },
    sender: 'Polku',
    notes: [t('messages:mail.automatic')],
    settings: null,
  };
}

export function senderOf(areaCode: string | null, language: Language): string {
  const area = areaCode === null ? undefined : employmentArea(areaCode)?.name[language];
  return area ? textsIn(language).t('messages:mail.sender', { area }) : 'Polku';
}

export function linesOf({ startsAt, place }: MailMeeting, language: Language) {
  const { t } = textsIn(language);
  const at = t('messages:mail.at', {
    day: formatDay(language, startsAt),
    time: formatTime(language, startsAt),
  });
  const time = { label: t('messages:mail.time'), value: at };
  return place ? [time, { label: t('messages:mail.place'), value: place }] : [time];
}

function subjectOf(group: MessageGroup): 'meeting' | 'vacancy' | 'general' {
  return group === 'meeting' || group === 'vacancy' ? group : 'general';
}
