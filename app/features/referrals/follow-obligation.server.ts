import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { postponeForService, resumeAfterService } from '#app/features/obligations/service-pause.server.ts';
import { serviceTime } from './service-time.server.ts';

/** What a service that starts or ends means for the person's job-search obligation. */
export async function followObligation(
  tx: Tx,
  act: Act,
  referralId: string,
  milestone: 'started' | 'ended',
): Promise<void> {
  const service = await serviceTime(tx, referralId);
  if (!service) return;
  if (milestone === 'ended') return resumeAfterService(tx, service, act);
  const { kind } = await tx
    .selectFrom('Referral')
    .innerJoin('Service', 'Service.id', 'Referral.serviceId')
    .select('Service.kind')
    .where('Referral.id', '=', referralId)
    .executeTakeFirstOrThrow();
  await postponeForService(tx, { ...service, kind }, act);
}
