import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { restMeetings, resumeMeetings } from '#app/features/meetings/rest-meetings.server.ts';
import { serviceTime } from './service-time.server.ts';

/** What a service that starts or ends means for the person's discussions. */
export async function followMeetings(
  tx: Tx,
  act: Act,
  referralId: string,
  milestone: 'started' | 'completed' | 'interrupted',
): Promise<void> {
  const service = await serviceTime(tx, referralId);
  if (!service) return;
  if (milestone === 'started') return restMeetings(tx, service, act);
  await resumeMeetings(tx, { personId: service.personId, referralId, ended: milestone }, act);
}
