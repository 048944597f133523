import { searchable } from '#app/core/searchable.ts';
import { ageAt, isoDate } from '#app/rules/dates.ts';
import { regimeAt } from '#app/rules/regimes.ts';
import { namesAround, Unresolvable, type Compiler } from './compile.ts';
import { instantOf, shiftDate, shiftInstant } from './dates.ts';
import { valuesOf, type Graph, type Library } from './library-format.ts';
import {
  counselorsIn,
  idsIn,
  numberedIn,
  stampOf,
  type Catalogue,
  type Market,
  type Stamp,
} from './market.ts';
import { idMiddle, slot, type Pieces } from './slots.ts';

/** On the way in, a registered job seeker, or one no longer. */
export type Standing = 'coming' | 'seeking' | 'ended';

/** A life that can be stamped out, and what has to be known to give it to somebody. */
export type Life = {
  /** Of the person's own id: the part that names the row. */
  personRow: string;
  tongue: string;
  swedish: boolean;
  foreign: boolean;
  age: number;
  protected: boolean;
  /** Has a counselor; all others stand in the area's queue. */
  served: boolean;
  standing: Standing;
  history: number;
  /** Days, whole weeks, by which all of it can lie earlier or later. */
  shifts: readonly number[];
  /** Times taken in the diaries of its counselors: who, from when, until when, at a shift. */
  times: (days: number) => { counselor: number; from: number; until: number }[];
  /** The furthest vacancy of the market that it meets; -1 where it meets none. */
  vacancy: number;
  stamp: (days: number) => Stamp;
};

const WEEK = 7;
const FURTHEST = 8;
const DAY = 24 * 3_600_000;

/** The lives of the library that point to nothing beyond what is stamped with them; and why the others do. */
export function compileLives(library: Library, market: Market, catalogue: Catalogue) {
  const lives: Life[] = [];
  const without: string[] = [];
  for (const graph of library.lives) {
    try {
      lives.push(compileLife(library, graph, market, catalogue));
    } catch (error) {
      if (!(error instanceof Unresolvable)) throw error;
      without.push(error.message);
    }
  }
  return { lives, without };
}

function compileLife(library: Library, whole: Graph, market: Market, catalogue: Catalogue): Life {
  const counselors = counselorsIn(library, whole, valuesOf(library, whole, 'Journey', 'counselorId')[0]);
  const graph = noticesOfLife(library, whole, counselors[0]?.id, [market.rows, catalogue.rows]);
  const of = (table: string, column: string) => valuesOf(library, graph, table, column);
  const compiler: Compiler = {
    library,
    refs: {
      own: idsIn(library, [graph]),
      numbered: numberedIn(library, [graph]),
      market: market.rows,
      catalogue: catalogue.rows,
      counselors: counselors.map(({ id }) => id),
    },
    named: new Map([
      ...namesAround(
        counselors.map(({ name }) => name),
        { companies: market.companyNames, employers: market.employerNames },
      ),
      ...namesOfPerson(of('Person', 'givenName')[0] ?? '', of('Person', 'familyName')[0] ?? ''),
    ]),
    companies: new Map(),
  };
  const stamps = new Map<number, Stamp>();
  const stamp = (days: number) => {
    let ready = stamps.get(days);
    if (!ready) stamps.set(days, (ready = stampOf(compiler, graph, days)));
    return ready;
  };
  stamp(0);
  const vacancies = of('Candidacy', 'vacancyId').map((id) => market.places.get(id ?? '') ?? -1);
  const born = of('Person', 'birthDate')[0] ?? '';
  const times = diaryOf(library, graph, compiler.refs.counselors);
  const own = compiler.refs.own.get(of('Person', 'id')[0] ?? '') ?? 0;
  return {
    personRow: idMiddle(own),
    tongue: of('Person', 'motherTongue')[0] ?? 'fi',
    swedish: of('Person', 'serviceLanguage')[0] === 'sv',
    foreign: of('Person', 'citizenship')[0] !== '246',
    age: ageAt(born, library.madeAt.slice(0, 10)),
    protected: of('Person', 'nonDisclosure')[0] === 'true',
    served: of('Journey', 'counselorId')[0] !== null,
    standing: standingOf(of('Journey', 'state')[0] ?? ''),
    history: (graph.History ?? []).length,
    shifts: shiftsOf(library, graph),
    times: (days) =>
      times.map(({ counselor, from, until }) => ({
        counselor,
        from: shiftInstant(from, days),
        until: shiftInstant(until, days),
      })),
    vacancy: Math.max(-1, ...vacancies),
    stamp,
  };
}

function standingOf(state: string): Standing {
  if (state.includes('"active"')) return 'seeking';
  return state.includes('"ended"') ? 'ended' : 'coming';
}

function namesOfPerson(given: string, family: string): [string, Pieces][] {
  const mail = searchable(`${given} ${family}`).replace(/[^a-z]+/g, '.');
  return [
    [`${given} ${family}`, [slot.fullName]],
    [`${mail}@`, [slot.mailName, '@']],
  ];
}

/** Notices of the person, of the counselor and of employers and providers; what others of the staff were told stays away. */
function noticesOfLife(
  library: Library,
  graph: Graph,
  counselor: string | undefined,
  around: ReadonlyMap<string, number>[],
): Graph {
  const readers = valuesOf(library, graph, 'Notice', 'accountId');
  const own = new Set(valuesOf(library, graph, 'Account', 'id'));
  const messages = new Set(valuesOf(library, graph, 'Outbox', 'id'));
  const about = valuesOf(library, graph, 'Notice', 'outboxId');
  const kept = (graph.Notice ?? []).filter((_, at) => {
    const reader = readers[at] ?? '';
    const told = own.has(reader) || reader === counselor || around.some((rows) => rows.has(reader));
    return told && messages.has(about[at] ?? '');
  });
  return { ...graph, Notice: kept };
}

function diaryOf(library: Library, graph: Graph, counselors: readonly string[]) {
  const of = (column: string) => valuesOf(library, graph, 'MeetingSlot', column);
  const [from, until] = [of('startsAt'), of('endsAt')];
  return of('counselorId').map((id, at) => ({
    counselor: counselors.indexOf(id ?? ''),
    from: instantOf(from[at] ?? ''),
    until: instantOf(until[at] ?? ''),
  }));
}

/**
 * By how many weeks a life can be moved without a day that passes: what lies ahead stays ahead, what has happened stays
 * behind, and every step stays under the law under which it was made. Who meets employers keeps their days.
 */
function shiftsOf(library: Library, graph: Graph): number[] {
  const of = (table: string, column: string) => valuesOf(library, graph, table, column);
  if ((graph.Candidacy ?? []).length > 0) return [0];
  const end = Date.parse(library.madeAt);
  const done = of('Deadline', 'doneAt');
  const ahead = [
    ...of('Deadline', 'dueAt').filter((_, at) => done[at] === null),
    ...of('MeetingSlot', 'startsAt'),
    ...of('Meeting', 'startsAt'),
  ]
    .filter((text) => text !== null)
    .map(instantOf)
    .filter((at) => at > end);
  const last = Math.max(...of('History', 'at').map((text) => instantOf(text ?? '')));
  const days = [...new Set(of('History', 'at').map((text) => isoDate(new Date(instantOf(text ?? '')))))];
  const shifts: number[] = [];
  for (let weeks = -FURTHEST; weeks <= FURTHEST; weeks++) {
    const move = weeks * WEEK;
    const stays =
      last + move * DAY < end - DAY / 12 &&
      ahead.every((at) => at + move * DAY > end + DAY) &&
      days.every((day) => regimeAt(shiftDate(day, move)) === regimeAt(day));
    if (move === 0 || stays) shifts.push(move);
  }
  return shifts;
}
