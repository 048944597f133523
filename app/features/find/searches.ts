import type { Duty } from '#app/core/duties.ts';
import type { Role } from '#app/core/actor.ts';

/** Who finds clients, pages and things to do from every page: counselors who work with clients. */
export const searches = (user: { role: Role; duties: readonly Duty[] } | null | undefined): boolean =>
  user?.role === 'counselor' && user.duties.includes('clientWork');
