import { z } from 'zod';
import { text } from '#app/core/form.server.ts';
import { NAME_LENGTH } from './view-name.ts';

export const RenameView = z.object({ name: text(NAME_LENGTH) });

/** A new view by its name, or the id of one's own view in whose place the search is kept. */
export const SaveView = z
  .object({
    name: z.string().trim().max(NAME_LENGTH, 'tooLong').optional().default(''),
    replaces: z
      .union([z.literal(''), z.uuid('choose')])
      .optional()
      .default(''),
  })
  .refine(({ name, replaces }) => name !== '' || replaces !== '', { path: ['name'], message: 'required' });
