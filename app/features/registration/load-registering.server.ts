import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { mayMove } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { journeyContext, type JourneyContext } from '#app/features/journey/journey.machine.ts';
import { factsOf } from '#app/features/authority/case.server.ts';
import { readAnswers, type RegistrationAnswers } from './registration.schema.server.ts';
import { assessRegistration, type Assessment } from './registration.ts';

export type Registering = {
  journey: { id: string; personId: string; areaCode: string; counselorId: string | null; state: unknown };
  context: JourneyContext;
  answers: RegistrationAnswers;
  assess: (answers: RegistrationAnswers, act: Act) => Assessment;
};

/** The journey, the person and the answers of one registration, if the actor may see them. */
export async function loadRegistering(tx: Tx, personId: string, act: Act): Promise<Outcome<Registering>> {
  const row = await tx
    .selectFrom('Journey')
    .innerJoin('Person', 'Person.id', 'Journey.personId')
    .leftJoin('Registration', 'Registration.personId', 'Journey.personId')
    .select([
      'Journey.id',
      'Journey.areaCode',
      'Journey.counselorId',
      'Journey.state',
      'Journey.context',
      'Person.citizenship',
      'Person.municipalityCode',
      'Person.birthDate',
      'Person.motherTongue',
      'Registration.answers',
    ])
    .where('Journey.personId', '=', personId)
    .where(mayMove(act, 'Journey.personId'))
    .executeTakeFirst();
  if (!row) return notFound;
  const context = journeyContext.parse(row.context);
  const person = {
    citizenship: row.citizenship,
    municipalityCode: row.municipalityCode,
    birthDate: dayOf(row.birthDate),
    motherTongue: row.motherTongue,
    wasTrialClient: context.wasTrialClient,
    stored: await factsOf(tx, personId),
  };
  const { id, areaCode, counselorId, state } = row;
  return ok({
    journey: { id, personId, areaCode, counselorId, state },
    context,
    answers: readAnswers(row.answers),
    assess: (answers, act) =>
      assessRegistration(
        person,
        answers,
        isoDate(act.now),
        act.actor.role === 'seeker' ? 'online' : 'inPerson',
      ),
  });
}
