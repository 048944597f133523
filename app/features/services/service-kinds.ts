import type { ServiceArea } from '#app/features/referrals/referral.machine.ts';

/**
 * What the law says of a kind of service (380/2023 chapters 5–9). `null` months: no limit in law.
 * obligation: what the job-search obligation is while the service runs; meetings: do the discussions rest in a service
 * of over a month (33 §); expenses: is an expense allowance paid by right (103 §); decidedBy: whose service it is.
 */
export type ServiceKindFacts = Readonly<{
  area: ServiceArea;
  needsApplication: boolean;
  maxMonths: number | null;
  obligation: 'standard' | 'postponed' | 'threeInThreeMonths' | 'notSet';
  meetings: 'continue' | 'rest';
  expenses: boolean;
  decidedBy: 'employmentAuthority' | 'otherAuthority';
  source: string;
}>;

const guidance = {
  area: 'careerGuidance',
  needsApplication: false,
  maxMonths: null,
  obligation: 'standard',
  meetings: 'continue',
  expenses: false,
  decidedBy: 'employmentAuthority',
} as const;
const skills = { ...guidance, area: 'skillsDevelopment', meetings: 'rest', expenses: true } as const;
const support = { ...guidance, area: 'socialSupport', decidedBy: 'otherAuthority' } as const;

export const serviceKinds = {
  careerGuidance: { ...guidance, source: '380/2023 52 §' },
  careerCoaching: { ...guidance, expenses: true, source: '380/2023 53 §' },
  jobSearchCoaching: { ...guidance, expenses: true, source: '380/2023 53 §' },
  jobCoaching: { ...guidance, source: '380/2023 53 §' },
  educationTrial: { ...guidance, expenses: true, source: '380/2023 54 §' },
  workTrial: {
    ...guidance,
    maxMonths: 6,
    obligation: 'postponed',
    meetings: 'rest',
    expenses: true,
    source: '380/2023 54–60 §',
  },
  labourMarketTraining: {
    ...skills,
    needsApplication: true,
    obligation: 'postponed',
    source: '380/2023 61–65 §',
  },
  jointPurchaseTraining: {
    ...skills,
    needsApplication: true,
    obligation: 'notSet',
    source: '380/2023 62 §',
  },
  integrationTraining: { ...skills, obligation: 'postponed', source: '681/2023 13 §' },
  languageSupport: { ...skills, meetings: 'continue', expenses: false, source: '681/2023 13 §' },
  selfMotivatedStudy: {
    ...skills,
    maxMonths: 24,
    obligation: 'threeInThreeMonths',
    source: '380/2023 75–78 §',
  },
  apprenticeship: { ...skills, expenses: false, source: '380/2023 90 §' },
  youthJointService: { ...support, decidedBy: 'employmentAuthority', source: '381/2023 16 §' },
  rehabilitativeWork: { ...support, maxMonths: 24, source: '189/2001' },
  socialWork: { ...support, source: '1301/2014' },
  debtCounselling: { ...support, source: '813/2017' },
  mentalHealth: { ...support, source: '612/2021' },
  substanceServices: { ...support, source: '612/2021' },
  housingAdvice: { ...support, source: '1301/2014' },
} as const satisfies Record<string, ServiceKindFacts>;

export type ServiceKind = keyof typeof serviceKinds;

export const isServiceKind = (kind: string): kind is ServiceKind => Object.hasOwn(serviceKinds, kind);

export function serviceKindFacts(kind: string): ServiceKindFacts | null {
  return isServiceKind(kind) ? serviceKinds[kind] : null;
}
