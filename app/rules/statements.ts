import { addDays, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, type Why } from './why.ts';

/** What a labour-policy statement is about (1290/2002 11:4 and 4 a as amended by 385/2023). */
export type StatementMatter =
  | 'generalConditions'
  | 'benefitDuringService'
  | 'serviceInPlan'
  | 'selfMotivatedStudy'
  | 'integrationStudy'
  | 'shortStudies'
  | 'restoredAfterWorkObligation'
  | 'entrepreneurship'
  | 'ownWork'
  | 'studies'
  | 'under25Education'
  | 'reproachableConduct';

export type StatementGiver = 'employmentAuthority' | 'keha' | 'undetermined';

const FOR_KEHA: readonly StatementMatter[] = [
  'entrepreneurship',
  'ownWork',
  'studies',
  'under25Education',
  'reproachableConduct',
];

const AUTHORITY_DAYS = 7;
const KEHA_DAYS = 30;

export type Statement = { giver: StatementGiver; deadline: Deadline | null; why: Why };

/**
 * Who gives the statement, and by when (512/2024 § 1). `from` is the day on which the needed clarification came, or its
 * deadline passed. The statement binds Kela and the unemployment fund, who decide on the benefit.
 */
export function statement(matter: StatementMatter, from: IsoDate, table = regimes): Statement {
  const rules = rulesAt(from, table);
  const basis = byAct(rules, '512/2024', '1 §');
  if (basis.verify) {
    const why = because({ ...basis, source: '1290/2002 11:4' }, 'statementBefore2025', { matter });
    return { giver: 'undetermined', deadline: null, why };
  }
  if (!FOR_KEHA.includes(matter)) {
    const due = deadline(addDays(from, AUTHORITY_DAYS), (day) =>
      because(basis, 'statementAuthority', { matter, count: AUTHORITY_DAYS, due: day }),
    );
    return { giver: 'employmentAuthority', deadline: due, why: due.why };
  }
  // The thirty days are written for the first two subsections of 4 a; which matters those are was not read.
  const due = deadline(addDays(from, KEHA_DAYS), (day) =>
    because({ ...basis, verify: true }, 'statementKeha', { matter, count: KEHA_DAYS, due: day }),
  );
  return { giver: 'keha', deadline: due, why: due.why };
}
