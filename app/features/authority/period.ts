import { employmentArea, municipality } from '#app/rules/areas.ts';
import type { Authority } from '#app/rules/competence.ts';

/** The authority that a stored period names. */
export function authorityOf(row: {
  kind: string;
  municipalityCode: string | null;
  areaCode: string;
}): Authority {
  switch (row.kind) {
    case 'teOffice':
      return { kind: 'teOffice' };
    case 'trialMunicipality':
      return { kind: 'trialMunicipality', municipality: row.municipalityCode ?? '' };
    case 'employmentAuthority':
      return { kind: 'employmentAuthority', area: row.areaCode };
    default:
      return { kind: 'undetermined' };
  }
}

export function isSame(one: Authority, other: Authority): boolean {
  if (one.kind === 'trialMunicipality' && other.kind === 'trialMunicipality')
    return one.municipality === other.municipality;
  if (one.kind === 'employmentAuthority' && other.kind === 'employmentAuthority')
    return one.area === other.area;
  return one.kind === other.kind;
}

/** In which area staff serve a person of this authority: its own, the municipality's, or that of the home. */
export function areaServing(authority: Authority, home: string, current: string): string {
  if (authority.kind === 'employmentAuthority') return authority.area;
  if (authority.kind === 'undetermined') return current;
  const code = authority.kind === 'trialMunicipality' ? authority.municipality : home;
  const area = municipality(code)?.area;
  return area && employmentArea(area) ? area : current;
}
