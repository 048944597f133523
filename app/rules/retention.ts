import { addDays, addMonths, latest, type IsoDate } from './dates.ts';
import { regimes, rulesAt, type RuleSet } from './regimes.ts';
import { because, byAct, type Why } from './why.ts';

/** What is kept, and the day its time starts to run: end of customership, or last login for a profile. */
export type Kept = Readonly<{ kind: 'customer' | 'multiSectoral' | 'profile'; from: IsoDate }>;

/** `eraseOn` is the first day on which nothing may be left; null when something pending or statutory still needs the data. */
export type Retention = { eraseOn: IsoDate | null; why: Why };

const CUSTOMER_YEARS = 4;
const PROFILE_YEARS = 1;

/** How long data are kept (380/2023 §§ 122, 130; 381/2023 § 12). */
export function retention(
  kept: Kept,
  options: Readonly<{ stillNeeded: boolean }>,
  table = regimes,
): Retention {
  const rules = rulesAt(kept.from, table);
  const eraseOn = addMonths(kept.from, 12 * yearsOf(kept));
  if (options.stillNeeded && kept.kind === 'customer') {
    return { eraseOn: null, why: because(byAct(rules, '380/2023', '122 §'), 'retentionNeeded', { eraseOn }) };
  }
  return { eraseOn, why: whyOf(kept, rules, eraseOn) };
}

function yearsOf({ kind }: Kept): number {
  return kind === 'profile' ? PROFILE_YEARS : CUSTOMER_YEARS;
}

function whyOf({ kind, from }: Kept, rules: RuleSet, eraseOn: IsoDate): Why {
  const count = yearsOf({ kind, from });
  switch (kind) {
    case 'customer':
      return because(byAct(rules, '380/2023', '122 §'), 'retentionCustomer', {
        endedOn: from,
        count,
        eraseOn,
      });
    case 'multiSectoral':
      return because(byAct(rules, '381/2023', '12 §'), 'retentionMultiSectoral', {
        endedOn: from,
        count,
        eraseOn,
      });
    case 'profile':
      return because(byAct(rules, '380/2023', '130 §'), 'retentionProfile', {
        lastLogin: from,
        count,
        eraseOn,
      });
  }
}

/** The day on which a person with several customerships can be erased: the last of their days; null while one is needed. */
export function eraseAll(retentions: readonly Retention[]): IsoDate | null {
  const [first, ...others] = retentions.flatMap(({ eraseOn }) => eraseOn ?? []);
  if (!first || others.length + 1 < retentions.length) return null;
  return latest(first, ...others);
}

/** How long something is kept: months or days, and the provision that says so; null: no act says it, it is our own rule. */
export type Period = Readonly<{ months?: number; days?: number; source: string | null }>;

/**
 * Every time of keeping in one table. What an act sets has its section; what none sets is our own, as short as the purpose
 * allows, and says so wherever it is shown. How long a read log must be kept is in no text read: it stays as long as the
 * person's data, to be verified (906/2019 17 §).
 */
export const periods = {
  customership: { months: 12 * CUSTOMER_YEARS, source: '380/2023 122 §' },
  multiSectoral: { months: 12 * CUSTOMER_YEARS, source: '381/2023 12 §' },
  profile: { months: 12 * PROFILE_YEARS, source: '380/2023 130 §' },
  neverRegistered: { months: 12, source: null },
  unusedAccount: { months: 24, source: null },
  readLog: { source: '906/2019 17 §' },
  draft: { days: 30, source: null },
  intakeRow: { days: 30, source: null },
  bulkAct: { days: 90, source: null },
  shareLink: { days: 90, source: null },
  session: { days: 90, source: null },
  unsent: { days: 1, source: null },
  keptMail: { days: 90, source: null },
  delivery: { months: 24, source: null },
  notice: { months: 24, source: null },
} as const satisfies Record<string, Period>;
export type PeriodName = keyof typeof periods;
export const periodNames = [
  'customership',
  'multiSectoral',
  'profile',
  'neverRegistered',
  'unusedAccount',
  'readLog',
  'draft',
  'intakeRow',
  'bulkAct',
  'shareLink',
  'session',
  'unsent',
  'keptMail',
  'delivery',
  'notice',
] as const satisfies readonly PeriodName[];

/** What a period that runs from `from` ends on: the first day on which nothing may be left. */
export function endsOn({ months = 0, days = 0 }: Period, from: IsoDate): IsoDate {
  return addDays(addMonths(from, months), days);
}

/** The latest day of `from` whose period is over on `today`. */
export function overSince({ months = 0, days = 0 }: Period, today: IsoDate): IsoDate {
  return addMonths(addDays(today, -days), -months);
}

/** Days between telling the owner of an unused account and closing it: our own rule. */
export const CLOSING_NOTICE_DAYS = 30;
/** The longest a link that shows data to an outsider works: our own rule. */
export const LONGEST_SHARE_DAYS = 30;
