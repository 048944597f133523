import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { keepAnswer, owedClarification } from '#app/features/validity/answer-clarification.server.ts';
import { loadRegistering } from '../load-registering.server.ts';

/**
 * Begins registering again after an end (380/2023 29 §): what was missing when jobseeking ended is given with the request,
 * and after a missed contact only staff restart it. Earlier answers are there to be looked over.
 */
export async function restartJobseeking(
  act: Act,
  input: { personId: string; version?: number; clarification?: string },
): Promise<Outcome<Moved>> {
  const { personId, version, clarification = '' } = input;
  return transaction(async (tx) => {
    const loaded = await loadRegistering(tx, personId, act);
    if (loaded.kind !== 'ok') return loaded;
    const { journey, context, answers, assess } = loaded.value;
    const target = { id: journey.id, version };
    const owes =
      isIn(journey, 'ended.clarificationMissing') && (await owedClarification(tx, personId)) !== null;
    if (owes && !clarification) return invalidField('clarification', 'required');
    const given = owes && context.onlineRestartBlocked;
    if (given) {
      const answered = await giveWithRequest(tx, target, personId, clarification, act);
      if (answered.kind !== 'ok') return answered;
    }
    const event = { type: 'RESTART_JOBSEEKING' } as const;
    const started = await advance(
      tx,
      journeyMachine,
      given ? { id: journey.id, event } : { ...target, event },
      act,
    );
    if (started.kind !== 'ok') return started;
    const { details, servedBy } = assess(answers, act);
    const save = { type: 'SAVE_DETAILS', details, servedBy } as const;
    return advance(tx, journeyMachine, { id: journey.id, event: save }, act);
  });
}

async function giveWithRequest(
  tx: Tx,
  target: { id: string; version: number | undefined },
  personId: string,
  clarification: string,
  act: Act,
): Promise<Outcome<null>> {
  const event = { type: 'GIVE_CLARIFICATION' } as const;
  const answered = await advance(tx, journeyMachine, { ...target, event }, act);
  if (answered.kind !== 'ok') return answered;
  await keepAnswer(tx, personId, { text: clarification }, act);
  return ok(null);
}
