import type { ServiceKind as OfferedKind } from '#app/features/services/service-kinds.ts';
import type { ServiceKind } from '#app/rules/meetings.ts';

/** Which kind of service of 380/2023 33 § an offered service is; all others let the discussions go on. */
const kinds: Partial<Record<OfferedKind, ServiceKind>> = {
  labourMarketTraining: 'labourMarketTraining',
  integrationTraining: 'labourMarketTraining',
  jointPurchaseTraining: 'jointPurchaseTraining',
  selfMotivatedStudy: 'selfMotivatedStudy',
  workTrial: 'workTrial',
};

export function restKind(kind: string): ServiceKind {
  const known = Object.entries(kinds).find(([offered]) => offered === kind);
  return known?.[1] ?? 'otherService';
}
