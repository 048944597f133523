import type { Language } from '#app/i18n/language.ts';

/** Every address of Polku, so that none is spelled twice. The site map beside it is routes.ts. */
export function pathsIn(language: Language) {
  const base = `/${language}`;
  const my = `${base}/my`;
  const counselor = `${base}/counselor`;
  const employer = `${base}/employer`;
  const client = (personId: string) => `${counselor}/clients/${personId}`;
  return {
    front: base,
    vacancies: `${base}/vacancies`,
    vacancy: (id: string) => `${base}/vacancies/${id}`,
    howItWorks: `${base}/how-it-works`,
    machine: (name: string) => `${base}/how-it-works/${name}`,
    accessibility: `${base}/accessibility`,
    privacy: `${base}/privacy`,
    signIn: `${base}/sign-in`,
    signOut: `${base}/sign-out`,
    notices: `${base}/notices`,
    settings: `${base}/settings`,
    demonstrationClock: `${base}/demonstration/clock`,
    seeker: {
      path: my,
      registration: `${my}/registration`,
      registrationStep: (step: string) => `${my}/registration/${step}`,
      registrationResult: `${my}/registration-result`,
      authority: `${my}/authority`,
      meetings: `${my}/meetings`,
      meeting: (id: string) => `${my}/meetings/${id}`,
      assessment: `${my}/assessment`,
      plan: (id: string) => `${my}/plans/${id}`,
      planAnswer: (id: string, answer: 'approve' | 'comment' | 'refuse') => `${my}/plans/${id}/${answer}`,
      planAction: (planId: string, actionId: string) => `${my}/plans/${planId}/actions/${actionId}`,
      referral: (id: string) => `${my}/referrals/${id}`,
      jobs: `${my}/jobs`,
      job: (candidacyId: string) => `${my}/jobs/${candidacyId}`,
      apply: (vacancyId: string) => `${my}/apply/${vacancyId}`,
      profile: `${my}/profile`,
      history: `${my}/history`,
      readers: `${my}/readers`,
      end: `${my}/end`,
    },
    counselor: {
      today: counselor,
      caseload: `${counselor}/caseload`,
      client,
      assign: (personId: string) => `${client(personId)}/assign`,
      note: (personId: string) => `${client(personId)}/notes`,
      newPlan: (personId: string) => `${client(personId)}/new-plan`,
      refer: (personId: string) => `${client(personId)}/refer`,
      match: (personId: string) => `${client(personId)}/match`,
      end: (personId: string) => `${client(personId)}/end`,
      meeting: (id: string) => `${counselor}/meetings/${id}`,
      bookMeeting: (id: string) => `${counselor}/meetings/${id}/book`,
      absence: (id: string) => `${counselor}/meetings/${id}/absence`,
      plan: (id: string) => `${counselor}/plans/${id}`,
      referral: (id: string) => `${counselor}/referrals/${id}`,
      candidacy: (id: string) => `${counselor}/candidacies/${id}`,
      vacancies: `${counselor}/vacancies`,
      vacancy: (id: string) => `${counselor}/vacancies/${id}`,
      times: `${counselor}/times`,
    },
    employer: {
      needs: employer,
      newNeed: `${employer}/needs/new`,
      need: (id: string) => `${employer}/needs/${id}`,
      editNeed: (id: string) => `${employer}/needs/${id}/edit`,
      candidate: (id: string) => `${employer}/candidates/${id}`,
      hire: (id: string) => `${employer}/candidates/${id}/hire`,
    },
  };
}

export type Paths = ReturnType<typeof pathsIn>;
