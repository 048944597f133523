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
/** Raised when the words of the consent change; a consent holds for the words that were read. */
export const consentTextVersion = 1;
export const consentPurpose = 'employerDisclosure';
/** How long a consent holds unless the person says otherwise. */
export const consentMonths = 6;

type StoredConsent = {
  items: string[];
  givenAt: Date | null;
  withdrawnAt: Date | null;
  expiresOn: Date | null;
};

/** The parts an employer may see on a day; none without a consent that holds. */
export function itemsToShow(consent: StoredConsent | null, now: Date): ConsentItem[] {
  if (!consent?.givenAt || consent.withdrawnAt) return [];
  if (consent.expiresOn && now.getTime() >= consent.expiresOn.getTime() + 24 * 60 * 60_000) return [];
  return consentItems.filter((item) => consent.items.includes(item));
}
