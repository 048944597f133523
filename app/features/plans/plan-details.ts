import { ageAt, isIsoDate, type IsoDate } from '#app/rules/dates.ts';
import { activationPlan, integrationPlan } from '#app/rules/plan-review.ts';
import type { Partner, PlanKind } from './plan.machine.ts';

/** What a plan of one kind says beside what all plans say. A tick is `yes` or nothing. */
export type DetailField =
  | { name: string; as: 'date' | 'text' | 'words' | 'tick' }
  | { name: string; as: 'choice'; options: readonly string[] };

export const finders = ['employmentAuthority', 'wellbeingCounty', 'kela'] as const;
export const permitKinds = ['permit', 'card', 'registration'] as const;
/** Why an integration plan may go on after two years (681/2023 14–23 §). */
export const extensionReasons = ['lowEducation', 'multiSectoralNeed'] as const;

/**
 * By the act of each kind: 380/2023 38 § (Työkanava), 189/2001 8 §, 681/2023 14–23 §, 381/2023 3–6 §. The order is that of
 * the form, the page and the document.
 */
export const detailFields = {
  employment: [{ name: 'stateCompany', as: 'choice', options: ['mayBeEmployed', 'mayNotBeEmployed'] }],
  activation: [
    { name: 'socialAssistance', as: 'tick' },
    { name: 'background', as: 'words' },
    { name: 'earlierMeasures', as: 'words' },
    { name: 'earlierPlans', as: 'words' },
  ],
  integration: [
    { name: 'permitKind', as: 'choice', options: permitKinds },
    { name: 'firstPermitOn', as: 'date' },
    { name: 'assessedOn', as: 'date' },
    { name: 'firstPlanOn', as: 'date' },
    { name: 'endsOn', as: 'date' },
    { name: 'extension', as: 'choice', options: extensionReasons },
    { name: 'studyGoal', as: 'text' },
  ],
  multiSectoral: [
    { name: 'assessmentFrom', as: 'date' },
    { name: 'foundBy', as: 'choice', options: finders },
    { name: 'supportNeed', as: 'words' },
    { name: 'kelaRehabilitation', as: 'tick' },
  ],
} as const satisfies Record<PlanKind, readonly DetailField[]>;

export type DetailName = (typeof detailFields)[PlanKind][number]['name'];
export const detailNames: readonly DetailName[] = Object.values(detailFields).flatMap((fields) =>
  fields.map(({ name }) => name),
);
export type PlanDetails = Partial<Record<DetailName, string>>;

export const fieldsOf = (kind: PlanKind): readonly (DetailField & { name: DetailName })[] =>
  detailFields[kind];

/** A field by its name; names are one for all kinds. */
export const fieldNamed = (name: DetailName): DetailField =>
  Object.values(detailFields)
    .flat()
    .find((field) => field.name === name) ?? { name, as: 'text' };
export const isLong = (name: DetailName): boolean => fieldNamed(name).as === 'words';

/** What was typed or stored, as far as a plan of this kind knows it; the empty is left out. */
export function detailsOf(kind: PlanKind, given: unknown): PlanDetails {
  const values: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  return Object.fromEntries(
    fieldsOf(kind).flatMap((field) => {
      const value = values[field.name];
      const text = typeof value === 'string' ? value.trim() : '';
      if (text === '') return [];
      return [[field.name, field.as === 'tick' ? 'yes' : text]];
    }),
  );
}

/** Who approves the plan beside the person and the employment authority (381/2023 4 §; 189/2001 8 §). */
export function partnersOf(kind: PlanKind, details: PlanDetails): Partner[] {
  if (kind === 'multiSectoral')
    return details.kelaRehabilitation ? ['wellbeingCounty', 'kela'] : ['wellbeingCounty'];
  return kind === 'activation' ? ['wellbeingCounty'] : [];
}

export type DetailFacts = { today: IsoDate; birthDate: IsoDate };

const LONGEST_WORDS = 4000;
const YOUNG = 25;

/** What is wrong with what was written, as field → error keys. */
export function detailErrors(kind: PlanKind, details: PlanDetails, facts: DetailFacts) {
  const errors: Partial<Record<DetailName, string[]>> = {};
  for (const field of fieldsOf(kind)) {
    const value = details[field.name];
    if (value === undefined) continue;
    if (field.as === 'date' && !isIsoDate(value)) errors[field.name] = ['date'];
    if (field.as === 'choice' && !field.options.includes(value)) errors[field.name] = ['choose'];
    if (value.length > LONGEST_WORDS) errors[field.name] = ['tooLong'];
  }
  for (const past of ['assessmentFrom', 'firstPermitOn', 'assessedOn', 'firstPlanOn'] as const)
    if (!errors[past] && (details[past] ?? '') > facts.today) errors[past] = ['inFuture'];
  if (Object.keys(errors).length > 0) return errors;
  return kind === 'integration' ? integrationErrors(details, facts) : errors;
}

/** Evidence of residence of at most three years, a first plan of at most a year, all of them within two and two more years. */
function integrationErrors(details: PlanDetails, { today }: DetailFacts) {
  const errors: Partial<Record<DetailName, string[]>> = {};
  const { firstPermitOn, endsOn, firstPlanOn, extension } = details;
  if (!firstPermitOn) return errors;
  const from = firstPlanOn ?? today;
  const limits = integrationPlan({ firstPermitOn, firstPlanOn: from, extended: !!extension }, from);
  if (!limits.possible) errors.firstPermitOn = ['residenceTooLong'];
  // The first plan is the one that begins its own count.
  const last = firstPlanOn && firstPlanOn < today ? limits.ends : limits.firstEnds;
  if (endsOn && endsOn < today) errors.endsOn = ['range'];
  if (endsOn && last && endsOn > last) errors.endsOn = ['planTooLong'];
  return errors;
}

/** What a plan of this kind must say before it is proposed and does not say yet. */
export function missingDetails(kind: PlanKind, details: PlanDetails, facts: DetailFacts): DetailName[] {
  const needed: Record<PlanKind, readonly DetailName[]> = {
    employment: [],
    activation: ['background', 'earlierMeasures', 'earlierPlans'],
    integration: ['permitKind', 'firstPermitOn', 'assessedOn', 'endsOn'],
    multiSectoral: ['assessmentFrom', 'foundBy', 'supportNeed'],
  };
  const all = [...needed[kind]];
  const onSocialAssistance = details.socialAssistance !== undefined;
  if (kind === 'activation' && !activationPlan({ onSocialAssistance }, facts.today).fits)
    all.unshift('socialAssistance');
  // Under 25 the goal is normally upper secondary education; that it is something else is written too.
  if (kind === 'integration' && ageAt(facts.birthDate, facts.today) < YOUNG) all.push('studyGoal');
  return all.filter((name) => !details[name]);
}
