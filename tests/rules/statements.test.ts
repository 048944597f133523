import { describe, expect, test } from 'vitest';
import { statement } from '#app/rules/statements.ts';

describe('labour-policy statements (1290/2002 11:4 and 4 a, 512/2024 § 1)', () => {
  test.each([
    ['generalConditions', 'employmentAuthority', '2025-03-10'],
    ['benefitDuringService', 'employmentAuthority', '2025-03-10'],
    ['serviceInPlan', 'employmentAuthority', '2025-03-10'],
    ['selfMotivatedStudy', 'employmentAuthority', '2025-03-10'],
    ['integrationStudy', 'employmentAuthority', '2025-03-10'],
    ['shortStudies', 'employmentAuthority', '2025-03-10'],
    ['restoredAfterWorkObligation', 'employmentAuthority', '2025-03-10'],
    ['entrepreneurship', 'keha', '2025-04-02'],
    ['ownWork', 'keha', '2025-04-02'],
    ['studies', 'keha', '2025-04-02'],
    ['under25Education', 'keha', '2025-04-02'],
    ['reproachableConduct', 'keha', '2025-04-02'],
  ] as const)('%s: given by %s, by %s', (matter, giver, due) => {
    const result = statement(matter, '2025-03-03');
    expect(result.giver).toBe(giver);
    expect(result.deadline?.due).toBe(due);
  });

  test('seven days ending on May Day move on', () => {
    expect(statement('generalConditions', '2026-04-24').deadline).toMatchObject({
      due: '2026-05-04',
      movedFrom: '2026-05-01',
    });
  });

  test('who gave them before 2025 is not known here', () => {
    expect(statement('reproachableConduct', '2024-12-31')).toMatchObject({
      giver: 'undetermined',
      deadline: null,
      why: { verify: true },
    });
  });
});
