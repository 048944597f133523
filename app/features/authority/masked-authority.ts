import type { getClientAuthority } from './authority.queries.server.ts';

type ClientAuthority = NonNullable<Awaited<ReturnType<typeof getClientAuthority>>>;

/** For a person under non-disclosure no municipality and no area leaves the server until staff say that they need them. */
export function masked(client: ClientAuthority, shown: boolean): ClientAuthority & { hidden: boolean } {
  if (!client.nonDisclosure || shown) return { ...client, hidden: false };
  return {
    ...client,
    hidden: true,
    authority: { kind: 'undetermined' },
    why: { ...client.why, rule: 'noHomeMunicipality', facts: {}, source: '' },
    periods: [],
    facts: { ...client.facts, homeMunicipality: null, switchNotice: null, placement: null, upcoming: null },
    upcoming: null,
    notice: null,
  };
}
