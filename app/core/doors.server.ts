import { z } from 'zod';
import { settings } from './env.server.ts';

/** The doors of real sign-in: the national identification of people, and the city's own directory of its staff. */
export const doorNames = ['person', 'staff'] as const;
export type DoorName = (typeof doorNames)[number];

export const isDoorName = (text: string | undefined): text is DoorName =>
  doorNames.some((name) => name === text);

/** Substantial and high, as the identification service and eIDAS call them. */
const strong = [
  'http://ftn.ficora.fi/2017/loa2',
  'http://ftn.ficora.fi/2017/loa3',
  'http://eidas.europa.eu/LoA/substantial',
  'http://eidas.europa.eu/LoA/high',
];
/** The identification service's method for tests, which proves nothing. */
const TEST_METHOD = 'urn:oid:1.2.246.517.3002.110.999';
/** Finnish Authenticator is no strong identification. */
const WEAK_METHOD = 'urn:oid:1.2.246.517.3002.110.7';

const shown = { use: z.enum(['sig', 'enc']), alg: z.string(), kid: z.string().optional() };
const PublicKey = z.discriminatedUnion('kty', [
  z.object({ kty: z.literal('EC'), crv: z.string(), x: z.string(), y: z.string(), ...shown }),
  z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string(), ...shown }),
]);
const PrivateKey = z.looseObject({ kty: z.enum(['RSA', 'EC']), d: z.string(), ...shown });
export type PrivateKey = z.infer<typeof PrivateKey>;

export type Door = {
  name: DoorName;
  issuer: string;
  clientId: string;
  /** How we prove to the provider who we are: a secret, or a key of our own. */
  secret: string | null;
  /** Private keys: one that signs, and one that opens what was encrypted for us. */
  keys: PrivateKey[];
  /** The levels of assurance that let in; none is asked of a directory that names none. */
  levels: string[];
  scope: string;
};

type Read = { door: Door | null; problems: string[] };

/** A door as the environment describes it; null where it is not there. Throws when it is described in part or wrongly. */
export function doorOf(name: DoorName): Door | null {
  const { door, problems } = read(name);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return door;
}

/** Of our keys what the provider may know: exactly the members of a public key, whatever else stands beside them. */
export const publicKeys = ({ keys }: Door): { keys: z.infer<typeof PublicKey>[] } => ({
  keys: keys.map((key) => PublicKey.parse(key)),
});

/** What is missing or wrong about the doors, for the check at the start: one line each. */
export const doorProblems = (): string[] => doorNames.flatMap((name) => read(name).problems);

function read(name: DoorName): Read {
  const prefix = `POLKU_${name.toUpperCase()}`;
  const said = (part: string) => process.env[`${prefix}_${part}`]?.trim() ?? '';
  const [issuer, clientId, secret] = [said('ISSUER'), said('CLIENT_ID'), said('CLIENT_SECRET')];
  if (!issuer && !clientId && !secret && !said('CLIENT_KEYS')) return { door: null, problems: [] };
  const problems: string[] = [];
  if (!isSafeAddress(issuer))
    problems.push(
      `${prefix}_ISSUER ${issuer ? 'must begin with https:// (http:// only on this machine)' : 'is missing: the address of the provider'}`,
    );
  if (!clientId)
    problems.push(`${prefix}_CLIENT_ID is missing: the name under which the provider knows Polku`);
  const keys = readKeys(said('CLIENT_KEYS'));
  if (!keys)
    problems.push(
      `${prefix}_CLIENT_KEYS must be a set of private keys ({"keys":[…]}), each with use and alg, one of them to sign`,
    );
  if (!secret && !said('CLIENT_KEYS'))
    problems.push(`${prefix}_CLIENT_SECRET or ${prefix}_CLIENT_KEYS is missing: how Polku proves who it is`);
  const levels = levelsOf(name, said('LEVELS'));
  if (levels.includes(WEAK_METHOD)) problems.push(`${prefix}_LEVELS: ${WEAK_METHOD} is not strong`);
  if (levels.includes(TEST_METHOD) && settings.mode === 'production')
    problems.push(`${prefix}_LEVELS: ${TEST_METHOD} is for tests and must not stand in production`);
  if (settings.mode === 'production' && !isLoopback(issuer) && !process.env.POLKU_BASE_URL)
    problems.push(
      `POLKU_BASE_URL is missing: the address to which ${issuer || 'the provider'} sends people back`,
    );
  if (problems.length > 0) return { door: null, problems };
  const scope = said('SCOPE') || 'openid profile';
  return {
    door: { name, issuer, clientId, secret: secret || null, keys: keys ?? [], levels, scope },
    problems,
  };
}

function levelsOf(name: DoorName, said: string): string[] {
  if (said) return said.split(/[\s,]+/);
  if (name === 'staff') return [];
  return settings.mode === 'production' ? strong : [...strong, TEST_METHOD];
}

function readKeys(text: string): PrivateKey[] | null {
  if (!text) return [];
  const Keys = z.object({
    keys: z.array(PrivateKey.refine((key) => PublicKey.safeParse(key).success)).min(1),
  });
  try {
    const found = Keys.safeParse(JSON.parse(text));
    return found.success && found.data.keys.some(({ use }) => use === 'sig') ? found.data.keys : null;
  } catch {
    return null;
  }
}

/** On the way to this machine itself nobody listens. */
function isLoopback(address: string): boolean {
  return URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

/** Secrets and identity codes travel to such addresses: over HTTPS, or not at all. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(address));
}
