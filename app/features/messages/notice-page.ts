import type { Role } from '#app/core/actor.ts';
import type { Paths } from '#app/core/paths.ts';

export type NoticeSubject = { subjectType: string; subjectId: string; personId?: string | null | undefined };

/** The page on which a reader finds what a message is about; null where there is none of its own. */
export function pageOf(role: Role, paths: Paths, subject: NoticeSubject): string | null {
  const { subjectType, subjectId, personId } = subject;
  const { seeker, counselor, employer, provider } = paths;
  const pages: Partial<Record<Role, Record<string, string | null | undefined>>> = {
    seeker: {
      Journey: seeker.path,
      Meeting: seeker.meeting(subjectId),
      Plan: seeker.plan(subjectId),
      Referral: seeker.referral(subjectId),
      Candidacy: seeker.job(subjectId),
      Consent: seeker.consent(subjectId),
      Obligation: seeker.obligation,
      ReviewPeriod: seeker.period(subjectId),
      Hearing: seeker.hearing(subjectId),
      DataRequest: seeker.dataRequest(subjectId),
      BreakGlass: seeker.readers,
      RecordedForClient: seeker.history,
      ClientMessage: seeker.message(subjectId),
    },
    counselor: {
      Journey: personId && counselor.client(personId),
      Meeting: counselor.meeting(subjectId),
      Plan: counselor.plan(subjectId),
      Referral: counselor.referral(subjectId),
      Candidacy: counselor.candidacy(subjectId),
      Vacancy: counselor.vacancy(subjectId),
      Hearing: counselor.hearing(subjectId),
      DataRequest: counselor.dataRequest(subjectId),
      SecondLook: counselor.secondLook(subjectId),
      BreakGlass: personId && counselor.client(personId),
      Obligation: personId && counselor.client(personId),
      ReviewPeriod: counselor.period(subjectId),
      ClientMessage: counselor.message(subjectId),
    },
    manager: {
      DataRequest: paths.manager.dataRequest(subjectId),
      SecondLook: paths.manager.secondLook(subjectId),
    },
    provider: { Referral: provider.referral(subjectId) },
    employer: { Vacancy: employer.need(subjectId), Candidacy: employer.candidate(subjectId) },
  };
  return pages[role]?.[subjectType] ?? null;
}
