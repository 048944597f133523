import type { Act } from '#app/core/advance.server.ts';
import type { CounselorActor } from '#app/core/actor.ts';
import { ordinaryDuties, type Duty } from '#app/core/duties.ts';
import { kysely } from '#app/db/client.server.ts';
import { addTeam } from '#app/features/rights/commands/add-team.server.ts';
import { grantDuty } from '#app/features/rights/commands/grant-duty.server.ts';
import { putInTeam } from '#app/features/rights/commands/put-in-team.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { must } from './must.ts';

type Staffed = { team: string; duties?: readonly Duty[] };

const tapiola = 'Tapiolan tiimi';
const leppavaara = 'Leppävaaran tiimi';

/** Who works with whom, and who has more duties than the ordinary ones. */
const staffing: Record<string, Staffed> = {
  'Kaisa Lehtinen': { team: tapiola, duties: ['protectedClients', 'secondLook', 'teamLead', 'export'] },
  'Anders Nyström': { team: tapiola, duties: ['protectedClients'] },
  'Päivi Koskela': { team: tapiola },
  'Jari Manninen': { team: leppavaara },
  'Elina Vartia': { team: tapiola },
  'Camilla Lindroos': { team: tapiola },
  'Sanna Hakala': { team: tapiola, duties: ['protectedClients', 'secondLook'] },
  'Mikael Rautio': { team: leppavaara },
  'Tuomas Ahola': { team: leppavaara },
  'Minna Savela': { team: leppavaara },
  'Amina Yusuf': { team: leppavaara },
  'Petri Oksanen': { team: leppavaara, duties: ['teamLead'] },
  'Riikka Salo': { team: 'Lahden tiimi' },
};

/** The team and the duties of a counselor from the first day on, as commands give them. */
export async function staff(
  act: Act,
  known: Pick<CounselorActor, 'accountId' | 'name' | 'areaCode'>,
): Promise<CounselorActor> {
  const { accountId, name, areaCode } = known;
  const { team, duties = [] } = staffing[name] ?? { team: tapiola };
  const teamId =
    (await teamCalled(areaCode, team)) ?? (await must(addTeam(act, { areaCode, name: team }))).id;
  await must(putInTeam(act, { accountId, teamId }));
  for (const duty of duties)
    await must(grantDuty(act, { accountId, duty, from: isoDate(act.now), until: null }));
  return { role: 'counselor', ...known, teamId, duties: [...ordinaryDuties.counselor, ...duties] };
}

async function teamCalled(areaCode: string, name: string): Promise<string | undefined> {
  const team = await kysely
    .selectFrom('Team')
    .select('id')
    .where('areaCode', '=', areaCode)
    .where('name', '=', name)
    .executeTakeFirst();
  return team?.id;
}
