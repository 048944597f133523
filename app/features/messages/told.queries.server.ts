import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { noticeDay } from '#app/rules/appeal.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { noticeSentence } from './notice-sentence.server.ts';

/** How a message left Polku, and what became of it. */
export type Way = {
  channel: 'email' | 'letter' | 'call';
  outcome: 'done' | 'waiting' | 'failed';
  on: IsoDate | null;
  /** A posted letter counts as received on this day. */
  receivedOn: IsoDate | null;
};
export type ToldLine = {
  id: string;
  text: string;
  at: string;
  readAt: string | null;
  inPolku: boolean;
  ways: Way[];
};

const SHOWN = 20;

/**
 * What a person of the counselor's area has been told lately, by which ways, and whether they opened it in Polku. Newest
 * first; also of a person without an account, who is told by other ways only.
 */
export async function listTold(
  actor: CounselorActor,
  personId: string,
  language: Language,
): Promise<ToldLine[]> {
  const person = await prisma.person.findFirst({
    where: { id: personId, areaCode: actor.areaCode },
    select: { accounts: { where: { role: 'seeker' }, select: { id: true } } },
  });
  if (!person) return [];
  const [notices, deliveries] = await Promise.all([
    prisma.notice.findMany({
      where: { accountId: { in: person.accounts.map(({ id }) => id) } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    }),
    prisma.delivery.findMany({
      where: { personId, outboxId: { not: null }, channel: { in: ['email', 'letter', 'call'] } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: SHOWN * 2,
    }),
  ]);
  const lines = new Map<string, ToldLine>();
  const lineOf = (key: bigint | null, told: { id: string; type: string; params: unknown; at: Date }) => {
    const found = lines.get(String(key));
    if (found) return found;
    const line = {
      id: told.id,
      text: noticeSentence(told.type, told.params, language),
      at: told.at.toISOString(),
      readAt: null,
      inPolku: false,
      ways: [],
    };
    lines.set(String(key), line);
    return line;
  };
  for (const notice of notices) {
    const line = lineOf(notice.outboxId, notice);
    line.inPolku = true;
    line.readAt = notice.readAt?.toISOString() ?? null;
  }
  for (const delivery of deliveries) {
    const { outboxId, type } = delivery;
    lineOf(outboxId, { ...delivery, type: `seeker.${type}` }).ways.push(wayOf(delivery));
  }
  return [...lines.values()].sort((one, other) => other.at.localeCompare(one.at)).slice(0, SHOWN);
}

type Sent = {
  channel: string;
  result: string | null;
  doneAt: Date | null;
  doneOn: Date | null;
  parkedAt: Date | null;
};

function wayOf({ channel, result, doneAt, doneOn, parkedAt }: Sent): Way {
  const known = channel === 'letter' || channel === 'call' ? channel : 'email';
  const day = doneOn ?? doneAt;
  const failed = parkedAt !== null || result === 'refused' || result === 'noAddress';
  const on = day ? isoDate(day) : null;
  return {
    channel: known,
    outcome: failed ? 'failed' : day ? 'done' : 'waiting',
    on,
    receivedOn: known === 'letter' && on ? noticeDay(on, 'letter').on : null,
  };
}
