import { v7 as uuid } from 'uuid';
import { advance, create, type Act } from '#app/core/advance.server.ts';
import {
  clock,
  type CounselorActor,
  type EmployerActor,
  type ManagerActor,
  type ProviderActor,
  type SeekerActor,
} from '#app/core/actor.ts';
import { ordinaryDuties, type Duty, type StaffRole } from '#app/core/duties.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { searchable } from '#app/core/searchable.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine, newJourney } from '#app/features/journey/journey.machine.ts';
import { addProvider } from '#app/features/services/commands/add-provider.server.ts';

export const espoo = '1';
export const lahti = '19';

/** A Monday morning in the regime in force. */
export const monday = new Date('2026-11-16T09:00:00+02:00');

export const actAs = (actor: Act['actor'], now = monday): Act => ({ actor, now });

/** The value of an outcome that must be `ok`; anything else fails the test with the refusal itself. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(`expected ok, got ${JSON.stringify(outcome)}`);
  return outcome.value;
}

export async function makePerson(
  over: Partial<{
    givenName: string;
    familyName: string;
    birthDate: string;
    municipalityCode: string;
    areaCode: string;
    motherTongue: string;
    serviceLanguage: string;
    nonDisclosure: boolean;
  }> = {},
): Promise<SeekerActor> {
  const id = uuid();
  const person = {
    givenName: 'Aino',
    familyName: 'Kivelä',
    birthDate: '1990-05-04',
    municipalityCode: '049',
    areaCode: espoo,
    ...over,
  };
  const searchName = searchable(`${person.familyName} ${person.givenName}`);
  await kysely
    .insertInto('Person')
    .values({ id, ...person, searchName })
    .execute();
  const name = `${person.givenName} ${person.familyName}`;
  const accountId = await makeAccount({ role: 'seeker', name, personId: id });
  return { role: 'seeker', accountId, name, personId: id };
}

/** Colleagues of one area are of one team, unless a test is about who is not. */
export async function makeCounselor(
  areaCode = espoo,
  name = 'Kaisa Ohjaaja',
  staff: { team?: string; duties?: readonly Duty[] } = {},
): Promise<CounselorActor> {
  return { role: 'counselor', name, areaCode, ...(await makeStaff('counselor', name, areaCode, staff)) };
}

/** Who manages an area leads all of its teams and is in none. */
export async function makeManager(
  areaCode = espoo,
  name = 'Outi Johtaja',
  staff: { duties?: readonly Duty[] } = {},
): Promise<ManagerActor> {
  const made = await makeStaff('manager', name, areaCode, { ...staff, team: null });
  return { role: 'manager', name, areaCode, ...made };
}

async function makeStaff(
  role: StaffRole,
  name: string,
  areaCode: string,
  { team = 'Tiimi', duties }: { team?: string | null; duties?: readonly Duty[] },
): Promise<{ accountId: string; teamId: string | null; duties: readonly Duty[] }> {
  const teamId = team === null ? null : await makeTeam(areaCode, team);
  const accountId = await makeAccount({ role, name, areaCode, ...(teamId && { teamId }) });
  for (const duty of duties ?? [])
    await kysely
      .insertInto('AccountDuty')
      .values({ id: uuid(), accountId, duty, from: '2020-01-01' })
      .execute();
  return { accountId, teamId, duties: duties ?? ordinaryDuties[role] };
}

async function makeTeam(areaCode: string, name: string): Promise<string> {
  const { id } = await kysely
    .insertInto('Team')
    .values({ id: uuid(), areaCode, name })
    .onConflict((conflict) => conflict.columns(['areaCode', 'name']).doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function makeEmployer(name = 'Leipomo Oy', areaCode = espoo): Promise<EmployerActor> {
  const companyId = uuid();
  await kysely
    .insertInto('Company')
    .values({ id: companyId, name, businessId: `T-${companyId}`, municipalityCode: '049', areaCode })
    .execute();
  const person = 'Erik Työnantaja';
  return {
    role: 'employer',
    accountId: await makeAccount({ role: 'employer', name: person, companyId, managesUsers: true }),
    name: person,
    companyId,
  };
}

export async function makeProvider(
  name = 'Valmentamo',
  { areaCode = espoo, email }: { areaCode?: string; email?: string } = {},
): Promise<ProviderActor> {
  const act = actAs(clock);
  const { id: providerId } = value(await addProvider(act, { name, areaCode, ...(email && { email }) }));
  const person = 'Paula Palveluntuottaja';
  const accountId = await makeAccount({ role: 'provider', name: person, providerId, managesUsers: true });
  return { role: 'provider', accountId, name: person, providerId };
}

async function makeAccount(account: {
  role: string;
  name: string;
  personId?: string;
  areaCode?: string;
  companyId?: string;
  providerId?: string;
  managesUsers?: boolean;
  teamId?: string;
}): Promise<string> {
  const id = uuid();
  await kysely
    .insertInto('Account')
    .values({ id, ...account })
    .execute();
  return id;
}

/** A journey in registration, before anything is said. */
export async function startJourney(seeker: SeekerActor, areaCode = espoo, now = monday): Promise<string> {
  const act = actAs(seeker, now);
  const { id } = await transaction((tx) =>
    create(
      tx,
      journeyMachine,
      { context: newJourney, columns: { personId: seeker.personId, areaCode } },
      act,
    ),
  );
  value(
    await transaction((tx) =>
      advance(tx, journeyMachine, { id, event: { type: 'START_REGISTRATION' } }, act),
    ),
  );
  return id;
}
