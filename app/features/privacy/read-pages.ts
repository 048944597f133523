/** Pages that a line of the read log is told by; keys of `privacy:page`. */
const pages = [
  'client',
  'messages',
  'clientContact',
  'meeting',
  'interview',
  'refer',
  'end',
  'plan',
  'referral',
  'sentReferral',
  'sentPlan',
  'providerReferral',
  'candidacy',
  'candidate',
  'vacancy',
  'registration',
  'assessment',
  'note',
  'match',
  'hearing',
  'decision',
  'clarification',
  'change',
  'renew',
  'restart',
  'letter',
  'reach',
  'obligation',
  'period',
  'request',
  'secondLook',
  'onBehalf',
  'file',
  'shared',
  'readers',
  'caseload',
  'caseloadExport',
  'today',
  'letters',
  'invitations',
  'group',
  'groupInvite',
  'candidates',
  'candidateSearch',
  'providerReferrals',
  'readLogSearch',
  'readLogExport',
] as const;
export type ReadPage = (typeof pages)[number] | 'other';
export const readPages: readonly ReadPage[] = [...pages, 'other'];

/** Parts of a page are told by the page: `clientNotes` is of the client's page. What is not known is "your information". */
export function pageKey(page: string): ReadPage {
  const begins = pages.filter((known) => page.startsWith(known));
  return pages.find((known) => known === page) ?? begins.at(-1) ?? 'other';
}
