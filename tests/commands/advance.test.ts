import { describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { advance } from '#app/core/advance.server.ts';
import { notAllowed } from '#app/core/outcome.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine, type JourneyEvent } from '#app/features/journey/journey.machine.ts';
import {
  actAs,
  espoo,
  makeCounselor,
  makePerson,
  lahti,
  monday,
  startJourney,
  value,
} from '#tests/support/factories.ts';

const complete = { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' } as const;
type Sent = Omit<JourneyEvent, 'actor' | 'on'>;

async function registered() {
  const seeker = await makePerson();
  const id = await startJourney(seeker);
  const send = (event: typeof complete | { type: Exclude<Sent['type'], 'SAVE_DETAILS'> }, version?: number) =>
    transaction((tx) => advance(tx, journeyMachine, { id, event, version }, actAs(seeker)));
  value(await send(complete));
  value(await send({ type: 'COMPLETE_REGISTRATION' }));
  return { seeker, id, send };
}

const rowOf = (id: string) =>
  kysely.selectFrom('Journey').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const historyOf = (id: string) =>
  kysely.selectFrom('History').selectAll().where('subjectId', '=', id).orderBy('version').execute();
const messagesOf = (id: string) =>
  kysely.selectFrom('Outbox').selectAll().where('subjectId', '=', id).execute();

describe('A transition', () => {
  it('writes state, history with its rule regime, and messages together', async () => {
    const { id, seeker } = await registered();
    expect(await rowOf(id)).toMatchObject({ version: 3, state: { active: { validity: 'valid' } } });
    expect((await historyOf(id)).map((line) => line.type)).toEqual([
      'CREATED',
      'START_REGISTRATION',
      'SAVE_DETAILS',
      'COMPLETE_REGISTRATION',
    ]);
    expect((await historyOf(id)).at(-1)).toMatchObject({
      regime: 'R6',
      actorRole: 'seeker',
      actorId: seeker.accountId,
      personId: seeker.personId,
      channel: 'eService',
      fromState: 'registering',
    });
    expect(await messagesOf(id)).toMatchObject([
      { type: 'registration-completed', version: 3, personId: seeker.personId },
    ]);
  });

  it('is refused from a page that shows an older version, and nothing is written', async () => {
    const { id, send } = await registered();
    expect((await send({ type: 'PUBLISH_PROFILE' }, 2)).kind).toBe('stale');
    expect((await rowOf(id)).version).toBe(3);
    expect(await historyOf(id)).toHaveLength(4);
    expect((await send({ type: 'PUBLISH_PROFILE' }, 3)).kind).toBe('ok');
  });

  it('is refused in a state that does not permit it', async () => {
    const { id, send } = await registered();
    expect((await send({ type: 'HIDE_PROFILE' })).kind).toBe('not-allowed');
    expect(await historyOf(id)).toHaveLength(4);
  });

  it("of another person's journey is as if it did not exist", async () => {
    const { id } = await registered();
    const other = await makePerson({ givenName: 'Toinen' });
    const elsewhere = await makeCounselor(lahti);
    for (const actor of [other, elsewhere]) {
      const outcome = await transaction((tx) =>
        advance(tx, journeyMachine, { id, event: { type: 'END_ON_REQUEST' } }, actAs(actor)),
      );
      expect(outcome.kind).toBe('not-found');
    }
    expect(await historyOf(id)).toHaveLength(4);
  });

  it('with an id that is none, or of nobody, is not found', async () => {
    const { seeker } = await registered();
    for (const id of ["1' or 1=1", '', uuid()]) {
      const outcome = await transaction((tx) =>
        advance(tx, journeyMachine, { id, event: { type: 'END_ON_REQUEST' } }, actAs(seeker)),
      );
      expect(outcome.kind).toBe('not-found');
    }
  });

  it('that the role never makes is forbidden', async () => {
    const { send } = await registered();
    expect((await send({ type: 'RECORD_HIRED' })).kind).toBe('forbidden');
  });

  it('leaves nothing behind when the command refuses after it', async () => {
    const { id, seeker } = await registered();
    await transaction(async (tx) => {
      await advance(tx, journeyMachine, { id, event: { type: 'PUBLISH_PROFILE' } }, actAs(seeker));
      return notAllowed;
    });
    expect((await rowOf(id)).version).toBe(3);
    expect(await messagesOf(id)).toHaveLength(1);
  });

  it('raced by twenty others happens once', async () => {
    const { id, send } = await registered();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => send({ type: 'PUBLISH_PROFILE' }, 3)),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'stale')).toHaveLength(19);
    expect(await historyOf(id)).toHaveLength(5);
  });

  it('carries the regime of the day it happens on', async () => {
    const seeker = await makePerson();
    const id = await startJourney(seeker, espoo, new Date('2022-06-01T09:00:00+03:00'));
    expect((await historyOf(id)).map((line) => line.regime)).toEqual(['R1', 'R1']);
    expect((await historyOf(id))[0]?.at).not.toEqual(monday);
  });
});
