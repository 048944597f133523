import type { SeekerActor } from '#app/core/actor.ts';
import { isIn, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { isoDate } from '#app/rules/dates.ts';
import { candidacyContext, candidacyMachine } from './candidacy.machine.ts';
import { storedReasons } from './stored-reasons.server.ts';

/** What staff still weigh is not shown: a counselor tells the seeker of a job first. */
const isTold = (candidacy: { state: unknown; context: unknown }) => {
  const { source } = candidacyContext.parse(candidacy.context);
  if (isIn(candidacy, 'suggested')) return source !== 'counselor';
  return !isIn(candidacy, 'suitable') && !isIn(candidacy, 'notSuitable');
};

/** Where an application sent elsewhere, by the person alone, is news. */
const toldElsewhere = ['toldToSeeker', 'assigned', 'interested', 'applyingAlone'];

const withJob = { vacancy: true, company: { select: { name: true } } } as const;

/** All jobs in which the person is concerned, the latest change first. */
export async function listOwnJobs(actor: SeekerActor) {
  const jobs = await prisma.candidacy.findMany({
    where: { personId: actor.personId },
    include: withJob,
    orderBy: { updatedAt: 'desc' },
    take: 100,
  });
  return jobs.filter(isTold).map(({ id, state, vacancy, company, updatedAt, vacancyId, resultReason }) => ({
    id,
    state,
    vacancyId,
    updatedAt,
    resultReason,
    title: vacancy.title,
    companyName: company.name,
    municipalityCode: vacancy.municipalityCode,
  }));
}

/** One of the person's own jobs; null when it is not theirs or not told to them. */
export async function getOwnJob(actor: SeekerActor, id: string) {
  const job = await prisma.candidacy.findFirst({
    where: { id, personId: actor.personId },
    include: { ...withJob, consent: true, answer: true, act: { select: { id: true, withdrawnAt: true } } },
  });
  if (!job || !isTold(job)) return null;
  const { vacancy, consent } = job;
  return {
    id,
    state: job.state,
    version: job.version,
    permitted: permittedEvents(candidacyMachine, job, actor),
    consentState: candidacyContext.parse(job.context).consent,
    companyName: job.company.name,
    vacancy: {
      id: vacancy.id,
      title: vacancy.title,
      description: vacancy.description,
      occupationCode: vacancy.occupationCode,
      municipalityCode: vacancy.municipalityCode,
      workingTime: vacancy.workingTime,
      duration: vacancy.duration,
      pay: vacancy.pay,
      applyBy: vacancy.applyBy && isoDate(vacancy.applyBy),
      isPublic: vacancy.kind === 'publicVacancy' && isIn(vacancy, 'published'),
    },
    match: storedReasons(job.reasons),
    suitability: job.suitability,
    message: job.message,
    /** An assigned job is answered by a day; the person's application elsewhere can be told of with one press. */
    answerBy: job.answer && isIn(job.answer, 'open') ? isoDate(job.answer.endsOn) : null,
    answerWhy: storedWhy(job.answer?.why),
    periodId: job.answer?.id ?? null,
    mayTell: job.act === null && toldElsewhere.some((path) => isIn(job, path)),
    result: { code: job.resultCode, reason: job.resultReason, note: job.resultNote },
    interviewAt: job.interviewAt,
    startsOn: job.startsOn && isoDate(job.startsOn),
    hoursPerWeek: job.hoursPerWeek,
    consent: consent && {
      items: consent.items,
      givenAt: consent.givenAt,
      refusedAt: consent.refusedAt,
      withdrawnAt: consent.withdrawnAt,
      expiresOn: consent.expiresOn && isoDate(consent.expiresOn),
    },
  };
}
export type OwnJob = NonNullable<Awaited<ReturnType<typeof getOwnJob>>>;
