import { staffChannels, type CounselorActor, type SeekerActor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import { now } from '#app/core/clock.server.ts';
import { idOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { requireClient, requireClientWrite } from './require-client.server.ts';
import { ownedBy, requireOwn } from './require-own.server.ts';

type Asked = { request: Request; params: Record<string, string | undefined> };

/**
 * Whose pages they are. `by` is the counselor who reads them to act for the person: shown and permitted is what the person
 * would see, and the account is the counselor's.
 */
export type Self = SeekerActor & { by?: CounselorActor };

/**
 * The guard of a client's own page: the person, or staff who may open the client, to act for them by phone, at a visit or
 * by their paper, or to see what they see. The look of the latter is logged.
 */
export async function requireSelf({ request, params }: Asked): Promise<Self> {
  if (params.personId === undefined) return requireSeeker(request);
  const { by, ...client } = clientOf(
    params,
    await requireClient(
      { request, params: whose(params) },
      params.channel === 'seen' ? 'client' : 'onBehalf',
    ),
  );
  if (params.channel === 'seen') return client;
  channelOf(params);
  return { ...client, by };
}

/**
 * The same for what changes something: whose page it is, and the act as it is written. Whatever else the address leads to
 * is the person's own, which is asked before the form is read.
 */
export async function requireSelfWrite({ request, params }: Asked): Promise<{ actor: Self; act: Act }> {
  if (params.personId === undefined) {
    const actor = await requireOwn({ request, params });
    return { actor, act: { actor, now: now() } };
  }
  const channel = params.channel === 'seen' ? null : channelOf(params);
  const by = await requireClientWrite({ request, params: whose(params) });
  if (channel === null) throw refused(403);
  const actor = clientOf(params, by);
  await ownedBy(params, actor.personId);
  return { actor, act: { actor: by, now: now(), channel } };
}

const whose = ({ personId }: Asked['params']) => ({ personId });

function clientOf(params: Asked['params'], by: CounselorActor) {
  const { accountId, name } = by;
  return { role: 'seeker' as const, accountId, name, personId: idOf(params, 'personId'), by };
}

function channelOf({ channel }: Asked['params']) {
  const known = staffChannels.find((each) => each === channel);
  if (!known) throw refused(404);
  return known;
}
