import { sealReadLog } from './seal-read-log.server.ts';
import type { Flaw } from './read-flaw.ts';
import { verifyReadLog } from './verify-read-log.server.ts';

type Say = (line: string) => void;

/** `npm run read-log -- verify` checks every line; `seal` signs the ends of the chains now. Answers the exit code. */
export async function readLogCommand(words: string[], say: Say, now: Date): Promise<number> {
  if (words[0] === 'seal') {
    say((await sealReadLog(now, { every: 0 })) ? 'Sealed.' : 'Nothing was added since the last seal.');
    return 0;
  }
  if (words[0] !== 'verify') {
    say('npm run read-log -- verify   checks every line of the read log, its links and its seals');
    say('npm run read-log -- seal     signs the ends of its chains now');
    return 1;
  }
  const { lines, chains, seals, sealedAt, flaws } = await verifyReadLog();
  say(`Read log: ${lines} lines in ${chains} chains and ${seals} seals checked.`);
  say(sealedAt ? `The last seal is of ${sealedAt.toISOString()}.` : 'There is no seal yet.');
  if (flaws.length === 0) {
    say('Every line is as it was written.');
    return 0;
  }
  for (const flaw of flaws.slice(0, MOST)) say(sentenceOf(flaw));
  if (flaws.length > MOST) say(`… and ${flaws.length - MOST} more.`);
  return 1;
}

/** What follows the first lines that are wrong is often only their consequence. */
const MOST = 20;

const words: Record<Flaw['kind'], string> = {
  changed: 'is not as it was written, or was written by somebody without the key',
  moved: 'stands in the place of another line',
  unlinked: 'does not follow the line before it',
  missing: 'is missing',
  blanked: 'was blanked, and no erasure says so',
  added: 'and whatever follows stands after the end of the chain',
  rewritten: 'were written anew: the seal at their end is of other lines',
  seal: 'is not as it was signed',
};

/** `Chain 3, line 17 (id 4711) is missing`. */
export function sentenceOf({ kind, chain, seq, to, id }: Flaw): string {
  if (kind === 'seal') return `Seal ${seq} ${words.seal}`;
  const lines = to && to > seq ? `lines ${seq} to ${to}` : `line ${seq}`;
  const own = id === undefined ? '' : ` (id ${id})`;
  const verb = to && to > seq && kind === 'missing' ? 'are missing' : words[kind];
  return `Chain ${chain}, ${lines}${own} ${verb}`;
}
