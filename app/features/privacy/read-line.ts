import { createHash, createHmac } from 'node:crypto';

/** What a line of the read log says. Never what was read. */
export type ReadContent = {
  kind: 'read' | 'list' | 'erasure';
  personId: string | null;
  personIds: readonly string[];
  accountId: string | null;
  actorRole: string;
  actorName: string;
  page: string;
  reason: string;
  areaCode: string | null;
  companyId: string | null;
  words: string | null;
  route: string | null;
  requestId: string | null;
  erased: readonly number[];
  at: Date;
};

/**
 * The text that is hashed, in UTF-8: a first line with the version of this form, then each field in this order as
 * `name=length:value`, the length in bytes, or `name=-` where there is none. Lists are joined with commas, an instant is
 * in milliseconds since 1970. The length keeps two different lines from ever being the same text.
 */
export function textOfLine(line: ReadContent): string {
  const fields: [string, string | null][] = [
    ['kind', line.kind],
    ['person', line.personId],
    ['persons', line.personIds.join(',')],
    ['account', line.accountId],
    ['role', line.actorRole],
    ['name', line.actorName],
    ['page', line.page],
    ['reason', line.reason],
    ['area', line.areaCode],
    ['company', line.companyId],
    ['words', line.words],
    ['route', line.route],
    ['request', line.requestId],
    ['erased', line.erased.join(',')],
    ['at', String(line.at.getTime())],
  ];
  const written = fields.map(([name, value]) =>
    value === null ? `${name}=-` : `${name}=${Buffer.byteLength(value)}:${value}`,
  );
  return ['polku-read-1', ...written, ''].join('\n');
}

/** Lines that were written before there were chains stand in this one; their content is hashed without a key. */
export const FORMER_CHAIN = 0;
/** Of what no reader did: erasures, the clock. */
const UNREAD_CHAIN = 65;

/**
 * One of 64 chains for each reader: whoever adds a line holds the end of its chain until it is written, and one
 * reader seldom opens two pages at once.
 */
export const chainOf = (accountId: string | null): number =>
  accountId === null ? UNREAD_CHAIN : 1 + (Number.parseInt(accountId.slice(-2), 16) % 64);

/** HMAC-SHA-256 of the text, so that nobody without the key can write a line of their own or guess an erased one. */
export function contentHash(line: ReadContent, key: string | null): Buffer {
  const text = textOfLine(line);
  return (key === null ? createHash('sha256') : createHmac('sha256', key)).update(text).digest();
}

/** Before the first line of a chain. */
export const BEGINNING = Buffer.alloc(32);

/** SHA-256 of the hash before, the hash of the content, and the number of the line in 8 bytes, the highest first. */
export function linkHash(previous: Buffer, content: Buffer, seq: number): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(BigInt(seq));
  return createHash('sha256').update(previous).update(content).update(number).digest();
}
