import { z } from 'zod';
import { checkbox, choice, optionalText } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import { invitableKinds } from '#app/features/meetings/meeting-choices.ts';
import type { BulkKind } from './bulk-kinds.ts';

const words = z.object({ subject: z.string(), text: z.string() });
const giving = z.object({
  counselorId: z.uuid(),
  words: z.string(),
  withMemos: z.boolean(),
  /** In which the facts of the brief are written. */
  language: z.enum(languages),
});

/** What has been chosen for an act, as it is stored. */
const storedParams = {
  assign: giving,
  move: giving,
  invite: z.object({ meetingKind: z.enum(invitableKinds) }),
  message: z.object({
    texts: z.partialRecord(z.enum(languages), words),
    sensitiveReason: z.string(),
  }),
} as const satisfies Record<BulkKind, z.ZodType>;

export type Giving = z.infer<typeof giving>;
export type Messaging = z.infer<(typeof storedParams)['message']>;
/** An act with what has been chosen for it. */
export type Chosen =
  | { kind: 'assign' | 'move'; params: Giving }
  | { kind: 'invite'; params: z.infer<(typeof storedParams)['invite']> }
  | { kind: 'message'; params: Messaging };

/** What has been chosen; null as long as nothing has. */
export function chosenOf(kind: BulkKind, params: unknown): Chosen | null {
  if (kind === 'invite') {
    const parsed = storedParams.invite.safeParse(params);
    return parsed.success ? { kind, params: parsed.data } : null;
  }
  if (kind === 'message') {
    const parsed = storedParams.message.safeParse(params);
    return parsed.success ? { kind, params: parsed.data } : null;
  }
  const parsed = giving.safeParse(params);
  return parsed.success ? { kind, params: parsed.data } : null;
}

const ChooseCounselor = z.object({
  counselorId: z.uuid('choose'),
  words: optionalText(2000),
  withMemos: checkbox,
});
const ChooseMeeting = z.object({ meetingKind: choice(invitableKinds) });
const WriteMessage = z
  .object({
    ...{ subjectFi: optionalText(120), textFi: optionalText(4000) },
    ...{ subjectSv: optionalText(120), textSv: optionalText(4000) },
    ...{ subjectEn: optionalText(120), textEn: optionalText(4000) },
    sensitiveReason: optionalText(500),
  })
  .transform((form) => {
    const all = {
      fi: { subject: form.subjectFi, text: form.textFi },
      sv: { subject: form.subjectSv, text: form.textSv },
      en: { subject: form.subjectEn, text: form.textEn },
    };
    return {
      texts: Object.fromEntries(Object.entries(all).filter(([, { subject, text }]) => subject || text)),
      sensitiveReason: form.sensitiveReason,
    };
  });

/** The form of each kind. */
export const chooseForms = {
  assign: ChooseCounselor,
  move: ChooseCounselor,
  invite: ChooseMeeting,
  message: WriteMessage,
} as const satisfies Record<BulkKind, z.ZodType>;

/** `subjectFi`: the field of a text in a language. */
export const fieldOf = (part: 'subject' | 'text', language: string): string =>
  part + language.charAt(0).toUpperCase() + language.slice(1);
