/**
 * A process to be killed: sends random permitted events to all machines, with the worker beside it, and prints a
 * line for each that the database has acknowledged. `walk.ts check` prints each row's version, and what does not agree.
 */
import { ordinaryDuties } from '#app/core/duties.ts';
import { advance, create } from '#app/core/advance.server.ts';
import type { Actor, Role } from '#app/core/actor.ts';
import { accepts, eventTypes, restore, type AnyMachine, type Stored } from '#app/core/machine.ts';
import { closeDatabase, kysely, pool } from '#app/db/client.server.ts';
import { json } from '#app/db/database.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { announce } from '#app/db/notify.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { candidacyMachine } from '#app/features/candidacies/candidacy.machine.ts';
import { meetingMachine } from '#app/features/meetings/meeting.machine.ts';
import { planMachine } from '#app/features/plans/plan.machine.ts';
import { referralMachine } from '#app/features/referrals/referral.machine.ts';
import { addProvider } from '#app/features/services/commands/add-provider.server.ts';
import { addService } from '#app/features/services/commands/add-service.server.ts';
import { vacancyMachine } from '#app/features/vacancies/vacancy.machine.ts';
import { machineOf } from '#app/features/machines.ts';
import { startWorker } from '#app/jobs/worker.server.ts';
import { inconsistencies } from './consistency.ts';
import { actAs, espoo, makeCounselor, makeEmployer, makePerson, startJourney, value } from './factories.ts';

type Subject = { table: keyof typeof machineOf; id: string; version: number };

const now = () => new Date();
const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)];
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What a form would say; a machine accepts any of them. */
const fields: Record<string, object> = {
  SAVE_DETAILS: { details: 'complete', servedBy: 'area' },
  BOOK_MEETING: { channel: 'visit' },
  SUMMON: { channel: 'visit' },
  RECORD_ABSENCE: { firstStep: 'statementRequest' },
  SAVE_PLAN: { ready: true },
  RECORD_ATTENDANCE: { present: false, permitted: false },
  SAVE_VACANCY: { complete: true, scheduled: false },
  SIGN_CONTRACT: { supported: false },
};

await migrate(pool, await readMigrations());
if (process.argv[2] === 'check') {
  for (const line of await inconsistencies()) say(`wrong ${line}`);
  const all = await subjects();
  for (const { id, version } of all) say(`at ${id} ${version}`);
  say(`checked ${all.length}`);
} else {
  await walk(Number(process.argv[3] ?? 200));
}
await closeDatabase();

async function walk(steps: number): Promise<void> {
  if ((await subjects()).length === 0) await populate();
  const all = await subjects();
  const worker = startWorker('worker');
  say('ready');
  for (let count = 0; count < steps;) {
    const subject = pick(all);
    if (!subject) break;
    const version = await send(subject);
    if (version === null) continue;
    announce();
    count++;
    say(`done ${subject.id} ${version}`);
  }
  await worker.stop();
}

/** One random event that some role may send now; null where the machine has come to its end. */
async function send({ table, id }: Subject): Promise<number | null> {
  const machine = machineOf[table];
  const row = await kysely
    .selectFrom(table)
    .select(['state', 'context'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const move = pick(movesOf(machine, row));
  if (!move) return null;
  const actor = await actorFor(machine, id, move.role);
  const event = { type: move.type, ...fields[move.type] };
  const moved = await transaction((tx) => advance(tx, machine, { id, event }, { actor, now: now() }));
  return moved.kind === 'ok' ? moved.value.version : null;
}

function movesOf(machine: AnyMachine, row: Stored): { type: string; role: Role }[] {
  const snapshot = restore(machine, row);
  return eventTypes(machine).flatMap((type) => {
    const roles: Record<string, readonly Role[]> = machine.senders;
    return (roles[type] ?? [])
      .filter((role) => accepts(machine, snapshot, { type, actor: { role } }))
      .map((role) => ({ type, role }));
  });
}

/** Somebody of that role whose own the row is. */
async function actorFor(machine: AnyMachine, id: string, role: Role): Promise<Actor> {
  const { rows } = await pool.query<Record<string, string>>(
    `select * from "${machine.table}" where "id"=$1`,
    [id],
  );
  const { personId = '', companyId = '', providerId = '', areaCode = '' } = rows[0] ?? {};
  const known = { accountId: id, name: role };
  if (role === 'system') return { role, accountId: null };
  if (role === 'partner') return { role, accountId: null, name: role, id };
  if (role === 'seeker') return { role, ...known, personId };
  if (role === 'employer') return { role, ...known, companyId };
  if (role === 'provider') return { role, ...known, providerId };
  const own = await pool.query<{ counselorId: string | null }>(
    `select "counselorId" from "CaseloadEntry" where "personId"=$1`,
    [personId || null],
  );
  const accountId = own.rows[0]?.counselorId ?? id;
  return { role, name: role, accountId, areaCode, teamId: null, duties: ordinaryDuties[role] };
}

async function subjects(): Promise<Subject[]> {
  const { rows } = await pool.query<Subject>(
    Object.keys(machineOf)
      .map((table) => `select '${table}' as "table", "id", "version" from "${table}"`)
      .join(' union all '),
  );
  return rows;
}

async function populate(): Promise<void> {
  const counselor = await makeCounselor();
  const act = actAs(counselor, now());
  const provider = value(await addProvider(act, { name: 'Valmennus', areaCode: espoo }));
  const name = { fi: 'Valmennus', sv: 'Träning', en: 'Coaching' };
  const place = { areaCode: espoo, providerId: provider.id, place: 'Espoo', months: 3 };
  const service = value(await addService(act, { kind: 'careerCoaching', name, description: name, ...place }));
  const { companyId } = await makeEmployer();
  for (let index = 0; index < 8; index++) {
    const seeker = await makePerson();
    await startJourney(seeker, espoo, now());
    await makeOthers(
      { personId: seeker.personId, areaCode: espoo },
      counselor.accountId,
      service.id,
      provider.id,
      companyId,
    );
  }
}

async function makeOthers(
  owner: { personId: string; areaCode: string },
  accountId: string,
  serviceId: string,
  providerId: string,
  companyId: string,
): Promise<void> {
  const staff = { teamId: null, duties: ordinaryDuties.counselor };
  const act = actAs(
    { role: 'counselor', accountId, name: 'Ohjaaja', areaCode: owner.areaCode, ...staff },
    now(),
  );
  await transaction(async (tx) => {
    const meeting = { kind: 'initialInterview', firstStep: null, channel: null, selfBooked: false } as const;
    await create(tx, meetingMachine, { context: meeting, columns: { ...owner, kind: meeting.kind } }, act);
    const plan = { ...owner, kind: 'employment', number: 1, preparedBy: accountId };
    await create(tx, planMachine, { context: { kind: 'employment', ready: false }, columns: plan }, act);
    const referral = { area: 'careerGuidance', needsApplication: false, unauthorisedAbsences: 0 } as const;
    const referred = { ...owner, providerId, serviceId, referredBy: accountId, purpose: 'Uravalmennus' };
    await create(tx, referralMachine, { context: referral, columns: referred }, act);
    const vacancy = {
      kind: 'publicVacancy',
      complete: false,
      scheduled: false,
      labourDispute: false,
    } as const;
    const posting = {
      ...{
        companyId,
        areaCode: owner.areaCode,
        kind: vacancy.kind,
        title: 'Leipuri',
        description: 'Leivomme.',
      },
      ...{ occupationCode: '7512', skills: [], municipalityCode: '049', workingTime: '01', duration: '06' },
      ...{ pay: 'TES', applicationWay: 'polku', contactName: 'Erik' },
    };
    const { id: vacancyId } = await create(tx, vacancyMachine, { context: vacancy, columns: posting }, act);
    const candidacy = { source: 'counselor', consent: 'notAsked', supported: false } as const;
    const columns = { ...owner, vacancyId, companyId, reasons: json([]) };
    await create(tx, candidacyMachine, { context: candidacy, columns }, act);
  });
}
