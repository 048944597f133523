import { describe, expect, it } from 'vitest';
import { contradictions } from '#app/features/assessments/contradictions.ts';
import { beginning, knownFacts, sourcesOf, type Known } from '#app/features/assessments/known-facts.ts';
import { nothingKnown } from '#app/features/assessments/progress.ts';

const nobody: Known = {
  answers: {},
  registered: { on: null, byStaff: false },
  profile: null,
  before: null,
};
const education = { level: 'vocational', degree: '', year: '', studiesNow: 'no' } as const;
const known: Known = {
  answers: { education, ability: { ability: 'notNow', wish: '' } },
  registered: { on: '2026-11-02T08:00:00.000Z', byStaff: true },
  profile: { occupationCodes: ['5120'], skills: [], education: 'bachelor', on: '2026-11-03T08:00:00.000Z' },
  before: null,
};
const assessed: Known = {
  ...known,
  before: {
    ...{ competence: 'Kokki.', workAbility: '', jobSearch: '', outlook: '' },
    ...{ on: '2026-11-10T08:00:00.000Z', by: 'Kaisa', viewsOn: '2026-11-11T08:00:00.000Z' },
    views: { competence: { words: 'Olen myös leipuri.', differs: true } },
  },
};
const label = (key: string) => key;

describe('What is known before an interview', () => {
  it('stands under its statutory part, each source marked with its day', () => {
    const facts = knownFacts(assessed, label, 'fi');
    expect(facts.competence.map(({ source, on, by }) => [source, on?.slice(0, 10), by])).toEqual([
      ['ownView', '2026-11-11', null],
      ['assessment', '2026-11-10', 'Kaisa'],
      ['profile', '2026-11-03', null],
      ['registrationByStaff', '2026-11-02', null],
    ]);
    expect(facts.jobSearch).toEqual([]);
  });

  it('fills the field: with the earlier assessment, else with what was said, and never with the person’s own view', () => {
    expect(beginning(knownFacts(assessed, label, 'fi').competence)).toBe('Kokki.');
    expect(beginning(knownFacts(known, label, 'fi').competence)).toBe(
      'codes:occupation.5120\ncodes:educationLevel.bachelor\ncodes:educationLevel.vocational',
    );
    expect(beginning(knownFacts(nobody, label, 'fi').competence)).toBe('');
  });

  it('names skills in the reader’s language', () => {
    const profile = { occupationCodes: [], skills: ['baking', 'omat'], education: null, on: '2026-11-03' };
    const linesIn = (language: 'fi' | 'sv') =>
      knownFacts({ ...nobody, profile }, label, language).competence[0]?.lines;
    expect(linesIn('fi')).toEqual(['leivonta, omat']);
    expect(linesIn('sv')).toEqual(['bakning, omat']);
  });

  it('is kept with the assessment as sources, without what they said', () => {
    expect(sourcesOf(known).workAbility).toEqual([
      { source: 'registrationByStaff', on: '2026-11-02T08:00:00.000Z', by: null },
    ]);
  });
});

describe('What does not fit together', () => {
  const of = (seen: Partial<Parameters<typeof contradictions>[0]>) =>
    contradictions({ known: nobody, needs: {}, progress: null, ...seen }).map(
      ({ part, why }) => `${part} ${why}`,
    );

  it('is nothing where nothing is known', () => {
    expect(of({})).toEqual([]);
  });

  it('is found between registration and profile, words and ticks, and in what the person sees otherwise', () => {
    expect(of({ known: assessed, needs: { readyForWork: true } })).toEqual([
      'competence educationDiffers',
      'workAbility abilityBetter',
      'competence seesOtherwise',
    ]);
  });

  it('is found between what the person said of work ability and what was seen together', () => {
    const well: Known = { ...nobody, answers: { ability: { ability: 'noEffect', wish: '' } } };
    expect(of({ known: well, progress: { ...nothingKnown, workAbility: 2 } })).toEqual([
      'workAbility abilityWorse',
    ]);
    expect(of({ known: well, progress: { ...nothingKnown, workAbility: 3 } })).toEqual([]);
  });
});
