import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, ok, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { occupy } from '../book-time.server.ts';
import type { groupChannels, GroupKind } from '../meeting-choices.ts';

export type NewGroupSession = {
  kind: GroupKind;
  topic: string;
  description: string;
  language: Language;
  channel: (typeof groupChannels)[number];
  place: string;
  startsAt: Date;
  minutes: number;
  capacity: number;
  open: boolean;
};

/** A meeting with several people in the counselor's diary: the time is theirs like any other and overlaps none. */
export async function makeGroupSession(
  act: Act,
  { minutes, ...session }: NewGroupSession,
): Promise<Outcome<{ id: string }>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  if (session.startsAt <= now) return invalidField('date', 'past');
  const id = uuid();
  const endsAt = new Date(session.startsAt.getTime() + minutes * 60_000);
  const whose = { areaCode: actor.areaCode, counselorId: actor.accountId };
  return transaction(async (tx) => {
    await tx
      .insertInto('GroupSession')
      .values({ id, ...whose, ...session, endsAt, createdAt: now })
      .execute();
    const { startsAt, channel, place } = session;
    const occupied = await occupy(tx, { ...whose, startsAt, endsAt, channel, place, groupSessionId: id });
    return occupied ? ok({ id }) : taken;
  });
}
