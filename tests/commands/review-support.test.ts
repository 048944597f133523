import { describe, expect, it } from 'vitest';
import { advance } from '#app/core/advance.server.ts';
import { clock } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { reviewSupport } from '#app/features/journey/commands/review-support.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { actAs, lahti, makeCounselor, makePerson, startJourney, value } from '#tests/support/factories.ts';

async function inReview() {
  const seeker = await makePerson();
  const id = await startJourney(seeker);
  const move = async (event: Parameters<typeof advance<typeof journeyMachine>>[2]['event'], actor = clock) =>
    value(await transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(actor))));
  const save = { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' } as const;
  for (const event of [save, { type: 'COMPLETE_REGISTRATION' } as const])
    value(await transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(seeker))));
  await move({ type: 'START_MULTI_SECTORAL_ASSESSMENT' });
  await move({ type: 'START_SUPPORT_FOLLOW_UP' });
  await move({ type: 'SUPPORT_REVIEW_DUE' });
  return { id, personId: seeker.personId };
}

const supportOf = async (id: string) =>
  (await kysely.selectFrom('Journey').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const deadlinesOf = (id: string) =>
  kysely.selectFrom('Deadline').select(['event', 'dueAt']).where('subjectId', '=', id).execute();

describe('The review of joint support', () => {
  it('goes on and is due again in three months', async () => {
    const { id, personId } = await inReview();
    value(await reviewSupport(actAs(await makeCounselor()), { personId, decision: 'continue' }));
    expect(await supportOf(id)).toMatchObject({ active: { socialSupport: 'followUp' } });
    expect(await deadlinesOf(id)).toMatchObject([
      { event: 'SUPPORT_REVIEW_DUE', dueAt: new Date('2027-02-16T00:00:00+02:00') },
    ]);
  });

  it('ends by the joint estimate, and nothing is due then', async () => {
    const { id, personId } = await inReview();
    value(await reviewSupport(actAs(await makeCounselor()), { personId, decision: 'end' }));
    expect(await supportOf(id)).toMatchObject({ active: { socialSupport: 'ended' } });
    expect(await deadlinesOf(id)).toEqual([]);
  });

  it('is made once, and only by the authority that serves the person', async () => {
    const { personId } = await inReview();
    const kaisa = await makeCounselor();
    const elsewhere = await reviewSupport(actAs(await makeCounselor(lahti)), { personId, decision: 'end' });
    expect(elsewhere.kind).toBe('not-found');
    value(await reviewSupport(actAs(kaisa), { personId, decision: 'continue' }));
    expect((await reviewSupport(actAs(kaisa), { personId, decision: 'continue' })).kind).toBe('not-allowed');
  });
});
