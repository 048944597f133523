import { newKey } from '#app/core/identity-keys.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { hashKeysElsewhere, keysInUse, rotateKeys, verifySealed } from './rotate-keys.server.ts';

type Say = (line: string) => void;

const usage = [
  'npm run keys -- new seal    a new key that seals identity codes',
  'npm run keys -- new hash    a new key that they are found by',
  'npm run keys -- rotate      seals and hashes everything anew with the newest keys; may be ended and run again',
  'npm run keys -- verify      opens every sealed code and tells which keys are in use',
];

/** `npm run keys`: the keys of identity codes, for whoever runs an installation. Answers the exit code. */
export async function keysCommand([what, purpose]: string[], say: Say, at: Date): Promise<number> {
  if (what === 'new' && (purpose === 'seal' || purpose === 'hash')) return tellNewKey(purpose, say, at);
  if (what === 'rotate') return tellCounts(await rotateKeys(say, at), say);
  if (what === 'verify') return tellCounts(await verifySealed(say), say);
  for (const line of usage) say(line);
  return 2;
}

function tellNewKey(purpose: 'seal' | 'hash', say: Say, at: Date): number {
  const { variable, value, kept } = newKey(purpose === 'seal' ? 'sealing' : 'hashing', isoDate(at));
  if (kept) say(`A new key stands first in ${variable}, beside the data. npm run keys -- rotate uses it.`);
  else
    for (const line of [
      value,
      `1. Give every process this key as the last of ${variable}, and start them anew: now all of them can read it.`,
      '2. Make it the first, start them anew: now they write with it. npm run keys -- rotate while they run.',
      '3. When npm run keys -- verify names no other key, leave the old one out.',
    ])
      say(line);
  return 0;
}

async function tellCounts({ done, failed }: { done: number; failed: string[] }, say: Say): Promise<number> {
  say(`${done} done, ${failed.length} failed`);
  for (const personId of failed) say(`  does not open: person ${personId}`);
  for (const { sealKey, hashKey, count } of await keysInUse())
    say(`  ${count} sealed with the key ${sealKey}, found with the key ${hashKey}`);
  for (const { hashKey, count } of await hashKeysElsewhere())
    say(`  ${count} representatives and staff known by the key ${hashKey}, until they sign in with another`);
  return failed.length > 0 ? 1 : 0;
}
