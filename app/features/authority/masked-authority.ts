import type { CounselorActor } from '#app/core/actor.ts';
import { whereStands } from '#app/features/privacy/masking.ts';
import type { getClientAuthority } from './authority.queries.server.ts';

type ClientAuthority = NonNullable<Awaited<ReturnType<typeof getClientAuthority>>>;

type Masked = ClientAuthority & { hidden: boolean; allowed: boolean };

/**
 * For a person under non-disclosure no municipality and no area leaves the server until staff whose duty it is say that they
 * need them.
 */
export function masked(actor: CounselorActor, client: ClientAuthority, shown: boolean): Masked {
  const stands = whereStands(actor, client, shown);
  const allowed = stands !== 'closed';
  if (stands === 'shown') return { ...client, allowed, hidden: false };
  return {
    ...client,
    allowed,
    hidden: true,
    authority: { kind: 'undetermined' },
    why: { ...client.why, rule: 'noHomeMunicipality', facts: {}, source: '' },
    periods: [],
    facts: { ...client.facts, homeMunicipality: null, switchNotice: null, placement: null, upcoming: null },
    upcoming: null,
    notice: null,
  };
}
