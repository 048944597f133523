import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ManagerActor } from '#app/core/actor.ts';
import { ordinaryDuties } from '#app/core/duties.ts';
import { kysely } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { decideStoppedWork } from '#app/features/operations/commands/decide-stopped-work.server.ts';
import { getParked, getWork } from '#app/features/operations/work.queries.server.ts';
import { workOff } from '#app/jobs/due.server.ts';
import { somebodyWithPlan, type Somebody } from '#tests/support/copies.ts';
import { actAs, espoo, lahti, makeCounselor, monday } from '#tests/support/factories.ts';

const managerOf = (areaCode: string): ManagerActor => ({
  role: 'manager',
  accountId: uuid(),
  name: 'Outi Saarela',
  areaCode,
  teamId: null,
  duties: ordinaryDuties.manager,
});
const own = managerOf(espoo);
const strange = managerOf(lahti);

let person: Somebody;
let deadlineId: string;
let messageId: string;

/** A deadline and a message that have been tried five times. */
beforeEach(async () => {
  person = await somebodyWithPlan();
  await kysely.updateTable('Outbox').set({ deliveredAt: monday, parkedAt: null }).execute();
  await kysely.deleteFrom('Deadline').execute();
  deadlineId = uuid();
  const subject = { subjectType: 'Plan', subjectId: person.planId };
  const stopped = { attempts: 5, lastError: 'Connection terminated' };
  await kysely
    .insertInto('Deadline')
    .values({
      ...{ id: deadlineId, ...subject, ...stopped, event: 'REVIEW_DUE', result: 'parked' },
      ...{ dueAt: monday, createdAt: monday, doneAt: monday },
    })
    .execute();
  const { id } = await kysely
    .insertInto('Outbox')
    .values({
      ...{
        type: 'plan-commented',
        params: json({}),
        ...subject,
        ...stopped,
        version: 1,
        actorRole: 'system',
      },
      ...{ personId: person.personId, at: monday, availableAt: monday, parkedAt: monday },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  messageId = String(id);
});

const decide = (actor: ManagerActor, work: 'deadline' | 'message', id: string, act: 'retry' | 'giveUp') =>
  decideStoppedWork(actAs(actor), { work, id, act, reason: 'Tietokanta oli hetken poissa.' });
const parkedOf = async (actor: ManagerActor) => (await getWork(actor, monday, monday)).parked;

describe('Work that has stopped', () => {
  it('is seen by the manager of its area alone, with its cause and nobody’s name', async () => {
    const { rows, count } = await parkedOf(own);
    expect(count).toBe(2);
    expect(rows.map(({ work, type, attempts }) => [work, type, attempts]).toSorted()).toEqual([
      ['deadline', 'REVIEW_DUE', 5],
      ['message', 'plan-commented', 5],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Kivelä');
    expect(await parkedOf(strange)).toEqual({ rows: [], count: 0 });
    expect(await getParked(strange, 'deadline', deadlineId)).toBeNull();
  });

  it('goes on when it is tried again, and who decided that and why is kept', async () => {
    expect(await decide(own, 'deadline', deadlineId, 'retry')).toMatchObject({ kind: 'ok' });
    expect(await decide(own, 'message', messageId, 'retry')).toMatchObject({ kind: 'ok' });
    while (await workOff(monday));
    const deadline = await kysely
      .selectFrom('Deadline')
      .selectAll()
      .where('id', '=', deadlineId)
      .executeTakeFirstOrThrow();
    expect(deadline).toMatchObject({ result: 'ok', attempts: 1, lastError: null });
    const notices = await kysely
      .selectFrom('Notice')
      .select('type')
      .where('accountId', '=', person.accountId)
      .execute();
    expect(notices.map(({ type }) => type)).toContain('seeker.plan-commented');
    const { parked, acts } = await getWork(own, monday, monday);
    expect(parked.count).toBe(0);
    expect(acts.slice(0, 2).map(({ act, work, name }) => [act, work, name])).toEqual(
      expect.arrayContaining([
        ['retry', 'deadline', 'Outi Saarela'],
        ['retry', 'message', 'Outi Saarela'],
      ]),
    );
  });

  it('is not tried any more when it is given up', async () => {
    expect(await decide(own, 'deadline', deadlineId, 'giveUp')).toMatchObject({ kind: 'ok' });
    expect(await decide(own, 'message', messageId, 'giveUp')).toMatchObject({ kind: 'ok' });
    expect(await workOff(monday)).toBe(false);
    expect((await parkedOf(own)).count).toBe(0);
    // What is decided is decided.
    expect(await decide(own, 'deadline', deadlineId, 'retry')).toEqual({ kind: 'not-found' });
    expect(await decide(own, 'message', messageId, 'retry')).toEqual({ kind: 'not-found' });
  });

  it('is out of reach for another area and for other roles, and for ids that are none', async () => {
    expect(await decide(strange, 'deadline', deadlineId, 'giveUp')).toEqual({ kind: 'not-found' });
    expect(await decide(own, 'message', deadlineId, 'giveUp')).toEqual({ kind: 'not-found' });
    const counselor = await makeCounselor();
    const input = { work: 'deadline', id: deadlineId, act: 'giveUp', reason: 'x' } as const;
    expect(await decideStoppedWork(actAs(counselor), input)).toEqual({ kind: 'forbidden' });
    expect((await parkedOf(own)).count).toBe(2);
  });
});

it('What is planned and what is late are counted by day and kind, in one area', async () => {
  const subject = { subjectType: 'Plan', subjectId: person.planId, createdAt: monday };
  const at = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
  await kysely
    .insertInto('Deadline')
    .values(
      [-3, 24, 25, 24 * 60].map((hours) => ({
        ...{ id: uuid(), ...subject, event: 'REVIEW_DUE', dueAt: at(hours) },
      })),
    )
    .execute();
  const { planned, late } = await getWork(own, monday, monday);
  expect(planned).toEqual([{ on: '2026-11-17', subjectType: 'Plan', event: 'REVIEW_DUE', count: 2 }]);
  expect(late).toEqual([{ subjectType: 'Plan', event: 'REVIEW_DUE', count: 1, since: at(-3), retried: 0 }]);
  const elsewhere = await getWork(strange, monday, monday);
  expect([elsewhere.planned, elsewhere.late]).toEqual([[], []]);
});
