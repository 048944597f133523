import { z } from 'zod';
import { staffChannels } from '#app/core/actor.ts';
import { choice, optionalChoice, optionalText, text, versionField } from '#app/core/form.server.ts';
import { dataKinds } from '#app/features/own-data/data-kinds.ts';
import type { RequestKind } from './data-request.machine.ts';
import { recordedKinds } from './request-choices.ts';

const TEXT = 4000;
const words = { what: text(TEXT), wanted: optionalText(TEXT), why: optionalText(TEXT) };
const line = z
  .string('invalid')
  .regex(/^\d{0,15}$/, 'invalid')
  .optional()
  .transform((digits) => (digits ? Number(digits) : null));
const common = { ...words, part: optionalChoice(dataKinds), line };

/** What a person writes: a correction says also where and what should stand there instead. */
const forms = {
  correction: z.object({ ...common, part: choice(dataKinds), wanted: text(TEXT) }),
  erasure: z.object({ ...common, part: choice(dataKinds), why: text(TEXT) }),
  access: z.object(common),
  inquiry: z.object(common),
} satisfies Record<RequestKind, z.ZodType>;
export const sendRequestForm = (kind: RequestKind): z.ZodType<SentRequest> => forms[kind];
export type SentRequest = {
  what: string;
  wanted: string;
  why: string;
  part: (typeof dataKinds)[number] | null;
  line: number | null;
};

/** The same as staff write it down for a person who called or came. */
export const RecordRequest = z.object({
  ...common,
  kind: choice(recordedKinds),
  channel: choice(staffChannels),
});

export const Version = z.object({ version: versionField });
export const ExtendTime = z.object({ version: versionField, reason: text(2000) });
export const AnswerRequest = z.object({ version: versionField, answer: text(TEXT) });
