/** What the kinds of hostile requests have in common. */
import type { Random } from '../../prisma/seed/random.ts';
import type { Form } from './forms.ts';
import type { Sample } from './site-map.ts';

export type Wild = {
  kind: string;
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Whose cookie it bears. */
  accountId: string | null;
  allowed: (status: number, location: string) => boolean;
};

/** A form as its owner met it, on a page whose address holds an id (`ofOne`) or none. */
export type OwnedForm = { form: Form; accountId: string; role: string; ofOne: boolean };

export type Hostile = {
  seed: number;
  host: string;
  samples: Sample[];
  forms: OwnedForm[];
  cookieOf: (accountId: string) => string;
  /** Somebody to whom the sample's object does not belong. */
  strangerOf: (sample: Pick<Sample, 'role' | 'accountId'>) => string | undefined;
};

export type Draft = Partial<Omit<Wild, 'kind'>> & { path: string };
export type Make = (random: Random, hostile: Hostile, text: () => string) => Draft | undefined;

export const below500 = (status: number) => status < 500;
/** Answers that show nothing and do nothing. */
export const refused = (status: number, location: string) =>
  status === 303 || status === 302 ? toSignIn.test(location) : status >= 400 && status < 500;
const toSignIn = /^\/(\w\w\/sign-in|sign-in)\b/;
export const languages = ['fi', 'sv', 'en'] as const;
export const formHeaders = {
  'Content-Type': 'application/x-www-form-urlencoded',
  'Sec-Fetch-Site': 'same-origin',
};

export const safe = encodeURIComponent;
export const encode = (body: [string, string][]) =>
  body.map(([name, value]) => `${safe(name)}=${safe(value)}`).join('&');
/** What a header may hold at all; the rest is sent over bare sockets. */
export const inHeader = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 3000);

export type Kinds = Record<string, { share: number; make: Make }>;

/** Whoever seeks work may look at these. */
export const openToSeekers = /^\/my\/(suggestions|apply|groups)\//;

export const ofOne = ({ shape, role, kind, route }: Sample) =>
  !openToSeekers.test(shape) &&
  shape.includes('/:') &&
  role !== 'nobody' &&
  kind !== 'redirect' &&
  route.startsWith(`routes/${role}/`);

export function posted(owned: OwnedForm, body: string | Buffer, more: Partial<Draft> = {}): Draft {
  return {
    method: 'POST',
    path: owned.form.action,
    accountId: owned.accountId,
    headers: formHeaders,
    body,
    // Some forms first show what they would do, and write nothing.
    allowed: (status, location) => refused(status, location) || status === 200,
    ...more,
  };
}
