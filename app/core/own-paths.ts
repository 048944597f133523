import { useParams } from '@remix-run/react';
import type { Language } from '#app/i18n/language.ts';
import { staffChannels, type StaffChannel } from './actor.ts';
import { pathsIn, stands, type OwnPaths } from './paths.ts';

/**
 * Where a client's own pages are for whoever reads them: the client's own, or those at which staff act for the client or see
 * what the client sees. The address says which, by its parts.
 */
export function ownPathsOf(params: Record<string, string | undefined>, language: Language): OwnPaths {
  const stand = stands.find((each) => each === params.channel);
  const paths = pathsIn(language);
  return params.personId && stand ? paths.onBehalf(params.personId, stand) : paths.seeker;
}

/** The same in a component. */
export function useOwnPaths(language: Language): OwnPaths {
  return ownPathsOf(useParams(), language);
}

/** The way in which a client is in contact, where a page that is no client's own was reached in acting for one. */
export function toldIn(request: Request): StaffChannel | null {
  const told = new URL(request.url).searchParams.get('told');
  return staffChannels.find((each) => each === told) ?? null;
}
