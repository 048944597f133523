import { searchable } from '#app/core/searchable.ts';
import { hashesOf, seal } from '#app/features/identity/seal.server.ts';
import { employmentArea, municipality } from '#app/rules/areas.ts';
import { addDays, isWorkday, startOfDay } from '#app/rules/dates.ts';
import { businessIdOf } from '../seed/identity-codes.ts';
import { namesFrom, type Names } from '../seed/names.ts';
import { randomFrom, type Random } from '../seed/random.ts';
import type { choiceOf } from './choose.ts';
import { codesOf } from './codes.ts';
import { Diaries } from './diaries.ts';
import type { Figures } from './figures.ts';
import type { Library } from './library-format.ts';
import type { Life } from './lives.ts';
import type { Catalogue, Market, Stamp } from './market.ts';
import type { TeamPlan } from './plan.ts';
import {
  businessId,
  companyName,
  COUNSELORS,
  counselorId,
  counselorName,
  employerName,
  fill,
  idHead,
  idTail,
  slot,
} from './slots.ts';
import { line, staffOf, type Counselor } from './staff.ts';

export type Country = {
  library: Library;
  choose: ReturnType<typeof choiceOf>;
  market: Market;
  catalogue: Catalogue;
  teams: readonly TeamPlan[];
  seed: number;
};

/** Texts for COPY by table and columns. */
export type Written = { table: string; columns: readonly string[]; chunks: string[]; rows: number };

/** Numbered rows of markets stand far beyond those of people. */
const MARKETS = 10_000_000;
const TRIES = 10_000;
const OFFERED = 12;

/** All rows of a team, its clients, its employers and their vacancies: the same each time. */
export function writeTeam(country: Country, team: TeamPlan): Written[] {
  return new TeamWriter(country, team).write();
}

class TeamWriter {
  readonly #written = new Map<string, Written>();
  readonly #random: Random;
  readonly #names: Names;
  readonly #diaries: Diaries;
  readonly #staff: ReturnType<typeof staffOf>;
  readonly #code: ReturnType<typeof codesOf>;
  readonly #load: number[];
  readonly #markets: { head: string; tail: string; vacancies: number; names: string[] }[] = [];
  readonly #today: string;

  constructor(
    readonly country: Country,
    readonly team: TeamPlan,
  ) {
    this.#today = country.library.madeAt.slice(0, 10);
    this.#random = randomFrom(country.seed * 1_000_003 + team.number);
    this.#names = namesFrom(this.#random);
    this.#staff = staffOf(team, this.#random, this.#today);
    this.#code = codesOf(team.number, country.teams.length, this.#today);
    this.#load = this.#staff.counselors.map(() => 0);
    this.#diaries = new Diaries(team.counselors);
  }

  write(): Written[] {
    for (const { table, columns, lines } of this.#staff.rows)
      this.#add(table, columns, lines.join(''), lines.length);
    if (this.team.inArea === 0) this.#stamp(this.country.catalogue.stamp, this.#around());
    this.#openMarkets();
    let number = this.team.firstPerson;
    for (const { municipality: home, seekers } of this.team.homes)
      for (let count = 0; count < seekers; count++) this.#somebody(number++, home);
    this.#offerTimes();
    return [...this.#written.values()];
  }

  #somebody(number: number, home: Figures): void {
    const { life, days, first, market } = this.#lot(home);
    const { givenName, familyName } = this.#names(life.tongue);
    const values = this.#around();
    const head = idHead(number);
    const tail = idTail('life', number);
    const personId = this.#personId(life, head, tail);
    const { birthDate, code } = this.#code(life.age);
    const bearer = { personId, kind: 'identityCode' } as const;
    const sealed = seal(bearer, code);
    const [{ hash, hashKey }] = hashesOf('identityCode', code);
    const of: Partial<Record<keyof typeof slot, string>> = {
      ...{ head, tail, number: String(number), given: givenName, family: familyName, birthDate },
      fullName: `${givenName} ${familyName}`,
      searchName: searchable(`${familyName} ${givenName}`),
      mailName: searchable(`${givenName} ${familyName}`).replace(/[^a-z]+/g, '.'),
      ...{ sealed: sealed.sealed, sealKey: sealed.sealKey, hash, hashKey },
      municipality: home.code,
      postOffice: (municipality(home.code)?.name.fi ?? '').toUpperCase(),
      seconds: secondsOf(this.#random),
      marketHead: market?.head ?? '',
      marketTail: market?.tail ?? '',
    };
    put(values, of);
    this.#counselorsFrom(values, first);
    if (market) this.#employersOf(values, market.names);
    this.#stamp(life.stamp(days), values);
  }

  /** A life for somebody of a municipality, with a counselor whose diary has room for it. */
  #lot(home: Figures) {
    const { choose } = this.country;
    const random = this.#random;
    for (let tries = 0; tries < TRIES; tries++) {
      const life = choose(random, home);
      const market = this.#marketFor(life);
      if (life.vacancy >= 0 && !market) continue;
      const days = random.pick(life.shifts);
      const first = this.#counselorFor(life);
      if (!this.#diaries.take(life.times(days), first)) continue;
      if (life.served) this.#load[first] = (this.#load[first] ?? 0) + 1;
      return { life, days, first, market };
    }
    throw new Error(`no life finds room in team ${this.team.number}: it has too few counselors or vacancies`);
  }

  /** Who serves in the person's language, protected people by whom they may be served, has the fewest clients. */
  #counselorFor(life: Life): number {
    const { counselors } = this.#staff;
    const fits = (test: (counselor: Counselor) => boolean) =>
      counselors.flatMap((counselor, at) => (test(counselor) ? [at] : []));
    const wanted = (each: Counselor) => (life.protected ? each.protects : true);
    const speaking = fits((each) => wanted(each) && (each.swedish || !life.swedish));
    const among = speaking.length > 0 ? speaking : fits(wanted);
    return among.reduce(
      (least, at) => ((this.#load[at] ?? 0) < (this.#load[least] ?? 0) ? at : least),
      among[0] ?? 0,
    );
  }

  #marketFor({ vacancy }: Life) {
    if (vacancy < 0) return this.#markets[0];
    const open = this.#markets.filter(({ vacancies }) => vacancies > vacancy);
    return open.length > 0 ? this.#random.pick(open) : undefined;
  }

  #openMarkets(): void {
    const { market } = this.country;
    for (let left = this.team.vacancies; left > 0; left -= market.vacancies.length) {
      const number = this.team.firstMarket + this.#markets.length;
      const vacancies = Math.min(left, market.vacancies.length);
      const head = idHead(number);
      const tail = idTail('market', number);
      const names = this.#nameEmployers(number);
      this.#markets.push({ head, tail, vacancies, names });
      const values = this.#around();
      put(values, { head, tail, number: String(MARKETS + number), seconds: secondsOf(this.#random) });
      put(values, { municipality: this.#townOf(), postOffice: '' });
      this.#employersOf(values, names);
      this.#stamp(market.companies, values);
      for (const stamp of market.vacancies.slice(0, vacancies)) this.#stamp(stamp, values);
    }
  }

  /** A company is where most people of the team live, more or less. */
  #townOf(): string {
    return this.#random.weighted(
      this.team.homes.map(({ municipality: { code }, seekers }) => [code, seekers + 1]),
    );
  }

  #nameEmployers(number: number): string[] {
    const { companyNames, employerNames, languages } = this.country.market;
    const count = Math.max(companyNames.length, employerNames.length);
    return Array.from({ length: count }).flatMap((_, at) => {
      const name = companyNames[at] ?? '';
      const words = name.split(' ');
      const { familyName } = this.#names(name.endsWith(' Ab') ? 'sv' : 'fi');
      const person = this.#names(languages[at] ?? 'fi');
      const serial = 9_000_000 + 2 * (number * count + at);
      return [
        [...words.slice(0, -2), familyName, words.at(-1) ?? ''].join(' '),
        businessIdOf(serial) ?? businessIdOf(serial + 1) ?? '',
        `${person.givenName} ${person.familyName}`,
      ];
    });
  }

  #employersOf(values: string[], names: readonly string[]): void {
    for (let at = 0; at * 3 < names.length; at++) {
      values[companyName(at)] = names[at * 3] ?? '';
      values[businessId(at)] = names[at * 3 + 1] ?? '';
      values[employerName(at)] = names[at * 3 + 2] ?? '';
    }
  }

  /** What holds for everything in this team's area. */
  #around(): string[] {
    const values: string[] = [];
    const number = Number(this.team.area);
    const [catalogueHead, catalogueTail] = [idHead(number), idTail('catalogue', number)];
    const area = employmentArea(this.team.area)?.municipalities[0]?.code ?? '';
    put(values, { area: this.team.area, municipality: area, postOffice: '', number: String(number) });
    put(values, {
      catalogueHead,
      catalogueTail,
      head: catalogueHead,
      tail: catalogueTail,
      seconds: '00.000',
    });
    this.#counselorsFrom(values, 0);
    return values;
  }

  /** The colleagues of a counselor take the places of the others who did something in a life. */
  #counselorsFrom(values: string[], first: number): void {
    const { counselors } = this.#staff;
    for (let at = 0; at < COUNSELORS; at++) {
      const counselor = counselors[(first + at) % counselors.length];
      values[counselorId(at)] = counselor?.id ?? '';
      values[counselorName(at)] = counselor?.name ?? '';
    }
  }

  /** Free times of the coming two weeks, where the diary has room. */
  #offerTimes(): void {
    const columns = ['id', 'areaCode', 'counselorId', 'channel', 'place', 'startsAt', 'endsAt', 'offered'];
    const lines: string[] = [];
    const place = `${employmentArea(this.team.area)?.name.fi ?? ''}, työllisyyspalvelut`;
    for (const [at, { id }] of this.#staff.counselors.entries()) {
      for (let count = 0; count < OFFERED; count++) {
        const day = addDays(this.#today, this.#random.whole(1, 14));
        const from = startOfDay(day).getTime() + this.#random.whole(17, 30) * 30 * 60_000;
        const until = from + 45 * 60_000;
        if (!isWorkday(day) || !this.#diaries.take([{ counselor: 0, from, until }], at)) continue;
        const [startsAt, endsAt] = [new Date(from).toISOString(), new Date(until).toISOString()];
        lines.push(
          line(this.#staff.timeId(lines.length), this.team.area, id, 'visit', place, startsAt, endsAt, 't'),
        );
      }
    }
    this.#add('MeetingSlot', columns, lines.join(''), lines.length);
  }

  #personId(life: Life, head: string, tail: string): string {
    return `${head}${life.personRow}${tail}`;
  }

  #stamp(stamp: Stamp, values: readonly string[]): void {
    for (const { table, pieces, rows } of stamp)
      this.#add(table, columnsIn(this.country.library, table), fill(pieces, values), rows);
  }

  #add(table: string, columns: readonly string[], text: string, rows: number): void {
    const key = `${table} ${columns.length}`;
    let written = this.#written.get(key);
    if (!written) this.#written.set(key, (written = { table, columns, chunks: [], rows: 0 }));
    if (text === '') return;
    written.chunks.push(text);
    written.rows += rows;
  }
}

const columnsIn = (library: Library, table: string): string[] =>
  (library.tables[table] ?? []).map(({ name }) => name);

const places = new Map<string, number>(Object.entries(slot));

function put(values: string[], named: Partial<Record<keyof typeof slot, string>>): void {
  for (const [name, value] of Object.entries(named)) values[places.get(name) ?? -1] = value;
}

const secondsOf = (random: Random): string =>
  `${String(random.whole(0, 59)).padStart(2, '0')}.${String(random.whole(0, 999)).padStart(3, '0')}`;
