import { isIsoDate, type IsoDate } from '#app/rules/dates.ts';
import { readIdentityCode } from '#app/rules/identity.ts';
import { readAttribute, type Sent } from './attributes.ts';

/** How sure a door is of what it says, and by which name it knows the person. */
export type Proof = { levelOfAssurance: string; issuer: string; subject: string };

export type Address = { streetAddress: string; postalCode: string; postOffice: string };

/**
 * A person as a door identified them: by an identity code, or, from another country of the EU, by the identifier of that
 * country, with names and birth date and nothing else.
 */
export type IdentifiedPerson = Proof & {
  /** All that is known under the one and the other, and no person without either. */
  identifier: { kind: 'identityCode' | 'eidas'; value: string };
  givenNames: string;
  familyName: string;
  birthDate: IsoDate;
  /** Undefined where the door does not tell it. */
  nonDisclosure: boolean | undefined;
  /** Three digits; undefined where the door does not tell it or there is none. */
  municipalityCode: string | undefined;
  /** Undefined where the door does not tell it. */
  finnishCitizen: boolean | undefined;
  address: Address | undefined;
  email: string | undefined;
};

/** Why nobody is let in: `level` is not strong enough, `attributes` lacks who it is or says it in a way nobody issues. */
export type Unidentified = { refused: 'level' | 'attributes' };

export type Acceptance = {
  levels: readonly string[];
  /** Codes 900–999, which are never issued. */
  allowTestCodes: boolean;
};

/**
 * Reads a person from what a door sent, whatever protocol it speaks. Pure. That the person lives and the code is in use, the
 * identification service checks.
 */
export function identifiedFrom(
  sent: Sent,
  proof: Proof,
  { levels, allowTestCodes }: Acceptance,
): IdentifiedPerson | Unidentified {
  if (!levels.includes(proof.levelOfAssurance)) return { refused: 'level' };
  const read = (attribute: Parameters<typeof readAttribute>[1]) => readAttribute(sent, attribute);
  const code = read('identityCode');
  const known = code === undefined ? null : readIdentityCode(code, { allowTestCodes });
  // A code that nobody can have is no reason to look for another way in.
  if (known && !known.ok) return { refused: 'attributes' };
  const foreign = read('personIdentifier');
  const identifier = known
    ? ({ kind: 'identityCode', value: known.code } as const)
    : foreign && isPersonIdentifier(foreign)
      ? ({ kind: 'eidas', value: foreign } as const)
      : null;
  const [givenNames, familyName] = [nameOf(read('givenNames')), nameOf(read('familyName'))];
  const birthDate = known?.birthDate ?? dateOf(read('birthDate'));
  if (!identifier || !givenNames || !familyName || !birthDate) return { refused: 'attributes' };
  const nonDisclosure = yesOrNo(read('nonDisclosure'));
  return {
    ...proof,
    identifier,
    givenNames,
    familyName,
    birthDate,
    nonDisclosure,
    municipalityCode: /^\d{3}$/.exec(read('municipalityCode') ?? '')?.[0],
    finnishCitizen: yesOrNo(read('finnishCitizen')),
    // With a non-disclosure order none is sent; should one come, it is not kept.
    address: nonDisclosure ? undefined : addressOf(sent),
    email: emailOf(read('email')),
  };
}

/** Two countries and the identifier that the first has given for use in the second (eIDAS, 2015/1501). */
const isPersonIdentifier = (text: string): boolean => /^[A-Z]{2}\/[A-Z]{2}\/\S{1,240}$/.test(text);

const isControl = /\p{Cc}/u;
const nameOf = (text: string | undefined): string | undefined =>
  text && text.length <= 200 && !isControl.test(text) ? text : undefined;

const dateOf = (text: string | undefined): IsoDate | undefined =>
  text && isIsoDate(text) ? text : undefined;

function yesOrNo(text: string | undefined): boolean | undefined {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}

function addressOf(sent: Sent): Address | undefined {
  const streetAddress = nameOf(readAttribute(sent, 'streetAddress'));
  const postalCode = readAttribute(sent, 'postalCode');
  const postOffice = nameOf(readAttribute(sent, 'postOffice'));
  if (!streetAddress || !postOffice || !/^\d{5}$/.test(postalCode ?? '')) return undefined;
  return { streetAddress, postalCode: postalCode ?? '', postOffice };
}

const emailOf = (text: string | undefined): string | undefined =>
  text && text.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined;
