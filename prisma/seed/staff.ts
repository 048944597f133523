import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import type { CounselorActor } from '#app/core/actor.ts';
import { clock } from '#app/core/actor.ts';
import { noteDutyUse } from '#app/core/duty-use.server.ts';
import { ordinaryDuties, type Duty } from '#app/core/duties.ts';
import { kysely } from '#app/db/client.server.ts';
import { addTeam } from '#app/features/rights/commands/add-team.server.ts';
import { breakGlass } from '#app/features/rights/commands/break-glass.server.ts';
import { grantDuty } from '#app/features/rights/commands/grant-duty.server.ts';
import { putInTeam } from '#app/features/rights/commands/put-in-team.server.ts';
import { setStandIn } from '#app/features/rights/commands/set-stand-in.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { must, type City } from './city.ts';
import type { Life } from './simulation.ts';
import { nineOn } from './vacancies.ts';

type Staffed = { team: string; duties?: readonly Duty[] };

const tapiola = 'Tapiolan tiimi';
const leppavaara = 'Leppävaaran tiimi';

/** Who works with whom, and who has more duties than the ordinary ones. */
const staffing: Record<string, Staffed> = {
  'Kaisa Lehtinen': { team: tapiola, duties: ['protectedClients', 'teamLead'] },
  'Anders Nyström': { team: tapiola, duties: ['protectedClients'] },
  'Päivi Koskela': { team: tapiola },
  'Jari Manninen': { team: leppavaara },
  'Elina Vartia': { team: tapiola },
  'Camilla Lindroos': { team: tapiola },
  'Sanna Hakala': { team: tapiola, duties: ['protectedClients'] },
  'Mikael Rautio': { team: leppavaara },
  'Tuomas Ahola': { team: leppavaara },
  'Minna Savela': { team: leppavaara },
  'Amina Yusuf': { team: leppavaara },
  'Petri Oksanen': { team: leppavaara, duties: ['teamLead'] },
  'Riikka Salo': { team: 'Lahden tiimi' },
};

const teams = new Map<string, string>();

/** The team and the duties of a counselor from the first day on, as commands give them. */
export async function staff(
  act: Act,
  known: Pick<CounselorActor, 'accountId' | 'name' | 'areaCode'>,
): Promise<CounselorActor> {
  const { accountId, name, areaCode } = known;
  const { team, duties = [] } = staffing[name] ?? { team: tapiola };
  const key = `${areaCode} ${team}`;
  const teamId = teams.get(key) ?? (await must(addTeam(act, { areaCode, name: team }))).id;
  teams.set(key, teamId);
  await must(putInTeam(act, { accountId, teamId }));
  for (const duty of duties)
    await must(grantDuty(act, { accountId, duty, from: isoDate(act.now), until: null }));
  return { role: 'counselor', ...known, teamId, duties: [...ordinaryDuties.counselor, ...duties] };
}

function counselorCalled(counselors: City['counselors'], name: string): CounselorActor {
  const found = counselors.find(({ actor }) => actor.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.actor;
}

/** What is under way among the staff today: somebody is away and stood in for, and a duty is soon to end. */
export async function staffToday({ counselors }: City, end: Date): Promise<void> {
  const called = (name: string) => counselorCalled(counselors, name);
  const today = isoDate(end);
  const since = { actor: clock, now: nineOn(addDays(today, -3)) };
  const away = { from: addDays(today, -3), until: addDays(today, 11) };
  for (const [absent, standIn] of [
    ['Tuomas Ahola', 'Kaisa Lehtinen'],
    ['Jari Manninen', 'Sanna Hakala'],
  ] as const) {
    const [absentId, standInId] = [called(absent).accountId, called(standIn).accountId];
    await must(setStandIn(since, { absentId, standInId, ...away }));
  }
  await workedOfLate(counselors, today);
  const { accountId } = called('Elina Vartia');
  const granted = {
    accountId,
    duty: 'protectedClients',
    from: away.from,
    until: addDays(today, 20),
  } as const;
  await must(grantDuty(since, granted));
}

/** By which duties people have worked this week; a team is led by one of them alone. */
async function workedOfLate(counselors: City['counselors'], today: string): Promise<void> {
  for (const { actor } of counselors)
    for (const duty of actor.duties)
      if (duty !== 'teamLead' || actor.name !== 'Petri Oksanen')
        await noteDutyUse(actor.accountId, duty, addDays(today, -2));
  const managers = await kysely.selectFrom('Account').select('id').where('role', '=', 'manager').execute();
  for (const { id } of managers)
    for (const duty of ordinaryDuties.manager) await noteDutyUse(id, duty, addDays(today, -5));
}

/** Somebody opens a client of another team with a reason. */
export const openedWithReason =
  ({ counselors }: City): Life =>
  async (time) => {
    const actor = counselorCalled(counselors, 'Anders Nyström');
    const client = await kysely
      .selectFrom('CaseloadEntry')
      .select('personId')
      .where('counselorId', '=', counselorCalled(counselors, 'Petri Oksanen').accountId)
      .where('nonDisclosure', '=', false)
      .where(sql<boolean>`"phase" = 'valid'`)
      .orderBy('personId')
      .executeTakeFirst();
    if (!client) return;
    const reason =
      'Asiakas tuli palvelupisteeseen kysymään ajastaan, eikä hänen omavalmentajansa ollut töissä.';
    await must(breakGlass({ actor, now: time.now() }, { ...client, kind: 'clientHere', reason }));
  };
