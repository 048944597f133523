import { meetingKinds } from '#app/features/meetings/meeting.machine.ts';
import { planKinds } from '#app/features/plans/plan.machine.ts';
import { serviceKinds } from '#app/features/services/service-kinds.ts';
import { progressThemes } from '#app/features/assessments/progress.ts';
import { languages } from '#app/i18n/language.ts';
import { educationLevels } from '#app/rules/codes.ts';
import { employmentCodes } from '#app/rules/employment-code.ts';

/** What a caseload can be filtered by, as the address says it. */
export { meetingKinds, planKinds };
export const serviceLanguages = languages;
export const educations = educationLevels;
export const employments = employmentCodes;
export const weaknesses = progressThemes;
export const yesNo = ['yes', 'no'] as const;
/** Mother tongues as the law groups them: whoever has another is a foreign-language speaker. */
export const tongues = ['fi', 'sv', 'se', 'other'] as const;
export const citizenships = ['finland', 'euEeaSwitzerland', 'other'] as const;
export const phases = ['valid', 'renewalAsked', 'awaitingClarification'] as const;
export const needs = [
  'needsGuidance',
  'needsSkills',
  'needsSupport',
  'needsMultiSectoral',
  'readyForWork',
] as const;
export const planStates = [
  'none',
  'drafting',
  'awaitingSeeker',
  'awaitingParties',
  'refused',
  'inForce',
  'reviewDue',
] as const;
/** `short`: fewer acts than the obligation asks stand in a period that is being looked into. */
export const obligations = ['none', 'running', 'short', 'postponed', 'notSet', 'over'] as const;
/** At least so many paid benefit days, as recorded; the steps of the municipality's share (facts: 60, 100 … 700). */
export const benefits = ['none', '60', '100', '200', '300', '400', '700'] as const;
/** What a person is in: kinds of services, things agreed to do alone, a job that is being sought together. */
export const activities: readonly string[] = [...Object.keys(serviceKinds), 'ownAction', 'candidacy'];
/** `workTrial`: is in one; `-workTrial`: is in none. */
export const activitiesAsked: readonly string[] = activities.flatMap((each) => [each, `-${each}`]);
