import { isoDate, isWorkday, type IsoDate } from '#app/rules/dates.ts';

/** One opened file, with what is needed to see whether it is odd. */
export type OpenedFile = {
  accountId: string;
  areaCode: string | null;
  personId: string;
  reason: string;
  at: Date;
  /** The reader's family name and the person's, without accents and capitals. */
  readerFamily: string;
  personFamily: string;
  /** Street and postal code; null where none is known. */
  address: string | null;
  /** A person in the register who bears the reader's whole name, and where that person lives. */
  namesakes: readonly { personId: string; address: string | null }[];
};

export const oddRules = [
  'ownFile',
  'sameAddress',
  'sameName',
  'breakGlass',
  'noCustomership',
  'manyPersons',
  'outsideHours',
] as const;
export type OddRule = (typeof oddRules)[number];

/** Rules that say something of the person beside that their data were opened. */
export const tellsWho = (rule: string): boolean => ['ownFile', 'sameAddress', 'sameName'].includes(rule);

/** Something to look into: a rule, a reader, a day, and the person where it is about one. */
export type Finding = {
  rule: OddRule;
  accountId: string;
  areaCode: string | null;
  personId: string | null;
  on: IsoDate;
  count: number;
  firstAt: Date;
  lastAt: Date;
};

/**
 * From where on reading is odd. All of these are our own choices: the law asks that anomalies are looked into
 * (380/2023 124 §) and leaves to the authority what one is.
 */
export const oddLimits = {
  /** Different persons whom one reader opened in a day without being their own, their team's or their stand-in. */
  strangersADay: 10,
  /** Different persons whom one reader opened within an hour. */
  personsAnHour: 25,
  /** The hours in which staff work, on workdays. */
  from: 6,
  to: 20,
} as const;

const HOUR = 60 * 60_000;
const hourIn = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Everything odd in what was opened. A finding is a question, not an accusation: a person looks into each. */
export function oddReads(files: readonly OpenedFile[]): Finding[] {
  return [
    ...byPerson('ownFile', files.filter(isOwnFile)),
    ...byPerson(
      'sameAddress',
      files.filter((file) => !isOwnFile(file) && livesTogether(file)),
    ),
    ...byPerson(
      'sameName',
      files.filter((file) => !isOwnFile(file) && file.readerFamily === file.personFamily),
    ),
    ...byPerson(
      'breakGlass',
      files.filter(({ reason }) => reason === 'break-glass'),
    ),
    ...byReader('noCustomership', files.filter(isStranger)).filter(
      ({ count }) => count > oddLimits.strangersADay,
    ),
    ...manyPersons(files),
    ...byReader(
      'outsideHours',
      files.filter(({ at }) => isOutsideHours(at)),
    ),
  ];
}

const isOwnFile = ({ namesakes, personId }: OpenedFile) =>
  namesakes.some((each) => each.personId === personId);

const livesTogether = ({ namesakes, address }: OpenedFile) =>
  address !== null && namesakes.some((each) => each.address === address);

const isStranger = ({ reason }: OpenedFile) => reason === 'duty' || reason === 'unassigned';

export function isOutsideHours(at: Date): boolean {
  const hour = Number(hourIn.format(at));
  return hour < oddLimits.from || hour >= oddLimits.to || !isWorkday(isoDate(at));
}

/** One finding a reader, person and day; it counts how often the file was opened. */
function byPerson(rule: OddRule, files: readonly OpenedFile[]): Finding[] {
  return grouped(files, ({ accountId, personId, at }) => `${accountId} ${personId} ${isoDate(at)}`).map(
    (group) => findingOf(rule, group, group.length, true),
  );
}

/** One finding a reader and day; it counts the persons. */
function byReader(rule: OddRule, files: readonly OpenedFile[]): Finding[] {
  return grouped(files, ({ accountId, at }) => `${accountId} ${isoDate(at)}`).map((group) =>
    findingOf(rule, group, personsIn(group), false),
  );
}

/** The busiest hour of a reader's day, wherever it begins. */
function manyPersons(files: readonly OpenedFile[]): Finding[] {
  return grouped(files, ({ accountId, at }) => `${accountId} ${isoDate(at)}`).flatMap((day) => {
    const inOrder = day.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    let busiest: OpenedFile[] = [];
    let first = 0;
    for (const [last, file] of inOrder.entries()) {
      while (file.at.getTime() - (inOrder[first]?.at.getTime() ?? 0) >= HOUR) first++;
      const hour = inOrder.slice(first, last + 1);
      if (hour.length > busiest.length && personsIn(hour) > personsIn(busiest)) busiest = hour;
    }
    const count = personsIn(busiest);
    return count > oddLimits.personsAnHour ? [findingOf('manyPersons', busiest, count, false)] : [];
  });
}

const personsIn = (files: readonly OpenedFile[]) => new Set(files.map(({ personId }) => personId)).size;

function grouped(files: readonly OpenedFile[], keyOf: (file: OpenedFile) => string): OpenedFile[][] {
  const groups = new Map<string, OpenedFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()];
}

function findingOf(rule: OddRule, group: readonly OpenedFile[], count: number, ofOne: boolean): Finding {
  const [file] = group;
  if (!file) throw new Error('a finding needs something that was found');
  const times = group.map(({ at }) => at.getTime());
  const { accountId, areaCode, personId, at } = file;
  return {
    ...{ rule, accountId, areaCode, personId: ofOne ? personId : null, on: isoDate(at), count },
    firstAt: new Date(Math.min(...times)),
    lastAt: new Date(Math.max(...times)),
  };
}
