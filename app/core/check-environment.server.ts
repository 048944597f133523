import { doorProblems } from './doors.server.ts';
import { mandateProblems } from './mandate-settings.server.ts';
import { mailProblems, serverProblems } from './env.server.ts';
import { identityKeyProblems } from './identity-keys.server.ts';

/** Whoever reads the environment says what is missing there; variables and words, never a value. */
const checks: (() => string[])[] = [
  serverProblems,
  identityKeyProblems,
  mailProblems,
  doorProblems,
  mandateProblems,
];

/** At the start, before anything else: throws with all that is missing or makes no sense, so that one look mends it. */
export function checkEnvironment(): void {
  const problems = [...new Set(checks.flatMap((check) => check()))];
  if (problems.length === 0) return;
  throw new Error(['Polku cannot start:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
}
