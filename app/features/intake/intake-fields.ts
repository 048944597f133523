import { searchable } from '#app/core/searchable.ts';

/** What a list may say of a person. */
export const intakeFields = [
  'identityCode',
  'familyName',
  'givenName',
  'municipality',
  'serviceLanguage',
  'motherTongue',
  'interpreterLanguage',
  'phone',
  'email',
  'streetAddress',
  'postalCode',
  'postOffice',
  'nonDisclosure',
] as const;
export type IntakeField = (typeof intakeFields)[number];

/** Without these nobody can be taken in. */
export const requiredFields = [
  'identityCode',
  'familyName',
  'givenName',
  'municipality',
] as const satisfies readonly IntakeField[];

/** Which column of the list holds which field. */
export type Mapping = Partial<Record<IntakeField, number>>;

/** Headings by which columns are known, as `searchable` writes them, in Finnish, Swedish and English. */
const headings: Record<IntakeField, readonly string[]> = {
  identityCode: ['henkilotunnus', 'hetu', 'personbeteckning', 'identity code', 'personal identity code'],
  familyName: ['sukunimi', 'efternamn', 'family name', 'last name', 'surname'],
  givenName: ['etunimi', 'etunimet', 'fornamn', 'given name', 'given names', 'first name'],
  municipality: ['kotikunta', 'kunta', 'hemkommun', 'kommun', 'municipality', 'home municipality'],
  serviceLanguage: ['asiointikieli', 'palvelukieli', 'kontaktsprak', 'servicesprak', 'service language'],
  motherTongue: ['aidinkieli', 'modersmal', 'mother tongue', 'native language'],
  interpreterLanguage: [
    'tulkkauskieli',
    'tulkki',
    'tolksprak',
    'tolk',
    'interpreter',
    'interpreter language',
  ],
  phone: ['puhelin', 'puhelinnumero', 'telefon', 'telefonnummer', 'phone', 'phone number'],
  email: ['sahkoposti', 'sahkopostiosoite', 'e-post', 'e-postadress', 'email', 'e-mail'],
  streetAddress: ['katuosoite', 'lahiosoite', 'osoite', 'gatuadress', 'adress', 'street address', 'address'],
  postalCode: ['postinumero', 'postnummer', 'postal code', 'postcode'],
  postOffice: ['postitoimipaikka', 'postanstalt', 'postort', 'post office', 'town'],
  nonDisclosure: ['turvakielto', 'sparrmarkering', 'non-disclosure', 'nondisclosure'],
};

/** A column that speaks of non-disclosure in any words is that column: overlooked, it would bring people unprotected. */
const ofProtection = /turvakiel|sparrmark|skyddad|non-?disclosure|protected/;

/** The columns that are known by their headings; each field takes the first that fits. */
export function mappingOf(header: readonly string[]): Mapping {
  const named = header.map((heading) => searchable(heading).replace(/[*:]$/, ''));
  const mapping: Mapping = {};
  for (const field of intakeFields) {
    const at = named.findIndex(
      (heading) =>
        headings[field].includes(heading) || (field === 'nonDisclosure' && ofProtection.test(heading)),
    );
    if (at >= 0) mapping[field] = at;
  }
  return mapping;
}

/** Columns of the list that are brought nowhere, by their headings. */
export const unusedColumns = (header: readonly string[], mapping: Mapping): string[] =>
  header.filter((heading, at) => heading !== '' && !Object.values(mapping).includes(at));

export const missingFields = (mapping: Mapping): IntakeField[] =>
  requiredFields.filter((field) => mapping[field] === undefined);

/** How a row of a list stands: before it is taken in, and after. */
export const standings = ['new', 'wrong', 'twice', 'known', 'elsewhere', 'failed', 'created'] as const;
export type Standing = (typeof standings)[number];
