import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, stale, type Outcome } from '#app/core/outcome.ts';
import { mayMove } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { journeyContext, type JourneyContext } from '#app/features/journey/journey.machine.ts';
import { readAnswers } from '#app/features/registration/registration.schema.server.ts';
import { competence, type Authority, type Competence } from '#app/rules/competence.ts';
import { dayOf, type IsoDate } from '#app/rules/dates.ts';
import { competenceFacts, type KnownOfPerson } from './competence-facts.ts';
import { authorityOf } from './period.ts';
import { readFacts } from './stored-facts.ts';

/** A person's path, what decides who serves, and who serves as far as it is written down. */
export type Case = KnownOfPerson & {
  personId: string;
  journeyId: string;
  state: unknown;
  context: JourneyContext;
  areaCode: string;
  version: number;
  /** Null where no period has been written yet. */
  period: { authority: Authority; from: IsoDate } | null;
};

/** The case for whoever may decide in it, or for a consequence that has nobody to ask about; its path is locked. */
export async function loadCase(tx: Tx, personId: string, act: Act | null = null): Promise<Case | null> {
  const journey = await tx
    .selectFrom('Journey')
    .select(['id', 'state', 'context', 'areaCode', 'version'])
    .where('personId', '=', personId)
    .where(act ? mayMove(act, 'Journey.personId') : sql<boolean>`true`)
    .forUpdate('Journey')
    .executeTakeFirst();
  if (!journey) return null;
  const person = await tx
    .selectFrom('Person')
    .leftJoin('Registration', 'Registration.personId', 'Person.id')
    .select(['municipalityCode', 'birthDate', 'motherTongue', 'citizenship', 'answers'])
    .where('Person.id', '=', personId)
    .executeTakeFirstOrThrow();
  const context = journeyContext.parse(journey.context);
  return {
    personId,
    journeyId: journey.id,
    state: journey.state,
    context,
    areaCode: journey.areaCode,
    version: journey.version,
    municipalityCode: person.municipalityCode,
    birthDate: dayOf(person.birthDate),
    motherTongue: person.motherTongue,
    citizenship: person.citizenship,
    answers: readAnswers(person.answers),
    wasTrialClient: context.wasTrialClient,
    stored: await factsOf(tx, personId),
    period: await openPeriod(tx, personId),
  };
}

/** The same for a command of a page: 404 for anybody else's, stale where the page no longer shows what is. */
export async function openCase(
  tx: Tx,
  { personId, version }: { personId: string; version?: number | undefined },
  act: Act,
): Promise<Outcome<Case>> {
  const found = await loadCase(tx, personId, act);
  if (!found) return notFound;
  return version === undefined || version === found.version ? ok(found) : stale;
}

export async function factsOf(tx: Tx, personId: string) {
  const facts = await tx
    .selectFrom('AuthorityFacts')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst();
  const notice = facts?.switchNoticeId
    ? await tx
        .selectFrom('SwitchNotice')
        .selectAll()
        .where('id', '=', facts.switchNoticeId)
        .executeTakeFirst()
    : null;
  return readFacts(facts ?? null, notice ?? null);
}

async function openPeriod(tx: Tx, personId: string): Promise<Case['period']> {
  const row = await tx
    .selectFrom('AuthorityPeriod')
    .select(['kind', 'municipalityCode', 'areaCode', 'from'])
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .executeTakeFirst();
  return row ? { authority: authorityOf(row), from: dayOf(row.from) } : null;
}

/** What the law says of the case on a day. */
export const competenceOn = (found: Case, date: IsoDate): Competence =>
  competence(competenceFacts(found, date));
