import { sql } from 'kysely';
import { now } from '#app/core/clock.server.ts';
import { clock } from '#app/core/actor.ts';
import { json } from '#app/db/database.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { actorFrom } from '#app/core/session.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { FILLING } from '#app/features/demonstration/demonstration-clock.server.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { markNoticesRead } from '#app/features/messages/commands/mark-notices-read.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { askProviders, inviteColleagues } from './seed/colleagues.ts';
import { buildCity, type City } from './seed/city.ts';
import { bringList } from './seed/lists.ts';
import { must } from './seed/must.ts';
import { comingGroup, pastGroup } from './seed/groups.ts';
import { anyLife, unfinishedLife, type World } from './seed/lives.ts';
import { Simulation, type Refused } from './seed/simulation.ts';
import { beginMail, giveAddresses, postLetters } from './seed/mail.ts';
import { waitsForLook } from './seed/second-look.ts';
import { espoo } from './seed/statistics.ts';
import { handedOver, openedWithReason, staffToday } from './seed/staff.ts';
import { ownData } from './seed/own-data.ts';
import { tellStories } from './seed/stories.ts';
import { Market, nineOn, post, type Fate } from './seed/vacancies.ts';
import { words } from './seed/words.ts';
import { saveViews } from './seed/views.ts';

const BEGINNING = '2021-03-01';
const STAYING = 246;
const LEAVING = 32;
const VACANCIES = 80;

/**
 * Fills an empty database with a demonstration city: Espoo as of today. Nobody's state is written: everybody's life is
 * lived through the commands, in order of time, with the worker's deadlines between. Does nothing where there are accounts.
 * `people` begins the lives that are nobody's story. An interrupted filling leaves its mark. Answers the commands that were refused: a life in which one was went no further.
 */
export async function seedDemonstration(
  say: (line: string) => void = console.log,
  people: (world: World, end: Date) => void = peopleTheCity,
): Promise<Refused[]> {
  const { accounts } = await kysely
    .selectFrom('Account')
    .select((query) => query.fn.countAll<number>().as('accounts'))
    .executeTakeFirstOrThrow();
  if (accounts > 0) return [];
  const end = now();
  await kysely
    .insertInto('Setting')
    .values({ key: FILLING, value: json(true) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const simulation = new Simulation(nineOn(BEGINNING));
  const city = await buildCity({ actor: clock, now: nineOn(BEGINNING) });
  await beginMail(end);
  await giveAddresses(city, nineOn(BEGINNING));
  const world: World = { city, market: new Market(), simulation };
  postVacancies(world, end);
  people(world, end);
  tellStories(world, end);
  simulation.start(nineOn(addDays(isoDate(end), -14)), pastGroup(city));
  simulation.start(nineOn(addDays(isoDate(end), -2)), comingGroup(city));
  simulation.start(nineOn(addDays(isoDate(end), -1)), openedWithReason(city));
  simulation.start(nineOn(addDays(isoDate(end), -1)), handedOver(city));
  simulation.start(nineOn(addDays(isoDate(end), -8)), waitsForLook(city));
  await simulation.run(end, (year) => say(`  ${year} lived through`));
  for (const { message } of simulation.refusals) say(`  a life went no further: ${message}`);
  await openTheDiaries(city, end);
  await readOldNotices(end);
  await postLetters(city, end);
  await inviteColleagues(city, end);
  await ownData(city, end);
  await askProviders(city, end);
  await catchUp(end);
  await staffToday(city, end);
  await bringList(city, end);
  await saveViews(city, end);
  await transaction(async (tx) => {
    await tx
      .insertInto('Setting')
      .values({ key: 'demonstration', value: json(true) })
      .execute();
    await tx.deleteFrom('Setting').where('key', '=', FILLING).execute();
    await sql`select "rebuildCaseload"()`.execute(tx);
  });
  say('  the city stands in today');
  return simulation.refusals;
}

function peopleTheCity(world: World, end: Date): void {
  const { random } = world.city;
  const daysAgo = (days: number) => nineOn(addDays(isoDate(end), -days));
  const born = (days: number) => new Date(daysAgo(days).getTime() + random.whole(0, 6 * 60) * 60_000);
  for (let count = 0; count < STAYING; count++) {
    const longTerm = random.chance(espoo.longTerm);
    const days = longTerm ? 372 + Math.floor(random.next() ** 4 * 1000) : random.whole(1, 355);
    world.simulation.start(
      born(days),
      anyLife(world, { stays: true, seeksWork: random.chance(longTerm ? 0.3 : 0.7) }),
    );
  }
  for (let count = 0; count < LEAVING; count++)
    world.simulation.start(born(random.whole(120, 420)), anyLife(world, { stays: false, seeksWork: true }));
  for (let count = 0; count < 8; count++)
    world.simulation.start(born(random.whole(1, 30)), unfinishedLife(world, count < 3));
}

function postVacancies(world: World, end: Date): void {
  const { city, simulation, market } = world;
  const { random, employers } = city;
  for (let count = 0; count < VACANCIES; count++) {
    const fate: Fate = random.weighted([
      ['open', 78], ['draft', 6], ['checking', 5], ['correction', 4], ['refused', 2], ['scheduled', 3], ['withdrawn', 4],
    ] as const); // prettier-ignore
    const days = fate === 'open' ? random.whole(1, random.chance(0.6) ? 40 : 240) : random.whole(1, 8);
    const employer = employers[count % employers.length] ?? random.pick(employers);
    const at = new Date(nineOn(addDays(isoDate(end), -days)).getTime() + random.whole(0, 400) * 60_000);
    simulation.start(at, async (time) => void (await post(city, time, market, employer, fate)));
  }
}

/** Free times of the coming two weeks. */
async function openTheDiaries(city: City, end: Date): Promise<void> {
  for (const { actor, diary } of city.counselors) {
    const times = diary
      .free(end, 14)
      .filter(() => city.random.chance(0.5))
      .map((startsAt) => ({ startsAt, minutes: 45, channel: 'visit' as const, place: words.place }));
    if (times.length > 0) await must(offerTimes({ actor, now: end }, { times }));
  }
}

/** People have read what is older than a few days. */
async function readOldNotices(end: Date): Promise<void> {
  const until = nineOn(addDays(isoDate(end), -4));
  const accounts = await prisma.account.findMany();
  for (const actor of accounts.map(actorFrom))
    if (actor) await must(markNoticesRead({ actor, now: end }, { until }));
}
