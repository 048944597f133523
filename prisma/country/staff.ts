import { searchable } from '#app/core/searchable.ts';
import { ordinaryDuties } from '#app/core/duties.ts';
import { employmentArea } from '#app/rules/areas.ts';
import { namesFrom } from '../seed/names.ts';
import type { Random } from '../seed/random.ts';
import { copyText } from './copy.ts';
import type { TeamPlan } from './plan.ts';
import { idHead, idMiddle, idTail } from './slots.ts';

export type Counselor = { id: string; name: string; swedish: boolean; protects: boolean };
/** Rows for COPY that are made here and not stamped. */
export type Rows = { table: string; columns: readonly string[]; lines: string[] };

const TEAM_ROW = 0;
const MANAGER_ROW = 1;
const FIRST_ACCOUNT = 16;
const FIRST_DUTY = 256;
const FIRST_TIME = 1024;

/** Of ten counselors three serve protected people, and every fifth serves in Swedish; the first leads the team. */
export function staffOf(team: TeamPlan, random: Random, today: string) {
  const names = namesFrom(random);
  const id = (row: number) => `${idHead(team.number)}${idMiddle(row)}${idTail('staff', team.number)}`;
  const counselors: Counselor[] = [];
  for (let at = 0; at < team.counselors; at++) {
    const swedish = at % 5 === 1;
    const { givenName, familyName } = names(swedish ? 'sv' : 'fi');
    const name = `${givenName} ${familyName}`;
    counselors.push({ id: id(FIRST_ACCOUNT + at), name, swedish, protects: at < 3 });
  }
  const since = `${today.slice(0, 4)}-01-02`;
  const area = employmentArea(team.area)?.name.fi ?? team.area;
  const account = (each: { id: string; role: string; name: string; language: string; teamId: string }) => {
    const directoryId = `${searchable(each.name).replaceAll(' ', '.')}.${each.id.slice(6, 18)}@polku.example`;
    return line(
      each.id,
      each.role,
      each.name,
      each.language,
      team.area,
      each.teamId,
      directoryId,
      't',
      since,
    );
  };
  const manager = names('fi');
  const accounts = [
    ...(team.inArea === 0
      ? [
          account({
            id: id(MANAGER_ROW),
            role: 'manager',
            name: `${manager.givenName} ${manager.familyName}`,
            language: 'fi',
            teamId: '\\N',
          }),
        ]
      : []),
    ...counselors.map(({ id: accountId, name, swedish }) =>
      account({
        id: accountId,
        role: 'counselor',
        name,
        language: swedish ? 'sv' : 'fi',
        teamId: id(TEAM_ROW),
      }),
    ),
  ];
  const duties = counselors.flatMap(({ id: accountId, protects }, at) => {
    const more = [...(protects ? ['protectedClients'] : []), ...(at === 0 ? ['teamLead'] : [])];
    return more.length === 0
      ? []
      : [...ordinaryDuties.counselor, ...more].map((duty) => ({ accountId, duty }));
  });
  const rows: Rows[] = [
    {
      table: 'Team',
      columns: ['id', 'areaCode', 'name', 'createdAt'],
      lines: [line(id(TEAM_ROW), team.area, `${area}, tiimi ${team.inArea + 1}`, since)],
    },
    {
      table: 'Account',
      columns: [
        'id',
        'role',
        'name',
        'language',
        'areaCode',
        'teamId',
        'directoryId',
        'demonstration',
        'createdAt',
      ],
      lines: accounts,
    },
    {
      table: 'AccountDuty',
      columns: ['id', 'accountId', 'duty', 'from', 'grantedAt'],
      lines: duties.map(({ accountId, duty }, at) =>
        line(id(FIRST_DUTY + at), accountId, duty, since, since),
      ),
    },
  ];
  return { counselors, rows, timeId: (at: number) => id(FIRST_TIME + at) };
}

export const line = (...values: string[]): string =>
  `${values.map((value) => (value === '\\N' ? value : copyText(value))).join('\t')}\n`;
