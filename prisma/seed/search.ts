import { now } from '#app/core/clock.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { askClarification } from '#app/features/obligations/commands/ask-clarification.server.ts';
import { acceptReason } from '#app/features/obligations/commands/accept-reason.server.ts';
import { evaluatePeriod } from '#app/features/obligations/commands/evaluate-period.server.ts';
import { giveClarification } from '#app/features/obligations/commands/give-clarification.server.ts';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { addDays, isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';
import { must } from './must.ts';
import type { Path } from './path.ts';
import { randomFrom, type Random } from './random.ts';
import type { Simulation } from './simulation.ts';
import { words } from './words.ts';

const HOUR = 3_600_000;
/** How far back each application stands by itself. */
const LOGGED_DAYS = 130;
type Job = readonly [string, string];
const jobs: Record<'fi' | 'sv', readonly Job[]> = {
  fi: [
    ['Myyjä', 'Kauppa Kulma Oy'],
    ['Varastotyöntekijä', 'Terminaali Etelä Oy'],
    ['Siivooja', 'Kiinteistöpalvelu Kirkas Oy'],
    ['Keittiöapulainen', 'Lounasravintola Pöytä'],
    ['Kuljettaja', 'Jakelu Jokinen Oy'],
    ['Toimistosihteeri', 'Tilitoimisto Luku Oy'],
    ['Lähihoitaja', 'Hoivakoti Iltarusko Oy'],
    ['Asiakaspalvelija', 'Palvelupiste Oy'],
  ],
  sv: [
    ['Försäljare', 'Handel Hörnet Ab'],
    ['Lagerarbetare', 'Terminal Syd Ab'],
    ['Städare', 'Fastighetsservice Klar Ab'],
    ['Kökshjälp', 'Lunchrestaurang Bordet'],
    ['Chaufför', 'Distribution Berg Ab'],
    ['Kontorssekreterare', 'Bokföringsbyrå Siffra Ab'],
    ['Närvårdare', 'Vårdhemmet Kvällsro Ab'],
    ['Kundbetjänare', 'Servicepunkten Ab'],
  ],
};

type Running = { id: string; startsOn: Date; endsOn: Date; reportBy: Date; target: number };

/** The first review period of the person that begins after a day and still runs. */
async function nextPeriod({ personId, time }: Path, after: Date): Promise<Running | undefined> {
  return kysely
    .selectFrom('ReviewPeriod')
    .select(['id', 'startsOn', 'endsOn', 'reportBy', 'target'])
    .where('personId', '=', personId)
    .where('kind', '=', 'period')
    .where('startsOn', '>', after)
    .where('endsOn', '>=', new Date(isoDate(time.now())))
    .where('state', '=', JSON.stringify('open'))
    .orderBy('startsOn')
    .executeTakeFirst();
}

/** How a person seeks: how sure it is that a period becomes full. */
type Seeking = { random: Random; keen: number };

let lives = 0;

/** Seeks as agreed from period to period: mostly all of it, sometimes less, and then the person is heard. */
export async function seekAsAgreed(simulation: Simulation, path: Path): Promise<void> {
  const random = randomFrom(1000 + lives++);
  const seeking = { random, keen: random.chance(0.8) ? 0.96 : 0.6 };
  const since = new Date(addDays(isoDate(now()), -LOGGED_DAYS));
  let after = new Date(0);
  while (!path.ended) {
    const period = await nextPeriod(path, after);
    if (!period) {
      await path.time.until(new Date(path.time.now().getTime() + 28 * 24 * HOUR));
      continue;
    }
    after = period.startsOn;
    if (period.startsOn < since) {
      await beTalkedThrough(path, period);
      continue;
    }
    const full = await seekIn(path, period, seeking);
    if (!full) simulation.start(path.time.now(), () => hear(path, period, random));
  }
}

/** What lies further back was gone through with the counselor, who found it enough. */
async function beTalkedThrough(path: Path, { id: periodId, reportBy }: Running): Promise<void> {
  await path.time.until(reportBy);
  await path.wait(2, 5);
  if (path.ended || !(await path.isIn('ReviewPeriod', periodId, 'evaluation'))) return;
  const note = words.period.talked[path.spec.service];
  await must(evaluatePeriod(path.staff, { periodId, result: 'met', note }));
}

/** Logs what is done in two sittings; answers whether it is all that the period asks for. */
async function seekIn(path: Path, period: Running, { random, keen }: Seeking): Promise<boolean> {
  const { target } = period;
  const done = random.chance(keen) ? target : random.whole(0, target - 1);
  const from = isoDate(period.startsOn);
  const days = Math.round((period.endsOn.getTime() - period.startsOn.getTime()) / (24 * HOUR));
  const first = Math.ceil(done / 2);
  await noon(path, addDays(from, random.whole(3, Math.floor(days / 2))));
  if (path.ended) return true;
  await log(path, from, first, random);
  await noon(path, addDays(from, random.whole(Math.floor(days / 2) + 1, days - 1)));
  if (path.ended) return true;
  await log(path, from, done - first, random);
  return done >= target;
}

const noon = (path: Path, day: IsoDate) => path.time.until(new Date(startOfDay(day).getTime() + 12 * HOUR));

/** Tells of some jobs of the latest days; without an account by telephone, which the counselor writes down. */
export async function log(
  path: Path,
  from: IsoDate,
  count: number,
  random: Pick<Random, 'some'>,
): Promise<void> {
  const today = isoDate(path.time.now());
  for (const [index, [what, employer]] of random.some(jobs[path.spec.service], count).entries()) {
    const day = addDays(today, -index * 2);
    const told = { kind: 'application', on: day < from ? from : day, what, employer } as const;
    await reportAct(path.own, { personId: path.personId, ...told });
  }
}

/** The counselor evaluates the whole, asks, and mostly accepts what the person answers. */
async function hear(path: Path, { id: periodId, reportBy }: Running, random: Random): Promise<void> {
  const { service } = path.spec;
  await path.time.until(reportBy);
  await path.wait(2, 9);
  if (path.ended || !(await path.isIn('ReviewPeriod', periodId, 'evaluation'))) return;
  if (random.chance(0.25)) {
    const note = words.period.met[service];
    await must(evaluatePeriod(path.staff, { periodId, result: 'met', note }));
    return;
  }
  await must(evaluatePeriod(path.staff, { periodId, result: 'short', note: '' }));
  await must(askClarification(path.staff, { periodId }));
  await path.wait(1, 5);
  if (path.ended || !(await path.isIn('ReviewPeriod', periodId, 'clarificationAsked'))) return;
  const text = words.period.answer[service];
  await must(giveClarification(path.own, { periodId, reason: 'illness', text }));
  await path.wait(0, 3);
  if (path.ended || !(await path.isIn('ReviewPeriod', periodId, 'clarificationGiven'))) return;
  await must(acceptReason(path.staff, { periodId, reason: 'illness' }));
}

/** Story: the first period is full, and of the running one half is done; one employer has asked for an interview. */
export async function fulfilFirst(path: Path, half: Date): Promise<void> {
  const period = await nextPeriod(path, new Date(0));
  if (!period) throw new Error('no review period');
  const from = isoDate(period.startsOn);
  await noon(path, addDays(from, 12));
  await log(path, from, period.target, path.city.random);
  await path.time.until(half);
  const next = await nextPeriod(path, period.startsOn);
  if (next) await log(path, isoDate(next.startsOn), 2, path.city.random);
}

/** Story: one application in the whole period; the counselor has asked why, and the person has not answered yet. */
export async function fallShort(path: Path, asked: Date): Promise<void> {
  const period = await nextPeriod(path, new Date(0));
  if (!period) throw new Error('no review period');
  const from = isoDate(period.startsOn);
  await noon(path, addDays(from, 9));
  await log(path, from, 1, path.city.random);
  await path.time.until(asked);
  const { id: periodId } = period;
  await must(evaluatePeriod(path.staff, { periodId, result: 'short', note: '' }));
  await must(askClarification(path.staff, { periodId }));
}
