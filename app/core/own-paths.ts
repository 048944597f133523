import { useParams } from '@remix-run/react';
import type { Language } from '#app/i18n/language.ts';
import { staffChannels } from './actor.ts';
import { pathsIn, type OwnPaths } from './paths.ts';

/**
 * Where a client's own pages are for whoever reads them: the client's own, or those at which staff act for the client. The
 * address says which, by its parts.
 */
export function ownPathsOf(params: Record<string, string | undefined>, language: Language): OwnPaths {
  const channel = staffChannels.find((each) => each === params.channel);
  const paths = pathsIn(language);
  return params.personId && channel ? paths.onBehalf(params.personId, channel) : paths.seeker;
}

/** The same in a component. */
export function useOwnPaths(language: Language): OwnPaths {
  return ownPathsOf(useParams(), language);
}
