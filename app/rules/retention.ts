import { addMonths, latest, type IsoDate } from './dates.ts';
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
