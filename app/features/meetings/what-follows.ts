import type { IsoDate } from '#app/rules/dates.ts';
import { furthestStep, noShowCounts } from '#app/rules/neglect.ts';
import type { Why } from '#app/rules/why.ts';
import type { MeetingChannel, MeetingKind } from './meeting.machine.ts';

/** Meetings at which staying away without a reason may be held against a person (1290/2002 2 a:9). */
const obliging: readonly MeetingKind[] = [
  'initialInterview',
  'jobSearchDiscussion',
  'supplementaryDiscussion',
  'integrationSurvey',
];

type Facts = {
  kind: MeetingKind;
  channel: MeetingChannel | null;
  selfBooked: boolean;
  on: IsoDate;
  /** Neglects recorded before. */
  earlier: IsoDate[];
};

/**
 * What may follow from not coming without a reason, at most, once the person has been heard. Empty where nothing does: a
 * call that is not answered, a meeting that is no duty.
 */
export function whatFollows({ kind, channel, selfBooked, on, earlier }: Facts): Why[] {
  if (!obliging.includes(kind) || channel === 'phone') return [];
  const { step, why } = furthestStep({ kind: 'noShow', date: on, earlier, validReason: null, heard: true });
  const contact = noShowCounts({ date: on, selfBooked, byPhone: false });
  const first = step === 'reminder' || step === 'statementRequest' ? [why] : [];
  return contact.counts ? [...first, contact.why] : first;
}
