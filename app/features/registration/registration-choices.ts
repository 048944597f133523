import type { WorkRight } from '#app/rules/registration.ts';

/** The steps in the order in which they are asked (380/2023 27 § 2–3 mom). */
export const registrationSteps = [
  'contact',
  'situation',
  'work',
  'education',
  'skills',
  'ability',
  'workRight',
  'changes',
] as const;
export type RegistrationStep = (typeof registrationSteps)[number];

export const situations = [
  'unemployed',
  'threatened',
  'laidOff',
  'shortenedWeek',
  'partTime',
  'employed',
  'inService',
  'student',
  'otherSituation',
] as const;
export const benefitPayers = ['kela', 'fund', 'none', 'unknown'] as const;
export const abilities = ['noEffect', 'someEffect', 'notNow', 'cannotSay'] as const;
export const workRights = [
  'freeMovement',
  'permitUnrestricted',
  'permitOneEmployer',
  'none',
] as const satisfies WorkRight[];
export const upcomingChanges = [
  'nothing',
  'job',
  'studies',
  'service',
  'familyLeave',
  'move',
  'otherChange',
] as const;
export const yesOrNo = ['yes', 'no'] as const;

export const isRegistrationStep = (step: string | undefined): step is RegistrationStep =>
  registrationSteps.some((known) => known === step);
