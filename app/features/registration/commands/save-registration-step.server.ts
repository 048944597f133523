import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { loadRegistering } from '../load-registering.server.ts';
import type { RegistrationStep } from '../registration-choices.ts';
import { contactColumns } from '../keep-contact.server.ts';
import { draftForm } from '../registration-draft.server.ts';
import { registrationSteps } from '../registration-choices.ts';
import type { RegistrationAnswers, StepAnswers } from '../registration.schema.server.ts';

export type StepInput = {
  [Step in RegistrationStep]: { personId: string; step: Step; answers: StepAnswers[Step] };
}[RegistrationStep];

/** Keeps the answers of one page. The first one begins the registration; each says anew whether all is there. */
export async function saveRegistrationStep(act: Act, input: StepInput): Promise<Outcome<Moved>> {
  return saveRegistrationAnswers(act, {
    personId: input.personId,
    answers: { [input.step]: input.answers },
  });
}

/** The same for several pages at once, as when staff write down what a person tells them. */
export async function saveRegistrationAnswers(
  act: Act,
  { personId, answers }: { personId: string; answers: RegistrationAnswers },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const loaded = await loadRegistering(tx, personId, act);
    if (loaded.kind !== 'ok') return loaded;
    const { journey, assess } = loaded.value;
    if (isIn(journey, 'notRegistered')) {
      const started = await advance(
        tx,
        journeyMachine,
        { id: journey.id, event: { type: 'START_REGISTRATION' } },
        act,
      );
      if (started.kind !== 'ok') return started;
    }
    const all = { ...loaded.value.answers, ...answers };
    const { details, servedBy } = assess(all, act);
    const event = { type: 'SAVE_DETAILS' as const, details, servedBy };
    const saved = await advance(tx, journeyMachine, { id: journey.id, event }, act);
    if (saved.kind !== 'ok') return saved;
    await keep(tx, personId, all, act);
    await dropDrafts(tx, personId, answers, act);
    return saved;
  });
}

async function keep(tx: Tx, personId: string, answers: RegistrationAnswers, act: Act): Promise<void> {
  const row = { answers, channel: act.channel ?? 'eService', updatedAt: act.now };
  await tx
    .insertInto('Registration')
    .values({ personId, ...row })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(row))
    .execute();
  const known = personColumns(answers);
  if (Object.keys(known).length > 0)
    await tx.updateTable('Person').set(known).where('id', '=', personId).execute();
}

/** What was typed has become an answer: the draft of its page goes. */
async function dropDrafts(
  tx: Tx,
  personId: string,
  answers: RegistrationAnswers,
  { actor }: Act,
): Promise<void> {
  const client = actor.role === 'seeker' ? undefined : personId;
  const forms = registrationSteps.filter((step) => answers[step]).map((step) => draftForm(step, client));
  if (actor.accountId === null || forms.length === 0) return;
  await tx.deleteFrom('Draft').where('accountId', '=', actor.accountId).where('form', 'in', forms).execute();
}

function personColumns({ contact, skills }: RegistrationAnswers) {
  return {
    ...(contact && contactColumns(contact)),
    ...(skills && {
      interpreterLanguage: skills.interpreter === 'yes' ? skills.interpreterLanguage : null,
    }),
  };
}
