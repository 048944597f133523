import { prisma } from '#app/db/client.server.ts';
import { acceptReferral } from '#app/features/referrals/commands/accept-referral.server.ts';
import { applyToService } from '#app/features/referrals/commands/apply-to-service.server.ts';
import { askInterruption } from '#app/features/referrals/commands/ask-interruption.server.ts';
import { cancelReferral } from '#app/features/referrals/commands/cancel-referral.server.ts';
import { completeService } from '#app/features/referrals/commands/complete-service.server.ts';
import { continueService } from '#app/features/referrals/commands/continue-service.server.ts';
import { decideInterruption } from '#app/features/referrals/commands/decide-interruption.server.ts';
import { hearParticipant } from '#app/features/referrals/commands/hear-participant.server.ts';
import { putInReserve } from '#app/features/referrals/commands/put-in-reserve.server.ts';
import { recordAttendance } from '#app/features/referrals/commands/record-attendance.server.ts';
import { recordNotStarted } from '#app/features/referrals/commands/record-not-started.server.ts';
import { referToService } from '#app/features/referrals/commands/refer-to-service.server.ts';
import { rejectApplicant } from '#app/features/referrals/commands/reject-applicant.server.ts';
import { rejectReferral } from '#app/features/referrals/commands/reject-referral.server.ts';
import { selectApplicant } from '#app/features/referrals/commands/select-applicant.server.ts';
import { startService } from '#app/features/referrals/commands/start-service.server.ts';
import { addDays, addMonths, isoDate } from '#app/rules/dates.ts';
import { must } from './must.ts';
import type { Path } from './path.ts';

/** How far a story takes a service; a life takes it as far as its days go. */
export type Smooth = { smooth?: boolean };

/** The referrals that a plan in force made, to be gone through side by side. */
export async function referralsOf(path: Path): Promise<string[]> {
  const rows = await prisma.referral.findMany({
    where: { personId: path.personId },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** From an agreed referral to the end of the service. Stops where the person's jobseeking has ended meanwhile. */
export async function goThrough(
  path: Path,
  referralId: string,
  { smooth = false }: Smooth = {},
): Promise<void> {
  const { random } = path.city;
  const referral = await prisma.referral.findUniqueOrThrow({
    where: { id: referralId },
    include: { service: true },
  });
  await path.wait(1, 6);
  if (!(await isStill(path, referralId, 'agreed'))) return;
  if (!smooth && random.chance(0.04)) {
    await must(cancelReferral(path.staff, { referralId, note: 'Tilanne muuttui.' }));
    return;
  }
  const sent = referral.service.needsApplication
    ? await apply(path, referralId, smooth)
    : await must(referToService(path.staff, { referralId }));
  if (!sent) return;
  await path.wait(2, 8);
  if (!(await isStill(path, referralId, 'referred'))) return;
  if (!smooth && random.chance(0.06)) {
    await must(rejectReferral(path.staff, { referralId, reasonCode: 'noRoom', note: 'Ryhmä on täynnä.' }));
    return;
  }
  await attend(path, referralId, referral.service.months, smooth);
}

async function apply(path: Path, referralId: string, smooth: boolean): Promise<boolean> {
  const { random } = path.city;
  await must(applyToService(path.own, { referralId, version: await path.version('Referral', referralId) }));
  await path.wait(5, 14);
  if (!(await isStill(path, referralId, 'applied'))) return false;
  if (!smooth && random.chance(0.15)) {
    await must(putInReserve(path.staff, { referralId }));
    await path.wait(10, 40);
    if (!(await isStill(path, referralId, 'reserve'))) return false;
  }
  if (!smooth && random.chance(0.12)) {
    const reason = { reasonCode: 'requirementsNotMet', note: 'Pohjakoulutus puuttuu.' } as const;
    await must(rejectApplicant(path.staff, { referralId, ...reason }));
    return false;
  }
  await must(selectApplicant(path.staff, { referralId }));
  return true;
}

async function attend(path: Path, referralId: string, months: number, smooth: boolean): Promise<void> {
  const { random } = path.city;
  const startsOn = addDays(isoDate(path.time.now()), random.whole(5, 20));
  const days = { startsOn, endsOn: addMonths(startsOn, months) };
  await must(acceptReferral(path.staff, { referralId, ...days }));
  await path.time.until(new Date(`${startsOn}T07:30:00Z`));
  if (!(await isStill(path, referralId, 'waiting'))) return;
  if (!smooth && random.chance(0.04)) {
    await must(recordNotStarted(path.staff, { referralId }));
    return;
  }
  await must(startService(path.staff, { referralId, ...days }));
  await path.wait(7, 21);
  if (await isStill(path, referralId, 'ongoing'))
    await must(
      recordAttendance(path.staff, {
        referralId,
        present: random.chance(0.85),
        permitted: random.chance(0.7),
      }),
    );
  if (!smooth && random.chance(0.08) && !(await thinkOfStopping(path, referralId))) return;
  await path.time.until(new Date(`${days.endsOn}T13:00:00Z`));
  if (!(await isStill(path, referralId, 'ongoing'))) return;
  const outcome = random.weighted([
    ['goalReached', 6],
    ['partlyReached', 3],
    ['needsOtherService', 1],
  ] as const);
  await must(completeService(path.staff, { referralId, outcome }));
}

/** Nobody is interrupted unheard; answers whether the service goes on. */
async function thinkOfStopping(path: Path, referralId: string): Promise<boolean> {
  await path.wait(7, 30);
  if (!(await isStill(path, referralId, 'ongoing'))) return false;
  await must(askInterruption(path.staff, { referralId, note: 'Useita poissaoloja.' }));
  await path.wait(4, 9);
  if (!(await isStill(path, referralId, 'interruptionPending'))) return false;
  await must(hearParticipant(path.staff, { referralId, note: 'Kertoi vaikeuksista aikataulun kanssa.' }));
  await path.wait(1, 4);
  if (!(await isStill(path, referralId, 'interruptionPending'))) return false;
  const goesOn = path.city.random.chance(0.5);
  await must(
    goesOn
      ? continueService(path.staff, { referralId })
      : decideInterruption(path.staff, { referralId, note: 'Keskeytetään sovitusti.' }),
  );
  return goesOn;
}

async function isStill(path: Path, id: string, state: string): Promise<boolean> {
  return !path.ended && (await path.isIn('Referral', id, state));
}
