import type { Outcome } from '#app/core/outcome.ts';
import { Refused } from './simulation.ts';

/** The value of a command that must succeed: a refusal means that the story told here is not possible. */
export async function must<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (answer.kind !== 'ok') throw new Refused(`refused: ${JSON.stringify(answer)}`);
  return answer.value;
}
