/** Finnish is the text that types follow; a test holds Swedish and English to the same keys. */
export type Resources = {
  common: typeof import('./locales/fi/common.json');
  errors: typeof import('./locales/fi/errors.json');
  done: typeof import('./locales/fi/done.json');
  public: typeof import('./locales/fi/public.json');
  accounts: typeof import('./locales/fi/accounts.json');
  rules: typeof import('./locales/fi/rules.json');
  journey: typeof import('./locales/fi/journey.json');
  registration: typeof import('./locales/fi/registration.json');
  meetings: typeof import('./locales/fi/meetings.json');
  assessments: typeof import('./locales/fi/assessments.json');
  plans: typeof import('./locales/fi/plans.json');
  periods: typeof import('./locales/fi/periods.json');
  obligations: typeof import('./locales/fi/obligations.json');
  services: typeof import('./locales/fi/services.json');
  referrals: typeof import('./locales/fi/referrals.json');
  vacancies: typeof import('./locales/fi/vacancies.json');
  candidacies: typeof import('./locales/fi/candidacies.json');
  profile: typeof import('./locales/fi/profile.json');
  privacy: typeof import('./locales/fi/privacy.json');
  messages: typeof import('./locales/fi/messages.json');
  seeker: typeof import('./locales/fi/seeker.json');
  counselor: typeof import('./locales/fi/counselor.json');
  employer: typeof import('./locales/fi/employer.json');
  codes: typeof import('./locales/fi/codes.json');
  areas: typeof import('./locales/fi/areas.json');
};
