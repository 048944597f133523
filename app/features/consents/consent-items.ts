import { isIn } from '#app/core/machine.ts';

/** What may be told to an employer (380/2023 118 §). Health is not among them: it needs a consent of its own. */
export const consentItems = [
  'nameAndContact',
  'languages',
  'nationality',
  'education',
  'workHistory',
  'militaryService',
  'skills',
  'wishes',
  'presentation',
  'unemploymentProof',
] as const;
export type ConsentItem = (typeof consentItems)[number];

/** Without a name nobody can be presented; the others are the person's own choice. */
export const neededItem: ConsentItem = 'nameAndContact';
/** How long a consent holds unless the person says otherwise. Our own choice, no law says it. */
export const consentMonths = 6;
/** Days after which a question that nobody answers is taken back. Our own choice, no law says it. */
export const askedDays = 30;

type StoredConsent = { state: unknown; items: string[]; expiresOn: Date | null };

/** The parts an employer may see on a day; none without a consent that holds, even where the clock is late to end it. */
export function itemsToShow(consent: StoredConsent | null, now: Date): ConsentItem[] {
  if (!consent || !isIn(consent, 'given')) return [];
  if (consent.expiresOn && now.getTime() >= consent.expiresOn.getTime() + 24 * 60 * 60_000) return [];
  return consentItems.filter((item) => consent.items.includes(item));
}
