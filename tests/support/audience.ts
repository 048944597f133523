import type { Duty } from '#app/core/duties.ts';
import type { Right } from '#app/core/rights.ts';

/** For whom an address is, written by hand: what the guards of the routes are held against. */
export type Audience =
  | { for: 'anyone' | 'signedIn' | 'seeker' | 'employer' | 'provider' }
  /** A counselor; with a duty, only one who has it; with a right, only to a client to whom it reaches, and what its forms ask for where that is not to write. What shows nothing logs no look. */
  | { for: 'counselor'; duty?: Duty; right?: Right; forms?: Right; shows?: 'nothing' }
  /** Whoever of the staff has all of the duties. */
  | { for: 'staff'; duties: readonly Duty[] };

const ofClient =
  /\/:(personId|meetingId|planId|periodId|obligationId|hearingId|decisionId|referralId|candidacyId|deliveryId|requestId|lookId|messageId)/;

const table: [RegExp, Audience][] = [
  [/^\/my\//, { for: 'seeker' }],
  [/^\/my$/, { for: 'seeker' }],
  [/^\/employer/, { for: 'employer' }],
  [/^\/provider/, { for: 'provider' }],
  [/^\/counselor$/, { for: 'counselor' }],
  [/^\/counselor\/clients\/:personId\/open$/, { for: 'counselor', duty: 'clientWork' }],
  [
    /^\/counselor\/candidacies\/|^\/counselor\/clients\/:personId\/match$/,
    { for: 'counselor', right: 'match' },
  ],
  [/^\/counselor\/clients\/:personId\/turn\//, { for: 'counselor', right: 'write', shows: 'nothing' }],
  [/^\/counselor\/vacancies/, { for: 'counselor', duty: 'employerService' }],
  [/^\/counselor\/caseload\/exports/, { for: 'counselor', duty: 'export' }],
  [/^\/counselor\/(intake|bulk|find|plan-queue)/, { for: 'counselor', duty: 'clientWork' }],
  [
    /^\/counselor\/(caseload|letters|times|invitations|groups|memos)(?!\/:deliveryId)/,
    { for: 'counselor', duty: 'clientWork' },
  ],
  [/^\/counselor\/second-looks$/, { for: 'counselor' }],
  // Whoever looks over a draft reads, and answers it: nothing of the client is written.
  [/^\/counselor\/second-looks\//, { for: 'counselor', right: 'evidence', forms: 'evidence' }],
  [/^\/manager\/second-looks/, { for: 'staff', duties: ['secondLook'] }],
  [/^\/manager\/team(\/|$)/, { for: 'staff', duties: ['teamLead'] }],
  [/^\/manager\/(accounts|teams)/, { for: 'staff', duties: ['accounts'] }],
  [/^\/manager\/work/, { for: 'staff', duties: ['operations'] }],
  [/^\/manager\/area-rules/, { for: 'staff', duties: ['areaRules'] }],
  [/^\/manager\/(requests|retention)/, { for: 'staff', duties: ['dataProtection'] }],
  [
    /^\/manager\/read-log\/searches\/:searchId\/export$/,
    { for: 'staff', duties: ['readLogAudit', 'export'] },
  ],
  [/^\/manager\/read-log/, { for: 'staff', duties: ['readLogAudit'] }],
];

/** The audience of a route by its pattern, `/:language/counselor/plans/:planId`; null where the table says nothing. */
export function audienceOf(pattern: string): Audience | null {
  const path = pattern.replace('/:language', '');
  const found = table.find(([address]) => address.test(path))?.[1];
  if (found) return found;
  if (path.startsWith('/counselor/') && ofClient.test(path)) return { for: 'counselor', right: 'read' };
  return null;
}
