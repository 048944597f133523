import { kysely } from '#app/db/client.server.ts';
import { isIn } from '#app/core/machine.ts';
import { reportMove } from '#app/features/authority/commands/report-move.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { restartJobseeking } from '#app/features/registration/commands/restart-jobseeking.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { reportChange } from '#app/features/validity/commands/report-change.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import { Path, type Spec } from './path.ts';
import { answersOf } from './people.ts';
import { approve, propose } from './plans.ts';
import { randomFrom } from './random.ts';
import type { Life } from './simulation.ts';
import { nineOn } from './vacancies.ts';
import { assessment } from './words.ts';

const LAHTI = '398';
const COOK = '5120';
export const katri: Spec = {
  ...{ story: 'throughTheTrial', givenName: 'Katri', familyName: 'Lehtonen', birthDate: '1994-06-01' },
  ...{ tongue: 'fi', citizenship: '246', municipality: '049' },
  service: 'fi',
  online: true,
};

/**
 * One person's way through the laws: with the TE Office in March 2021, moved to Espoo seven days before turning eligible,
 * moved home to Lahti, under the Nordic model, back as a client of the trial, with the employment area since 2025, and
 * registered anew under the law of today.
 */
export const throughTheTrial =
  (city: City, end: Date): Life =>
  async (time) => {
    // With chances of its own: it begins before everybody else and would shift theirs.
    const path = new Path({ ...city, random: randomFrom(20_210_310) }, time, katri, city.counselors[0]);
    await path.arrive();
    await liveThrough(path, end);
  };

async function liveThrough(path: Path, end: Date): Promise<void> {
  const { personId, time } = path;
  const day = (date: IsoDate) => time.until(nineOn(date));
  await interview(path, await register(path, 'employed', 'kela'));

  await day('2021-03-24');
  const { version } = await journeyOf(path);
  const told = { version, on: '2021-03-31', details: '' };
  await must(reportChange(path.self, { personId, kind: 'workEnds', told }));
  await discuss(path, '2021-06-17');

  await day('2021-09-01');
  await must(reportMove(path.self, { personId, municipalityCode: LAHTI, movedOn: '2021-09-01' }));
  path.counselor = path.city.inLahti;
  await path.assign();
  for (const date of ['2021-09-16', '2021-12-14', '2022-03-10', '2022-06-09']) await discuss(path, date);
  await day('2022-09-05');
  await stop(path);

  await day('2023-10-02');
  await interview(path, await again(path, 'fund'));
  await day('2023-12-04');
  await stop(path);

  await day('2024-11-04');
  await interview(path, await again(path, 'kela'));
  await day('2025-02-03');
  await stop(path);

  await time.until(nineOn(addDays(isoDate(end), -12)));
  await interview(path, await again(path, 'kela'));
}

const journeyOf = ({ personId }: Path) =>
  kysely.selectFrom('Journey').select('version').where('personId', '=', personId).executeTakeFirstOrThrow();

type Situation = NonNullable<RegistrationAnswers['situation']>;

async function register(
  path: Path,
  situation: Situation['situation'],
  benefitPayer: Situation['benefitPayer'],
): Promise<string> {
  const answers = answersOf(path.city, path.spec, COOK, isoDate(path.time.now()));
  const meetingId = await path.register({ ...answers, situation: { situation, since: null, benefitPayer } });
  await path.assign();
  return meetingId;
}

/** Found work, and jobseeking ends because the person says so. */
async function stop(path: Path): Promise<void> {
  path.ended = true;
  await must(endJobseeking(path.self, { personId: path.personId, reason: 'employed' }));
  await path.wait(1);
}

async function again(path: Path, benefitPayer: Situation['benefitPayer']): Promise<string> {
  path.ended = false;
  await must(restartJobseeking(path.self, { personId: path.personId }));
  return register(path, 'unemployed', benefitPayer);
}

/** The interview in a few days, and the plan that follows from it. */
async function interview(path: Path, meetingId: string): Promise<void> {
  const needs = { needsGuidance: false, needsSkills: false, needsSupport: false, needsMultiSectoral: false };
  const startsAt = await path.book(meetingId, 1);
  const found = assessment(path.spec.service, { ...needs, readyForWork: true });
  const { planId } = await path.meet(meetingId, startsAt, found);
  if (!planId) return;
  await propose(path, planId, [{ area: 'employerMatching', taskCode: '049' }]);
  await path.wait(1);
  await approve(path, planId);
}

/** The discussion that is due, from that day on. */
async function discuss(path: Path, from: IsoDate): Promise<void> {
  await path.time.until(nineOn(from));
  const open = await kysely
    .selectFrom('Meeting')
    .select(['id', 'state'])
    .where('personId', '=', path.personId)
    .where('kind', '=', 'jobSearchDiscussion')
    .orderBy('createdAt', 'desc')
    .execute();
  const due = open.find((row) => isIn(row, 'due'));
  if (!due) return;
  await path.meet(due.id, await path.book(due.id, 0), null);
}
