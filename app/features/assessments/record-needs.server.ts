import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { nudgeJourney, type JourneyMove } from '#app/features/journey/move-journey.server.ts';
import type { sourcesOf } from './known-facts.ts';

/** The four statutory parts (380/2023 37 §) and the areas in which the person needs something. */
export type Needs = {
  competence: string;
  workAbility: string;
  jobSearch: string;
  outlook: string;
  needsGuidance: boolean;
  needsSkills: boolean;
  needsSupport: boolean;
  needsMultiSectoral: boolean;
  readyForWork: boolean;
  /** Why the authority sees it so. */
  reasoning?: string;
};

/** From where what is written of each part is known; kept with the assessment. */
export type NeedSources = ReturnType<typeof sourcesOf>;

export type AssessedMeeting = { id: string; personId: string; areaCode: string };

/** Writes the assessment made at a meeting and moves the areas in which a need was found, inside the caller's transaction. */
export async function recordNeeds(
  tx: Tx,
  meeting: AssessedMeeting,
  needs: Needs,
  act: Act,
  sources: NeedSources | null = null,
): Promise<string> {
  const { personId, areaCode } = meeting;
  const id = uuid();
  const assessedBy = act.actor.accountId;
  if (!assessedBy) throw new Error('a person assesses needs');
  await tx
    .insertInto('NeedsAssessment')
    .values({
      ...needs,
      id,
      personId,
      areaCode,
      sources: json(sources),
      meetingId: meeting.id,
      assessedBy,
      createdAt: act.now,
      updatedAt: act.now,
    })
    .execute();
  for (const type of movesOf(needs)) await nudgeJourney(tx, personId, { type }, act);
  return id;
}

type NeedMove = Extract<
  JourneyMove['type'],
  | 'IDENTIFY_GUIDANCE_NEED'
  | 'SURVEY_SKILLS'
  | 'FIND_SKILLS_GAP'
  | 'GUIDE_TO_PARTNER'
  | 'START_MULTI_SECTORAL_ASSESSMENT'
>;

function movesOf(needs: Needs): NeedMove[] {
  return [
    ...(needs.needsGuidance ? (['IDENTIFY_GUIDANCE_NEED'] as const) : []),
    ...(needs.needsSkills ? (['SURVEY_SKILLS', 'FIND_SKILLS_GAP'] as const) : []),
    ...(needs.needsMultiSectoral ? (['START_MULTI_SECTORAL_ASSESSMENT'] as const) : []),
    ...(needs.needsSupport && !needs.needsMultiSectoral ? (['GUIDE_TO_PARTNER'] as const) : []),
  ];
}
