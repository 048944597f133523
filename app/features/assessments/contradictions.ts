import { assessmentParts, type AssessmentPart, type NeedKey } from './assessment-parts.ts';
import type { Known } from './known-facts.ts';
import type { Progress } from './progress.ts';

export type Contradiction = {
  part: AssessmentPart;
  why: 'seesOtherwise' | 'educationDiffers' | 'abilityBetter' | 'abilityWorse';
};

type Seen = { known: Known; needs: Partial<Record<NeedKey, boolean>>; progress: Progress | null };

/** The lower two of the five steps say that something stands in the way, the upper two that it does not. */
const hinders = (step: number | null | undefined) => typeof step === 'number' && step <= 2;
const carries = (step: number | null | undefined) => typeof step === 'number' && step >= 4;

/**
 * Where what the person says and what the authority has written do not fit together, so that it is talked about (OWN). None
 * of the two is held to be right.
 */
export function contradictions({ known, needs, progress }: Seen): Contradiction[] {
  const { answers, profile, before } = known;
  const ability = answers.ability?.ability;
  const level = answers.education?.level;
  const support = needs.needsSupport === true || needs.needsMultiSectoral === true;
  return [
    ...(level && profile?.education && level !== profile.education
      ? [{ part: 'competence', why: 'educationDiffers' } as const]
      : []),
    ...(ability === 'noEffect' && hinders(progress?.workAbility)
      ? [{ part: 'workAbility', why: 'abilityWorse' } as const]
      : []),
    ...(ability === 'notNow' && ((needs.readyForWork === true && !support) || carries(progress?.workAbility))
      ? [{ part: 'workAbility', why: 'abilityBetter' } as const]
      : []),
    ...assessmentParts.flatMap((part) =>
      before?.views[part]?.differs ? [{ part, why: 'seesOtherwise' } as const] : [],
    ),
  ];
}
