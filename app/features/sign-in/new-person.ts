import type { NewPerson } from '#app/features/journey/commands/open-journey.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { employmentArea, municipality } from '#app/rules/areas.ts';
import type { IdentifiedPerson } from './identified-person.ts';

/** Residence abroad, as the registers of employment write it where they know no more. */
const ABROAD = '200';
const FINLAND = '246';
/** Not a citizen of Finland, and of which country is not told. */
const UNTOLD = '998';
/** The area whose service point meets whoever has no home municipality in Finland; our own choice, no act names one. */
const AREA_OF_NEWCOMERS = '1';

/** ISO 3166: the two letters of eIDAS (Greece is EL there) and the numeric code of the registers. */
const countries: Readonly<Record<string, string>> = {
  ...{ AT: '040', BE: '056', BG: '100', CH: '756', CY: '196', CZ: '203', DE: '276', DK: '208', EE: '233' },
  ...{ EL: '300', ES: '724', FI: '246', FR: '250', HR: '191', HU: '348', IE: '372', IS: '352', IT: '380' },
  ...{ LI: '438', LT: '440', LU: '442', LV: '428', MT: '470', NL: '528', NO: '578', PL: '616', PT: '620' },
  ...{ RO: '642', SE: '752', SI: '705', SK: '703' },
};

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
  if (identifier.kind === 'eidas') return countries[identifier.value.slice(0, 2)] ?? UNTOLD;
  return finnishCitizen === false ? UNTOLD : FINLAND;
}
