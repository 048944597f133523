import { redirect } from '@remix-run/node';
import type { DoorName } from '#app/core/doors.server.ts';
import { log } from '#app/core/log.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import type { Language } from '#app/i18n/language.ts';
import type { Stop } from './stops.ts';

/** Leads to the page that says why a sign-in came to nothing, and leaves the reason in the log: who watches it sees guessing. */
export function stopped(language: Language, door: DoorName, why: Stop): Response {
  log.warn('sign-in refused', { type: door, reason: why });
  return redirect(pathsIn(language).signInStopped(why), { status: 303 });
}
