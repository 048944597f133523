/** Somebody whom the local identity provider can say one is. Codes 900–999 are issued to nobody. */
export type Character = {
  id: string;
  label: string;
  /** How sure the provider says it is. */
  level: string;
  claims: Record<string, unknown>;
};

export const levels = {
  substantial: 'http://ftn.ficora.fi/2017/loa2',
  high: 'http://ftn.ficora.fi/2017/loa3',
  eidas: 'http://eidas.europa.eu/LoA/substantial',
  authenticator: 'urn:oid:1.2.246.517.3002.110.7',
  test: 'urn:oid:1.2.246.517.3002.110.999',
} as const;

const OID = 'urn:oid:';
const EIDAS = 'http://eidas.europa.eu/attributes/naturalperson';

export type Resident = {
  identityCode: string;
  givenNames: string;
  familyName: string;
  municipality?: string;
  nonDisclosure?: boolean;
};

/** The claims of somebody in the population register, by the names of the national identification. */
export function residentClaims(resident: Resident): Record<string, unknown> {
  const { identityCode, givenNames, familyName, municipality = '049', nonDisclosure = false } = resident;
  return {
    [`${OID}1.2.246.21`]: identityCode,
    [`${OID}1.2.246.575.1.14`]: givenNames,
    [`${OID}2.5.4.4`]: familyName,
    [`${OID}1.2.246.517.2002.2.26`]: '1',
    [`${OID}1.2.246.517.2002.2.27`]: nonDisclosure ? '1' : '0',
    ...(!nonDisclosure && {
      [`${OID}1.2.246.517.2002.2.18`]: municipality,
      [`${OID}1.2.246.517.2002.2.4`]: 'Koepolku 1 A 2',
      [`${OID}1.2.246.517.2002.2.6`]: '02070',
      [`${OID}1.2.246.517.2002.2.7`]: 'ESPOO',
    }),
  };
}

const resident = (
  id: string,
  label: string,
  who: Resident,
  level: string = levels.substantial,
): Character => ({
  id,
  label,
  level,
  claims: residentClaims(who),
});

export const people: Character[] = [
  resident('newcomer', 'Aada Kokeilija, never here before', {
    identityCode: '120501A9378',
    givenNames: 'Aada Maria',
    familyName: 'Kokeilija',
  }),
  resident('second', 'Eero Esimerkki, never here before', {
    identityCode: '150585-9155',
    givenNames: 'Eero Olavi',
    familyName: 'Esimerkki',
    municipality: '398',
  }),
  resident('colleague', 'Kirsi Kollega, who is invited to a company', {
    identityCode: '070780-9127',
    givenNames: 'Kirsi',
    familyName: 'Kollega',
  }),
  resident('workmate', 'Timo Työkaveri, who is invited to a company', {
    identityCode: '140276-935D',
    givenNames: 'Timo',
    familyName: 'Työkaveri',
  }),
  resident('protected', 'Suvi Suojattu, under non-disclosure', {
    identityCode: '290296-9026',
    givenNames: 'Suvi',
    familyName: 'Suojattu',
    nonDisclosure: true,
  }),
  {
    id: 'eidas',
    label: 'Lucía García, identified by Spain (eIDAS)',
    level: levels.eidas,
    claims: {
      [`${EIDAS}/PersonIdentifier`]: 'ES/FI/fictitious-0001',
      [`${EIDAS}/CurrentGivenName`]: 'Lucía',
      [`${EIDAS}/CurrentFamilyName`]: 'García Ejemplo',
      [`${EIDAS}/DateOfBirth`]: '1991-02-28',
    },
  },
  resident(
    'weak',
    'Ville Vaisu, Finnish Authenticator (not strong)',
    { identityCode: '030360Y9715', givenNames: 'Ville', familyName: 'Vaisu' },
    levels.authenticator,
  ),
  {
    id: 'nameless',
    label: 'Somebody of whom no name is told',
    level: levels.high,
    claims: { [`${OID}1.2.246.21`]: '180693X966L' },
  },
];

const member = (id: string, name: string): Character => ({
  id,
  label: name,
  level: '',
  claims: { preferred_username: `${id}@polku.example`, email: `${id}@polku.example`, name },
});

export const staff: Character[] = [
  member('riikka.salo', 'Riikka Salo, counselor in Lahti'),
  member('elina.vartia', 'Elina Vartia, counselor in Espoo'),
  member('minna.savela', 'Minna Savela, counselor in Espoo'),
  member('amina.yusuf', 'Amina Yusuf, counselor in Espoo'),
  member('jari.manninen', 'Jari Manninen, counselor in Espoo'),
  member('tuomas.ahola', 'Tuomas Ahola, counselor in Espoo'),
  member('outi.saarela', 'Outi Saarela, manager in Espoo'),
  member('harri.vesala', 'Harri Vesala, manager in Lahti'),
  member('uusi.tulokas', 'Uusi Tulokas, to whom nobody has given access'),
];
