import type { Language } from '#app/i18n/language.ts';
import type { Label } from '#app/i18n/use-label.ts';
import { employmentArea, municipality } from '#app/rules/areas.ts';
import type { Authority } from '#app/rules/competence.ts';

/** The name of who serves, as people know it. */
export function authorityName(authority: Authority, language: Language, label: Label): string {
  switch (authority.kind) {
    case 'employmentAuthority':
      return label('registration:authority.area', {
        name: employmentArea(authority.area)?.name[language] ?? '',
      });
    case 'trialMunicipality':
      return label('registration:authority.trial', {
        name: municipality(authority.municipality)?.name[language] ?? '',
      });
    case 'teOffice':
      return label('registration:authority.teOffice');
    case 'undetermined':
      return label('registration:authority.undetermined');
  }
}
