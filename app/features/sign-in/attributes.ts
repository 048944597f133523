import { readIdentityCode } from '#app/rules/identity.ts';

/** What a door may tell about a person; nothing else of what it sends is read. */
export type Attribute =
  | 'identityCode'
  | 'personIdentifier'
  | 'givenNames'
  | 'familyName'
  | 'birthDate'
  | 'nonDisclosure'
  | 'municipalityCode'
  | 'finnishCitizen'
  | 'streetAddress'
  | 'postalCode'
  | 'postOffice'
  | 'email';

/**
 * By which names a door tells each attribute, the best first: the OID names of SAML, their friendly names, and the claim
 * names of OpenID Connect. An OID is met with and without `urn:oid:`. One table, whatever the protocol.
 */
export const attributeNames: Record<Attribute, readonly string[]> = {
  identityCode: ['1.2.246.21', 'nationalIdentificationNumber', 'national_identification_number'],
  personIdentifier: [
    'http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier',
    'PersonIdentifier',
    'person_identifier',
  ],
  // All given names before the one that is used daily.
  givenNames: [
    'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName',
    '1.2.246.575.1.14',
    'FirstName',
    'firstName',
    '2.5.4.42',
    'givenName',
    'given_name',
  ],
  familyName: [
    'http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName',
    '2.5.4.4',
    'sn',
    'FamilyName',
    'family_name',
  ],
  birthDate: [
    'http://eidas.europa.eu/attributes/naturalperson/DateOfBirth',
    '1.3.6.1.5.5.7.9.1',
    'DateOfBirth',
    'birthdate',
  ],
  nonDisclosure: ['1.2.246.517.2002.2.27', 'TurvakieltoTieto', 'protection_order'],
  municipalityCode: ['1.2.246.517.2002.2.18', 'KotikuntaKuntanumero', 'home_municipality'],
  finnishCitizen: ['1.2.246.517.2002.2.26', 'SuomenKansalaisuusTietokoodi'],
  streetAddress: [
    '1.2.246.517.2002.2.4',
    'VakinainenKotimainenLahiosoiteS',
    '1.2.246.517.2002.2.5',
    'VakinainenKotimainenLahiosoiteR',
    'address.street_address',
  ],
  postalCode: ['1.2.246.517.2002.2.6', 'VakinainenKotimainenLahiosoitePostinumero', 'address.postal_code'],
  postOffice: [
    '1.2.246.517.2002.2.7',
    'VakinainenKotimainenLahiosoitePostitoimipaikkaS',
    '1.2.246.517.2002.2.8',
    'VakinainenKotimainenLahiosoitePostitoimipaikkaR',
    'address.locality',
  ],
  email: ['0.9.2342.19200300.100.1.3', 'mail', 'email'],
};

/** What a door sent: claims of a token, or the attributes of an assertion, where a value may be a list. */
export type Sent = Readonly<Record<string, unknown>>;

/** The first value that says something, under the first name that has one. */
export function readAttribute(sent: Sent, attribute: Attribute): string | undefined {
  for (const name of attributeNames[attribute])
    for (const key of [name, `urn:oid:${name}`]) {
      const value = textOf(valueAt(sent, key));
      if (value) return value;
    }
  return undefined;
}

/** Whether it is said who somebody is, of the people or of the staff; else the provider is asked at its other address. */
export const tellsWho = (sent: Sent): boolean =>
  ['preferred_username', 'upn', 'email'].some((claim) => textOf(sent[claim])) ||
  readAttribute(sent, 'identityCode') !== undefined ||
  readAttribute(sent, 'personIdentifier') !== undefined;

/** What a token says of a sign-in and not of a person. */
const ofSignIn = new Set(
  'iss sub aud exp iat nbf jti auth_time nonce acr amr azp sid at_hash c_hash s_hash ver'.split(' '),
);

/** A token that tells no more than that somebody has signed in; the subject is then no identity code either. */
export const namesNobody = (claims: Sent): boolean =>
  Object.keys(claims).every((claim) => ofSignIn.has(claim)) &&
  !readIdentityCode(textOf(claims.sub) ?? '', { allowTestCodes: true }).ok;

/** `address.locality` is a claim inside a claim; an OID and a URL are names as they stand. */
function valueAt(sent: Sent, key: string): unknown {
  if (Object.hasOwn(sent, key)) return sent[key];
  const [, outer = '', inner = ''] = /^(address)\.(\w+)$/.exec(key) ?? [];
  const within = outer && Object.hasOwn(sent, outer) ? sent[outer] : undefined;
  return isRecord(within) && Object.hasOwn(within, inner) ? within[inner] : undefined;
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(textOf).find(Boolean);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim().normalize('NFC') : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
