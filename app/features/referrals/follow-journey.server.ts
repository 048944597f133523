import type { Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { moveJourney, nudgeJourney } from '#app/features/journey/move-journey.server.ts';

type Milestone = 'referred' | 'started' | 'completed' | 'interrupted';

/**
 * What a step of a service means for the person's journey. Only the service's own area of the path moves, and an area with
 * another service still running stays where it is.
 */
export async function followJourney(
  tx: Tx,
  act: Act,
  referralId: string,
  milestone: Milestone,
): Promise<void> {
  const referral = await tx
    .selectFrom('Referral')
    .innerJoin('Service', 'Service.id', 'Referral.serviceId')
    .select(['Referral.personId', 'Service.area'])
    .where('Referral.id', '=', referralId)
    .executeTakeFirstOrThrow();
  const { personId, area } = referral;
  const nudge = async (
    type: 'GUIDE_TO_PARTNER' | 'COMPLETE_TRAINING' | 'INTERRUPT_TRAINING' | 'END_SUPPORT',
  ) => {
    await nudgeJourney(tx, personId, { type }, act);
  };
  if (area === 'careerGuidance' && milestone === 'started') return beginGuidance(tx, act, personId);
  if (area === 'skillsDevelopment' && milestone === 'started') return beginTraining(tx, act, personId);
  if (area === 'socialSupport' && milestone === 'referred') return nudge('GUIDE_TO_PARTNER');
  if (milestone !== 'completed' && milestone !== 'interrupted') return;
  if (await anotherRuns(tx, personId, area, referralId)) return;
  if (area === 'skillsDevelopment')
    return nudge(milestone === 'completed' ? 'COMPLETE_TRAINING' : 'INTERRUPT_TRAINING');
  // The joint support of several authorities ends by their joint estimate, never because one service ended.
  if (area === 'socialSupport' && (await isGuided(tx, personId))) await nudge('END_SUPPORT');
}

async function beginGuidance(tx: Tx, act: Act, personId: string): Promise<void> {
  await nudgeJourney(tx, personId, { type: 'IDENTIFY_GUIDANCE_NEED' }, act);
  await nudgeJourney(tx, personId, { type: 'EXPLORE_OPTIONS' }, act);
}

/** A training that starts shows a gap in skills, also where nobody has written it down before. */
async function beginTraining(tx: Tx, act: Act, personId: string): Promise<void> {
  const started = await moveJourney(tx, personId, { type: 'START_TRAINING' }, act);
  if (started.kind === 'ok') return;
  await nudgeJourney(tx, personId, { type: 'SURVEY_SKILLS' }, act);
  await nudgeJourney(tx, personId, { type: 'FIND_SKILLS_GAP' }, act);
  await nudgeJourney(tx, personId, { type: 'START_TRAINING' }, act);
}

async function anotherRuns(tx: Tx, personId: string, area: string, but: string): Promise<boolean> {
  const others = await tx
    .selectFrom('Referral')
    .innerJoin('Service', 'Service.id', 'Referral.serviceId')
    .select('Referral.state')
    .where('Referral.personId', '=', personId)
    .where('Service.area', '=', area)
    .where('Referral.id', '!=', but)
    .execute();
  return others.some((other) => isIn(other, 'ongoing') || isIn(other, 'interruptionPending'));
}

async function isGuided(tx: Tx, personId: string): Promise<boolean> {
  const journey = await tx
    .selectFrom('Journey')
    .select('state')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return journey !== undefined && isIn(journey, 'active.socialSupport.guidedToPartner');
}
