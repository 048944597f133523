import { setClockAhead } from '#app/core/clock.server.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import {
  arrivalOn,
  clockSetting,
  isDemonstration,
  loadClock,
  storeClock,
} from '#app/features/demonstration/demonstration-clock.server.ts';
import { catchUp } from './due.server.ts';

/**
 * Takes a demonstration to the day that was asked for: all that falls due on the way happens first, in order and at its
 * own time; then the clock stands there. Elsewhere the clock is the wall's.
 */
export async function followClock(wall: Date): Promise<void> {
  if (!demonstrationAllowed()) return;
  const { target } = await loadClock();
  if (target === null || !(await isDemonstration())) return;
  const arrival = arrivalOn(target);
  await catchUp(arrival);
  const ahead = arrival.getTime() - wall.getTime();
  const current = await clockSetting();
  await storeClock({ ahead, target: current.target === target ? null : current.target });
  setClockAhead(ahead);
}
