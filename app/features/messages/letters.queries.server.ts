import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { seesWhere } from '#app/features/privacy/masking.ts';
import { noticeDay } from '#app/rules/appeal.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { answerDays } from './answer-days.queries.server.ts';
import { groupOf, type MessageGroup } from './message-groups.ts';

export type LetterLine = {
  id: string;
  channel: 'letter' | 'call';
  personId: string;
  name: string;
  guarded: boolean;
  group: MessageGroup;
  language: string;
  at: string;
  answerBy: IsoDate | null;
  /** A letter posted today would count as received only after the answer is due. */
  tooLate: boolean;
  doneOn: IsoDate | null;
  receivedOn: IsoDate | null;
};
export type LettersView = { waiting: LetterLine[]; older: string | null; done: LetterLine[] };

const pageSize = 50;
const DONE_SHOWN = 20;

/** The letters and calls of the counselor's area: what waits, longest waiting first, and what was done last. */
export async function listLetters(
  actor: CounselorActor,
  now: Date,
  after: string | null,
): Promise<LettersView> {
  const person = await peopleWithLetters(actor, now);
  const last = after && isUuid(after) ? await prisma.delivery.findUnique({ where: { id: after } }) : null;
  const [waiting, done] = await Promise.all([
    prisma.delivery.findMany({
      where: {
        channel: { in: ['letter', 'call'] },
        doneAt: null,
        personId: { in: person },
        ...(last && { OR: [{ at: { gt: last.at } }, { at: last.at, id: { gt: last.id } }] }),
      },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
    }),
    prisma.delivery.findMany({
      where: { channel: { in: ['letter', 'call'] }, doneAt: { not: null }, personId: { in: person } },
      orderBy: [{ doneAt: 'desc' }, { id: 'desc' }],
      take: DONE_SHOWN,
    }),
  ]);
  const shown = waiting.slice(0, pageSize);
  const lines = await linesOf([...shown, ...done], isoDate(now));
  return {
    waiting: lines.slice(0, shown.length),
    older: waiting.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    done: lines.slice(shown.length),
  };
}

/**
 * The persons to whom there are letters or calls, done or not, and whose matters the counselor may open; of persons under
 * non-disclosure those hear who may see where they are.
 */
export async function peopleWithLetters(actor: CounselorActor, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p."id" from "Delivery" d join "Person" p on p."id"=d."personId"
    where d."channel" in ('letter','call') and ${mayTouch(actor, 'read', now, 'd.personId')}
      and (not p."nonDisclosure" or ${seesWhere(actor, { nonDisclosure: true })})`.execute(kysely);
  return rows.map(({ id }) => id);
}

type Row = {
  id: string;
  channel: string;
  personId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  language: string;
  at: Date;
  doneOn: Date | null;
};

async function linesOf(rows: readonly Row[], today: IsoDate): Promise<LetterLine[]> {
  const persons = await prisma.person.findMany({
    where: { id: { in: rows.flatMap(({ personId }) => (personId ? [personId] : [])) } },
    select: { id: true, givenName: true, familyName: true, nonDisclosure: true },
  });
  const byId = new Map(persons.map((person) => [person.id, person]));
  const days = await answerDays(rows);
  return rows.flatMap((row) => {
    const person = byId.get(row.personId ?? '');
    if (!person) return [];
    const answerBy = days.get(row.subjectId ?? '') ?? null;
    const doneOn = row.doneOn ? isoDate(row.doneOn) : null;
    const posted = row.channel === 'letter' ? noticeDay(doneOn ?? today, 'letter').on : null;
    return [
      {
        id: row.id,
        channel: row.channel === 'call' ? ('call' as const) : ('letter' as const),
        personId: person.id,
        name: `${person.familyName} ${person.givenName}`,
        guarded: person.nonDisclosure,
        group: groupOf(row.subjectType),
        language: row.language,
        at: row.at.toISOString(),
        answerBy,
        tooLate: answerBy !== null && posted !== null && posted > answerBy,
        doneOn,
        receivedOn: doneOn === null ? null : posted,
      },
    ];
  });
}
