import type { NewPerson } from '#app/features/journey/commands/open-journey.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { employmentArea, municipality } from '#app/rules/areas.ts';
import { countryCode } from '#app/rules/countries.ts';
import type { IdentifiedPerson } from './identified-person.ts';

/** Residence abroad, as the registers of employment write it where they know no more. */
const ABROAD = '200';
const FINLAND = '246';
/** Not a citizen of Finland, and of which country is not told. */
const UNTOLD = '998';
/** The area whose service point meets whoever has no home municipality in Finland; our own choice, no act names one. */
const AREA_OF_NEWCOMERS = '1';

/** The person as Polku keeps them from their first identification on. */
export function newPerson(person: IdentifiedPerson, language: Language): NewPerson {
  const { identifier, address } = person;
  return {
    givenName: person.givenNames,
    familyName: person.familyName,
    birthDate: person.birthDate,
    ...homeOf(person.municipalityCode),
    citizenship: citizenshipOf(person),
    serviceLanguage: language,
    nonDisclosure: person.nonDisclosure ?? false,
    email: person.email ?? null,
    ...address,
    ...(identifier.kind === 'eidas'
      ? { eidasIdentifier: identifier.value }
      : { identityCode: identifier.value }),
  };
}

/** A home municipality and the area that it belongs to. */
export function homeOf(municipalityCode: string | undefined): { municipalityCode: string; areaCode: string } {
  const home = municipalityCode === undefined ? undefined : municipality(municipalityCode);
  const area = home && employmentArea(home.area);
  return { municipalityCode: home?.code ?? ABROAD, areaCode: area?.code ?? AREA_OF_NEWCOMERS };
}

/** A country gives its identity mostly to its own citizens; registration asks about the right to work. */
function citizenshipOf({ identifier, finnishCitizen }: IdentifiedPerson): string {
  if (identifier.kind === 'eidas') return countryCode(eidasCountry(identifier.value)) ?? UNTOLD;
  return finnishCitizen === false ? UNTOLD : FINLAND;
}

/** The two letters with which an identifier begins; eIDAS calls Greece EL. */
const eidasCountry = (identifier: string): string => identifier.slice(0, 2).replace('EL', 'GR');
