import { z } from 'zod';
import { choice } from '#app/core/form.server.ts';

/** What a button of the page asks: erase now, or how the area's erasing goes from now on. */
export const ErasingForm = z.object({ what: choice(['erase', 'nightly', 'approval']) });
