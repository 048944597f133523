import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { RECORDED, withRecord } from '#app/core/for-client.server.ts';
import { step, type Message } from '#app/core/machine.ts';
import { kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { chooseGoal } from '#app/features/journey/commands/choose-goal.server.ts';
import { machines, type MachineName } from '#app/features/machines.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { listNotices } from '#app/features/messages/notices.queries.server.ts';
import { toldTypes } from '#app/features/messages/told-types.server.ts';
import { recordedWords, toldTo } from '#app/features/on-behalf/recorded-words.server.ts';
import { deliverOutbox } from '#app/jobs/outbox.server.ts';
import { on, visitsOf } from '#tests/machines/model.ts';
import { makeClient } from '#tests/support/clients.ts';
import { actAs, monday, value } from '#tests/support/factories.ts';
import { recordedAs } from '#tests/support/on-behalf.ts';

const names = Object.keys(machines).filter((name): name is MachineName => name in machines);

/** What staff may send for a client, with the messages that it sends, each combination once. */
const acts = names.flatMap((name) => {
  const { machine } = machines[name];
  if (!machine.ofPerson) return [];
  const own = Object.entries(machine.senders).flatMap(([type, senders]: [string, readonly string[]]) =>
    senders.includes('seeker') ? [recordedAs[type] ?? type] : [],
  );
  const found = new Map<string, { name: string; table: string; type: string; messages: Message[] }>();
  for (const { stored, event } of visitsOf(name)) {
    if (!own.includes(event.type) || event.actor?.role !== 'counselor') continue;
    const sent = step(machine, stored, { ...event, on })?.messages ?? [];
    const act = { actor: { role: 'counselor' }, channel: 'phone' } as const;
    const messages = withRecord(sent, event.type, act);
    const key = messages.map(({ type }) => type).join(' ');
    if (messages.length > 0)
      found.set(`${event.type} ${key}`, { name, table: machine.table, type: event.type, messages });
  }
  return [...found.values()];
});
const told = toldTypes('seeker').filter((type) => type !== RECORDED);

/** The messages of a step that staff took for a client by phone, as they stand in the outbox. */
async function sent({ table, type, messages }: (typeof acts)[number]) {
  const [personId, subjectId, actorId] = [uuid(), uuid(), uuid()];
  const row = {
    subjectType: table,
    subjectId,
    personId,
    version: 1,
    actorRole: 'counselor',
    actorId,
    at: monday,
  };
  await kysely
    .insertInto('History')
    .values({
      ...{ ...row, type, channel: 'phone', machineVersion: 1, areaCode: '1', regime: 'R6' },
      ...{ data: json({}), fromState: json({}), toState: json({}), on: monday },
    })
    .execute();
  return kysely
    .insertInto('Outbox')
    .values(
      messages.map((message) => ({ ...row, type: message.type, params: json({}), availableAt: monday })),
    )
    .returning(['id', 'type'])
    .execute();
}

describe('What staff do for a client', () => {
  it('is done in all matters of a client', () => {
    expect(new Set(acts.map(({ name }) => name)).size).toBeGreaterThan(5);
    expect(acts.length).toBeGreaterThan(30);
  });

  it('is one notice: of its own where it has one, and of the record where it has none', async () => {
    const { seeker, counselor, personId, meetingId } = await makeClient({}, new Date(monday.getTime() - 1));
    const noticesOf = async (now: Date) => {
      await deliverOutbox(now);
      const { days } = await listNotices(seeker, 'fi', { unreadOnly: true });
      await kysely
        .updateTable('Notice')
        .set({ readAt: now })
        .where('accountId', '=', seeker.accountId)
        .execute();
      return days.flatMap(({ notices }) => notices.map(({ text }) => text));
    };
    await noticesOf(monday);
    const later = (minutes: number) => ({
      ...actAs(counselor, new Date(monday.getTime() + minutes * 60_000)),
      channel: 'phone' as const,
    });
    value(await chooseGoal(later(1), { personId, goal: 'Leipuri' }));
    expect(await noticesOf(later(2).now)).toEqual([
      expect.stringMatching(/^Asiantuntija kirjasi puolestasi puhelimessa: /),
    ]);
    const time = {
      startsAt: new Date('2026-11-24T07:00:00Z'),
      minutes: 45,
      channel: 'visit',
      place: 'Kirkkokatu 1',
    } as const;
    value(await bookForClient(later(3), { meetingId, version: 0, ...time }));
    expect(await noticesOf(later(4).now)).toEqual([
      'Sinulle on varattu tapaaminen: 24.11.2026 klo 9.00. Asiantuntija kirjasi tämän puolestasi puhelimessa.',
    ]);
  });

  it.each(acts)('is told to the client once, and how: $name $type', async (act) => {
    const rows = await sent(act);
    const news = rows.filter(({ type }) => told.includes(type));
    const recorded = rows.filter(({ type }) => type === RECORDED);
    const alone = await Promise.all(recorded.map(({ id }) => recordedWords(id)));
    const withNews = await Promise.all(news.map(({ id }) => toldTo(id)));
    const saying = [...alone, ...withNews].filter((words) => words !== null);
    expect(saying).toHaveLength(recorded.length);
    for (const { toldBy } of saying)
      expect(toldBy).toEqual({ fi: 'puhelimessa', sv: 'per telefon', en: 'by phone' });
  });
});
