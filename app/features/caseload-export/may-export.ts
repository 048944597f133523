import type { Actor, CounselorActor } from '#app/core/actor.ts';

/** Whoever serves clients and has been given the duty to take lists out; nobody has it by the role alone (OWN). */
export const mayExport = (actor: Actor): actor is CounselorActor =>
  actor.role === 'counselor' && actor.duties.includes('clientWork') && actor.duties.includes('export');
