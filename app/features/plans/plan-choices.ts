import type { AreaKey } from '#app/ui/areas.ts';

/** The register's task codes of a plan (KEHA's URA code book), each in the areas where it is used. Code 079 is the obligation itself. */
export const taskCodes = {
  careerGuidance: ['059', '060', '061', '062', '082', '063', '080', '087', '088'],
  skillsDevelopment: ['058', '081', '064', '065', '066', '067', '083', '090', '076'],
  socialSupport: ['084', '085', '071', '072', '086', '078', '089'],
  employerMatching: ['049', '075', '051', '070', '077', '053', '063', '088'],
} as const satisfies Record<AreaKey, readonly string[]>;

/** A task in its area, as one choice of a list. */
export const taskChoices = areaTasks();

function areaTasks(): { value: string; area: AreaKey; code: string }[] {
  const areas: AreaKey[] = ['careerGuidance', 'skillsDevelopment', 'socialSupport', 'employerMatching'];
  return areas.flatMap((area) => taskCodes[area].map((code) => ({ value: `${area}:${code}`, area, code })));
}

export const doers = ['seeker', 'counselor', 'together', 'wellbeingCounty', 'kela'] as const;
/** Of whose actions the person tells. */
export const ownDoers = ['seeker', 'together'] as const satisfies readonly Doer[];
export type Doer = (typeof doers)[number];

/** The ways in which a plan decides on the job-search obligation (380/2023 44–48 §). */
export const obligationModes = [
  'standard',
  'lowered',
  'merged',
  'partTime',
  'noVocationalStudy',
  'shortRemaining',
  'notSet',
  'postponed',
] as const;
export type ObligationMode = (typeof obligationModes)[number];

/** Recorded reasons by mode (380/2023 44 § 3 mom, 46 §, 48 §). Modes without reasons need none. */
export const obligationReasons = {
  standard: [],
  lowered: ['labourMarket', 'workAbilityAndLabourMarket', 'otherReason'],
  merged: ['weightyReason'],
  partTime: [],
  noVocationalStudy: [],
  shortRemaining: [],
  notSet: [
    'noOpportunities',
    'multiSectoralNeed',
    'notAbleToWork',
    'literacyStudies',
    'jointPurchaseTraining',
    'preventedFromLabourMarket',
  ],
  postponed: ['workOver80', 'laidOff', 'serviceOngoing'],
} as const satisfies Record<ObligationMode, readonly string[]>;

export const allObligationReasons: readonly string[] = Object.values(obligationReasons).flat();

/** Which modes ask for a number of their own. */
export const countedModes: readonly ObligationMode[] = ['lowered', 'shortRemaining'];

/** Grounds of a postponement that turn on a day known when the plan is made; that of a service is its last discussion. */
export const datedReasons: readonly string[] = ['workOver80', 'laidOff'];
