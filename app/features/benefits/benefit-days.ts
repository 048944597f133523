import type { IsoDate } from '#app/rules/dates.ts';

/** Where a number of paid benefit days comes from. `import`: brought in by a file. */
export const benefitSources = ['kela', 'fund', 'client', 'import'] as const;
export type BenefitSource = (typeof benefitSources)[number];
/** What a counselor chooses from. */
export const toldSources = ['kela', 'fund', 'client'] as const satisfies readonly BenefitSource[];

/** How many days were paid, on which day that was so, and who told. */
export type RecordedDays = { days: number; asOf: IsoDate; source: string };
