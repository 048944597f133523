import type { Language } from '#app/i18n/language.ts';
import type { Chosen } from './bulk.schema.server.ts';

type Texts = Partial<Record<Language, { subject: string; text: string }>>;
/** What has been chosen, as a page shows it. */
export type ChosenView = {
  giving: { counselorId: string; counselorName: string; words: string; withMemos: boolean } | null;
  meetingKind: string | null;
  texts: Texts;
};

export function chosenView(
  { kind, params }: Chosen,
  nameOf: (accountId: string) => string | null,
): ChosenView {
  if (kind === 'invite') return { giving: null, meetingKind: params.meetingKind, texts: {} };
  if (kind === 'message') return { giving: null, meetingKind: null, texts: params.texts };
  const { counselorId, words, withMemos } = params;
  const giving = { counselorId, counselorName: nameOf(counselorId) ?? '–', words, withMemos };
  return { giving, meetingKind: null, texts: {} };
}
