import { z } from 'zod';
import type { CompetenceFacts, Placement, TrialSituation } from '#app/rules/competence.ts';
import { dayOf, isIsoDate, type IsoDate } from '#app/rules/dates.ts';

export const trialSituations = [
  'unemployed',
  'employedWithSupport',
  'inService',
  'other',
] as const satisfies TrialSituation[];
export const placementGrounds = [
  'languageRights',
  'inappropriateRelation',
  'safety',
  'otherJustified',
] as const satisfies Placement['ground'][];
/** Why a person gives written notice: what ties them to the other area (380/2023 17 §), or their language (19 §). */
export const switchGrounds = ['work', 'study', 'relatives', 'language', 'other'] as const;
export type SwitchGround = (typeof switchGrounds)[number];

export type Upcoming = NonNullable<CompetenceFacts['upcoming']>;

/** What decides who serves and is kept of a person beside the registers and the registration. */
export type StoredFacts = {
  homeSince: IsoDate | null;
  situation: TrialSituation | null;
  earningsRelated: boolean | null;
  immigrant: boolean | null;
  changeSecurity55: boolean;
  reportedOn: IsoDate | null;
  upcoming: Upcoming | null;
  placement: Placement | null;
  switchNotice: { id: string; area: string; givenOn: IsoDate; ground: SwitchGround } | null;
};

export const nothingStored: StoredFacts = {
  homeSince: null,
  situation: null,
  earningsRelated: null,
  immigrant: null,
  changeSecurity55: false,
  reportedOn: null,
  upcoming: null,
  placement: null,
  switchNotice: null,
};

const upcoming = z.object({
  on: z.string().refine(isIsoDate),
  homeMunicipality: z.string().optional(),
  situation: z.enum(trialSituations).optional(),
  meetsEarningsRelatedConditions: z.boolean().optional(),
  immigrant: z.boolean().optional(),
});
const placement = z.object({
  with: z.enum(['teOffice', 'trialMunicipality']),
  municipality: z.string().nullable(),
  ground: z.enum(placementGrounds),
});

/** The rows of the two tables as either client reads them. */
export type FactsRow = {
  homeSince: Date | null;
  situation: string | null;
  earningsRelated: boolean | null;
  immigrant: boolean | null;
  changeSecurity55: boolean;
  reportedOn: Date | null;
  upcoming: unknown;
  placement: unknown;
};
export type NoticeRow = { id: string; areaCode: string; ground: string; givenOn: Date };

export function readFacts(row: FactsRow | null, notice: NoticeRow | null): StoredFacts {
  if (!row) return nothingStored;
  const known = upcoming.safeParse(row.upcoming);
  return {
    homeSince: dayOf(row.homeSince),
    situation: trialSituations.find((each) => each === row.situation) ?? null,
    earningsRelated: row.earningsRelated,
    immigrant: row.immigrant,
    changeSecurity55: row.changeSecurity55,
    reportedOn: dayOf(row.reportedOn),
    upcoming: known.success ? withoutGaps(known.data) : null,
    placement: placement.safeParse(row.placement).data ?? null,
    switchNotice: notice && {
      id: notice.id,
      area: notice.areaCode,
      givenOn: dayOf(notice.givenOn),
      ground: switchGrounds.find((each) => each === notice.ground) ?? 'other',
    },
  };
}

/** A fact that is not named stays as it is, so that it must not be there at all. */
function withoutGaps({
  on,
  homeMunicipality,
  situation,
  meetsEarningsRelatedConditions,
  immigrant,
}: z.output<typeof upcoming>): Upcoming {
  return {
    on,
    ...(homeMunicipality !== undefined && { homeMunicipality }),
    ...(situation !== undefined && { situation }),
    ...(meetsEarningsRelatedConditions !== undefined && { meetsEarningsRelatedConditions }),
    ...(immigrant !== undefined && { immigrant }),
  };
}
