/**
 * What a consent is asked for, and what it is never asked for: where the law itself gives the right or the duty, a
 * question would only pretend that one may say no (GDPR 6(1)(c) and (e), recital 43).
 * `inUse` where Polku asks today; the others wait for the pages that will need them.
 */
export const consentPurposes = {
  employerDisclosure: { mayAsk: true, inUse: true, source: '380/2023 118 §' },
  /** Health data item by item, in writing, and only where it is necessary. */
  employerHealth: { mayAsk: true, inUse: false, source: '380/2023 118 §' },
  providerHealth: { mayAsk: true, inUse: false, source: '380/2023 116 §' },
  psychologicalTest: { mayAsk: true, inUse: false, source: '380/2023 52 §' },
  /** Given by the guardians. */
  familyIntegrationPlan: { mayAsk: true, inUse: false, source: '681/2023 21 §' },
  newcomerContact: { mayAsk: true, inUse: false, source: '681/2023 9 §' },
  /** Feedback and research: our own choice, no law of the field asks for it. */
  feedback: { mayAsk: true, inUse: false, source: null },
  /** Registration, plan, services, benefits' statements: the authority's duty. */
  employmentServices: { mayAsk: false, inUse: false, source: '380/2023 112 §' },
  /** The authority, the wellbeing services county and Kela use each other's necessary data regardless of consent. */
  multiSectoralSupport: { mayAsk: false, inUse: false, source: '381/2023 11–15 §' },
  /** What other authorities and providers must tell the authority. */
  informationFromOthers: { mayAsk: false, inUse: false, source: '380/2023 115 §' },
  readLog: { mayAsk: false, inUse: false, source: '906/2019 17 §' },
} as const satisfies Record<string, { mayAsk: boolean; inUse: boolean; source: string | null }>;

export type ConsentPurpose = keyof typeof consentPurposes;

export const isConsentPurpose = (text: string): text is ConsentPurpose =>
  Object.hasOwn(consentPurposes, text);
export const allPurposes: readonly ConsentPurpose[] = Object.keys(consentPurposes).filter(isConsentPurpose);

/** May a consent be asked for at all? */
export const mayBeAsked = (purpose: ConsentPurpose): boolean => consentPurposes[purpose].mayAsk;
