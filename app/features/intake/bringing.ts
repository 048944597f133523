import type { CounselorActor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';

/** Somebody of the staff brings people in. */
export type Bringing = Act & { actor: CounselorActor };
