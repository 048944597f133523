import type { CounselorActor } from '#app/core/actor.ts';
import { baseUrl } from '#app/core/env.server.ts';
import { isIn } from '#app/core/machine.ts';
import { pathsIn } from '#app/core/paths.ts';
import { prisma } from '#app/db/client.server.ts';
import { tellsWhereOutside } from '#app/features/privacy/masking.ts';
import { formatDate } from '#app/i18n/format.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { noticeDay } from '#app/rules/appeal.ts';
import { isoDate } from '#app/rules/dates.ts';
import { answerDays } from './answer-days.queries.server.ts';
import { peopleWithLetters } from './letters.queries.server.ts';
import { linesOf, senderOf } from './mail-writer.server.ts';
import { letterSentence } from './mail-words.server.ts';
import { groupOf } from './message-groups.ts';

/** A letter as it is printed: all words in its reader's language. */
export type LetterView = {
  id: string;
  personId: string;
  name: string;
  /** Under non-disclosure: the envelope is addressed elsewhere, and the letter holds no time or place. */
  guarded: boolean;
  language: Language;
  sender: string;
  to: string[];
  date: string;
  title: string;
  what: string;
  lines: { label: string; value: string }[];
  paragraphs: string[];
};

const AT_ONCE = 50;

/**
 * Letters of the counselor's area: one by its id, or all that wait to be posted, longest waiting first. A call is read
 * like a letter: it is what the caller tells.
 */
export async function listPrintable(
  actor: CounselorActor,
  now: Date,
  only: { id: string } | null,
): Promise<LetterView[]> {
  const rows = await prisma.delivery.findMany({
    where: {
      channel: only ? { in: ['letter', 'call'] } : 'letter',
      personId: { in: await peopleWithLetters(actor, now) },
      ...(only ? { id: only.id } : { doneAt: null }),
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  });
  const persons = await prisma.person.findMany({
    where: {
      id: { in: rows.map(({ personId }) => personId ?? '').filter(Boolean) },
      areaCode: actor.areaCode,
    },
  });
  const byId = new Map(persons.map((person) => [person.id, person]));
  const days = await answerDays(rows);
  const [meetings, texts] = await Promise.all([bookedMeetings(rows, now), textsOf(rows)]);
  return rows.flatMap((row) => {
    const person = byId.get(row.personId ?? '');
    if (!person) return [];
    const answerBy = days.get(row.subjectId ?? '') ?? null;
    const meeting = meetings.get(row.subjectId ?? '') ?? null;
    return [letterOf({ row, person, answerBy, meeting, text: texts.get(row.subjectId ?? '') ?? null, now })];
  });
}

type Delivered = {
  id: string;
  type: string;
  subjectType: string | null;
  subjectId: string | null;
  params: unknown;
  language: string;
  doneOn: Date | null;
};
type Addressee = {
  id: string;
  givenName: string;
  familyName: string;
  areaCode: string;
  nonDisclosure: boolean;
  streetAddress: string | null;
  postalCode: string | null;
  postOffice: string | null;
};
type Parts = {
  row: Delivered;
  person: Addressee;
  answerBy: string | null;
  meeting: { startsAt: Date; place: string | null } | null;
  /** A counselor's own words. */
  text: string | null;
  now: Date;
};

function letterOf({ row, person, answerBy, meeting, text, now }: Parts): LetterView {
  const language = isLanguage(row.language) ? row.language : 'fi';
  const { t } = textsIn(language);
  const { type, subjectType, params } = row;
  const guarded = !tellsWhereOutside(person);
  const name = `${person.givenName} ${person.familyName}`;
  const town = [person.postalCode, person.postOffice].filter(Boolean).join(' ');
  const group = groupOf(subjectType);
  const posted = row.doneOn && isoDate(row.doneOn);
  const address = baseUrl() + pathsIn(language).front;
  return {
    id: row.id,
    personId: person.id,
    name,
    guarded,
    language,
    sender: senderOf(person.areaCode, language),
    to: guarded ? [name] : [name, person.streetAddress ?? '', town].filter(Boolean),
    date: formatDate(language, posted ?? isoDate(now)),
    title: labelIn(language, `messages:letter.title.${group}`),
    what: letterSentence({ role: 'seeker', type, subjectType, params, guarded }, language),
    lines: meeting && !guarded ? linesOf(meeting, language) : [],
    paragraphs: [
      ...(text !== null && !guarded ? text.split(/\n+/).filter(Boolean) : []),
      ...(answerBy ? [t('messages:letter.answerBy', { day: formatDate(language, answerBy) })] : []),
      t('messages:letter.online', { address }),
      t('messages:letter.offline'),
      ...(posted ? [deemed(posted, language)] : []),
    ],
  };
}

function deemed(posted: string, language: Language): string {
  const { on } = noticeDay(posted, 'letter');
  return textsIn(language).t('messages:letter.deemed', {
    on: formatDate(language, posted),
    day: formatDate(language, on),
  });
}

async function textsOf(
  rows: readonly { subjectType: string | null; subjectId: string | null }[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ subjectType, subjectId }) =>
    subjectType === 'ClientMessage' && subjectId ? [subjectId] : [],
  );
  const messages = await prisma.clientMessage.findMany({
    where: { id: { in: ids } },
    select: { id: true, text: true },
  });
  return new Map(messages.map(({ id, text }) => [id, text]));
}

async function bookedMeetings(
  rows: readonly { subjectType: string | null; subjectId: string | null }[],
  now: Date,
): Promise<Map<string, { startsAt: Date; place: string | null }>> {
  const ids = rows.flatMap(({ subjectType, subjectId }) =>
    subjectType === 'Meeting' && subjectId ? [subjectId] : [],
  );
  const meetings = await prisma.meeting.findMany({
    where: { id: { in: ids }, startsAt: { gte: now } },
    select: { id: true, state: true, startsAt: true, place: true },
  });
  return new Map(
    meetings.flatMap((meeting) =>
      meeting.startsAt && isIn(meeting, 'booked')
        ? [[meeting.id, { startsAt: meeting.startsAt, place: meeting.place }] as const]
        : [],
    ),
  );
}
