import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeNames, namesNobody, readAttribute, tellsWho } from '#app/features/sign-in/attributes.ts';
import { identifiedFrom, type Acceptance } from '#app/features/sign-in/identified-person.ts';
import { newPerson } from '#app/features/sign-in/new-person.ts';
import { levels, people, residentClaims } from '#tests/support/fictitious.ts';

const proof = { levelOfAssurance: levels.substantial, issuer: 'https://broker.example', subject: 's' };
const acceptance: Acceptance = { levels: [levels.substantial, levels.eidas], allowTestCodes: true };
const read = (sent: Record<string, unknown>, over = {}) =>
  identifiedFrom(sent, { ...proof, ...over }, acceptance);

/** One person as three doors tell of them. */
const told = {
  'SAML by OID': {
    'urn:oid:1.2.246.21': ['131052-308T'],
    'urn:oid:2.5.4.42': ['Teppo'],
    'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName': ['Teppo Matti'],
    'urn:oid:2.5.4.4': ['Testaaja'],
    'urn:oid:1.2.246.517.2002.2.18': ['049'],
    'urn:oid:1.2.246.517.2002.2.4': ['Esimerkkikatu 1'],
    'urn:oid:1.2.246.517.2002.2.6': ['02100'],
    'urn:oid:1.2.246.517.2002.2.7': ['ESPOO'],
    'urn:oid:0.9.2342.19200300.100.1.3': ['teppo@example.org'],
    'urn:oid:1.2.246.517.2002.2.27': ['0'],
    'urn:oid:1.2.246.517.2002.2.26': ['1'],
  },
  'SAML by friendly name': {
    nationalIdentificationNumber: '131052-308T',
    givenName: 'Teppo',
    FirstName: 'Teppo Matti',
    sn: 'Testaaja',
    KotikuntaKuntanumero: '049',
    VakinainenKotimainenLahiosoiteS: 'Esimerkkikatu 1',
    VakinainenKotimainenLahiosoitePostinumero: '02100',
    VakinainenKotimainenLahiosoitePostitoimipaikkaS: 'ESPOO',
    mail: 'teppo@example.org',
    TurvakieltoTieto: '0',
    SuomenKansalaisuusTietokoodi: '1',
  },
  'OpenID Connect': {
    national_identification_number: '131052-308T',
    given_name: 'Teppo Matti',
    family_name: 'Testaaja',
    home_municipality: '049',
    address: { street_address: 'Esimerkkikatu 1', postal_code: '02100', locality: 'ESPOO' },
    email: 'teppo@example.org',
    protection_order: false,
    'urn:oid:1.2.246.517.2002.2.26': true,
  },
};

const teppo = {
  ...proof,
  identifier: { kind: 'identityCode', value: '131052-308T' },
  givenNames: 'Teppo Matti',
  familyName: 'Testaaja',
  birthDate: '1952-10-13',
  nonDisclosure: false,
  municipalityCode: '049',
  finnishCitizen: true,
  address: { streetAddress: 'Esimerkkikatu 1', postalCode: '02100', postOffice: 'ESPOO' },
  email: 'teppo@example.org',
};

describe('A person is the same person through every door', () => {
  it.each(Object.entries(told))('%s', (_door, sent) => {
    expect(read(sent)).toEqual(teppo);
  });

  it('and is told by any one of the names an attribute has', () => {
    const values = { identityCode: '131052-308T', familyName: 'Testaaja', givenNames: 'Teppo' } as const;
    for (const attribute of ['identityCode', 'familyName', 'givenNames'] as const)
      for (const name of attributeNames[attribute])
        for (const key of [name, `urn:oid:${name}`])
          for (const value of [values[attribute], [values[attribute]], ['', values[attribute]]])
            expect(readAttribute({ [key]: value }, attribute), key).toBe(values[attribute]);
  });
});

describe('Non-disclosure', () => {
  it('is kept, and no address with it, even where one is sent', () => {
    const found = read({ ...told['SAML by OID'], 'urn:oid:1.2.246.517.2002.2.27': ['1'] });
    expect(found).toMatchObject({ nonDisclosure: true, address: undefined });
    expect(JSON.stringify(found)).not.toContain('Esimerkkikatu');
  });

  it('is not known where the door does not tell it', () => {
    const { TurvakieltoTieto: _left, ...rest } = told['SAML by friendly name'];
    expect(read(rest)).toMatchObject({ nonDisclosure: undefined });
  });
});

describe('Somebody identified by another country', () => {
  const sent = people.find(({ id }) => id === 'eidas')?.claims ?? {};

  it('is known by that identifier, names and birth date alone', () => {
    expect(read(sent, { levelOfAssurance: levels.eidas })).toMatchObject({
      identifier: { kind: 'eidas', value: 'ES/FI/fictitious-0001' },
      givenNames: 'Lucía',
      birthDate: '1991-02-28',
      municipalityCode: undefined,
    });
  });

  it('begins without an identity code and without a home municipality', () => {
    const person = read(sent);
    if ('refused' in person) throw new Error(person.refused);
    expect(newPerson(person, 'en')).toMatchObject({
      eidasIdentifier: 'ES/FI/fictitious-0001',
      municipalityCode: '200',
      citizenship: '724',
    });
    expect(newPerson(person, 'en')).not.toHaveProperty('identityCode');
    const greek = { kind: 'eidas', value: 'EL/FI/fictitious-0002' } as const;
    expect(newPerson({ ...person, identifier: greek }, 'en')).toMatchObject({ citizenship: '300' });
  });
});

describe('Nobody is let in', () => {
  it.each([
    ['with a method that is not strong', { levelOfAssurance: levels.authenticator }],
    ['when no level is told', { levelOfAssurance: '' }],
    ['with a level that only begins like one', { levelOfAssurance: `${levels.substantial}0` }],
  ])('%s', (_what, over) => {
    expect(read(told['SAML by OID'], over)).toEqual({ refused: 'level' });
  });

  it.each([
    ['without a name', { 'urn:oid:2.5.4.4': [''] }],
    ['with a code whose check character is wrong', { 'urn:oid:1.2.246.21': ['131052-308U'] }],
    ['with a day that no month has', { 'urn:oid:1.2.246.21': ['310252-308T'] }],
    ['with a name of more than one line', { 'urn:oid:2.5.4.4': ['Testaaja\nBcc: x'] }],
  ])('%s', (_what, over) => {
    expect(read({ ...told['SAML by OID'], ...over })).toEqual({ refused: 'attributes' });
  });

  it('with a code that is issued to nobody, where people are real', () => {
    const sent = residentClaims({ identityCode: '120501A9378', givenNames: 'A', familyName: 'B' });
    expect(identifiedFrom(sent, proof, { ...acceptance, allowTestCodes: false })).toEqual({
      refused: 'attributes',
    });
    expect(read(sent)).toMatchObject({ birthDate: '2001-05-12' });
  });

  it('with a wrong code and the identifier of another country beside it', () => {
    const foreign = people.find(({ id }) => id === 'eidas')?.claims ?? {};
    expect(read({ ...foreign, 'urn:oid:1.2.246.21': 'nobody' })).toEqual({ refused: 'attributes' });
  });
});

it('Whatever is sent, nothing is thrown, nothing inherited is read, and nobody comes out without names and a birth date', () => {
  const names = Object.values(attributeNames).flat();
  const sent = fc.dictionary(
    fc.oneof(fc.constantFrom(...names, 'address', '__proto__', 'constructor', 'toString'), fc.string()),
    fc.oneof(fc.anything(), fc.constantFrom('131052-308T', ['1'], 'ES/FI/x', '1990-01-01')),
  );
  fc.assert(
    fc.property(sent, (claims) => {
      const found = read(claims);
      if ('refused' in found) return;
      expect(found.givenNames).not.toBe('');
      expect(found.familyName).not.toBe('');
      expect(found.birthDate).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (found.nonDisclosure) expect(found.address).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

describe('A token', () => {
  const bare = {
    iss: 'x',
    sub: 'a1',
    aud: 'p',
    exp: 2,
    iat: 1,
    nonce: 'n',
    acr: 'y',
    sid: 'z',
    auth_time: 1,
  };

  it('may go back in an address when it says no more than that somebody has signed in', () => {
    expect(namesNobody(bare)).toBe(true);
    expect(namesNobody({ ...bare, 'urn:oid:1.2.246.21': '131052-308T' })).toBe(false);
    expect(namesNobody({ ...bare, preferred_username: 'teppo' })).toBe(false);
    expect(namesNobody({ ...bare, oid: 'whatever a directory adds' })).toBe(false);
    // Some brokers call a person by the identity code.
    expect(namesNobody({ ...bare, sub: '131052-308T' })).toBe(false);
  });

  it('that does not say who it is sends to the other address of the provider', () => {
    expect(tellsWho(bare)).toBe(false);
    expect(tellsWho({ ...bare, nationalIdentificationNumber: ['131052-308T'] })).toBe(true);
    expect(tellsWho({ ...bare, email: 'riikka.salo@polku.example' })).toBe(true);
  });
});
