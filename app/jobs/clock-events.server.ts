import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { reportedDayReached, responsibilityMoved } from '#app/features/authority/clock-effects.server.ts';
import { consentLapsed } from '#app/features/candidacies/consent-clock.server.ts';
import { giveTimeToRenew } from '#app/features/journey/renewal.server.ts';
import { markLate } from '#app/features/meetings/late-meeting.server.ts';
import { periodEnded, postponementPassed } from '#app/features/obligations/period-clock.server.ts';
import { workBegins } from '#app/features/obligations/work-pause.server.ts';
import { publishDateReached } from '#app/features/vacancies/publish-date.server.ts';

type Effect = (tx: Tx, subjectId: string, act: Act) => Promise<void>;

/** What else stands in the transaction of a clock's event; an event without an entry only moves its machine. */
const effects: Record<string, Effect> = {
  'Journey.RENEWAL_DUE': giveTimeToRenew,
  'Journey.RESPONSIBILITY_MOVED': responsibilityMoved,
  'Journey.REPORTED_DAY_REACHED': reportedDayReached,
  'Meeting.DUE_DAY_PASSED': markLate,
  'Vacancy.PUBLISH_DATE_REACHED': publishDateReached,
  'ReviewPeriod.PERIOD_ENDED': periodEnded,
  'Consent.ASK_LAPSED': consentLapsed,
  'Consent.CONSENT_EXPIRED': consentLapsed,
  'Obligation.POSTPONEMENT_PASSED': postponementPassed,
  'Obligation.POSTPONE_OBLIGATION': workBegins,
};

export function effectOf(subjectType: string, event: string): Effect | undefined {
  return effects[`${subjectType}.${event}`];
}
