import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreMatch, type MatchSeeker, type MatchVacancy } from '#app/features/candidacies/match.ts';
import { educationLevels, languageLevels, workingTimes } from '#app/rules/codes.ts';
import { occupationCodes } from '#app/rules/occupations.ts';
import { skills } from '#app/rules/skills.ts';

const occupation = fc.constantFrom(...occupationCodes.slice(0, 12), '3221', '2341', '5223', '5230', '9112');
const skill = fc.constantFrom(...skills.slice(0, 12).map(({ key }) => key));
const place = fc.constantFrom('049', '091', '092', '398', '235');
const level = fc.constantFrom(...languageLevels);
const language = fc.constantFrom('fi', 'sv', 'en');
const education = fc.option(fc.constantFrom(...educationLevels));
const workingTime = fc.constantFrom(...workingTimes);

const seekers: fc.Arbitrary<MatchSeeker> = fc.record({
  occupationCodes: fc.array(occupation, { maxLength: 3 }),
  skills: fc.array(skill, { maxLength: 6 }),
  education,
  languages: fc.array(fc.record({ language, level }), { maxLength: 3 }),
  municipalityCodes: fc.array(place, { maxLength: 3 }),
  workingTimes: fc.array(workingTime, { maxLength: 3 }),
});
const vacancies: fc.Arbitrary<MatchVacancy> = fc.record({
  occupationCode: occupation,
  skills: fc.array(skill, { maxLength: 6 }),
  education,
  languages: fc.dictionary(language, level, { maxKeys: 2 }),
  municipalityCode: place,
  workingTime,
  languageSupport: fc.boolean(),
});

describe('A match', () => {
  it('has reasons that add up to its points, between nothing and a hundred', () => {
    fc.assert(
      fc.property(seekers, vacancies, (seeker, vacancy) => {
        const { points, reasons } = scoreMatch(seeker, vacancy);
        expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
        expect(reasons.every((reason) => Number.isInteger(reason.points) && reason.points > 0)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never gets worse when a person can or wants more', () => {
    const more = fc.record({ occupation, skill, place, workingTime, language, level });
    fc.assert(
      fc.property(seekers, vacancies, more, (seeker, vacancy, add) => {
        const before = scoreMatch(seeker, vacancy);
        const richer: MatchSeeker[] = [
          { ...seeker, occupationCodes: [...seeker.occupationCodes, add.occupation] },
          { ...seeker, skills: [...seeker.skills, add.skill] },
          { ...seeker, municipalityCodes: [...seeker.municipalityCodes, add.place] },
          { ...seeker, workingTimes: [...seeker.workingTimes, add.workingTime] },
          { ...seeker, languages: [...seeker.languages, { language: add.language, level: add.level }] },
        ];
        for (const then of richer.map((each) => scoreMatch(each, vacancy))) {
          expect(then.points).toBeGreaterThanOrEqual(before.points);
          expect(then.unmet.length).toBeLessThanOrEqual(before.unmet.length);
        }
      }),
    );
  });

  it('is the same in whatever order a person tells of themselves', () => {
    fc.assert(
      fc.property(seekers, vacancies, (seeker, vacancy) => {
        const turned = {
          ...seeker,
          occupationCodes: seeker.occupationCodes.toReversed(),
          skills: seeker.skills.toReversed(),
          municipalityCodes: seeker.municipalityCodes.toReversed(),
          workingTimes: seeker.workingTimes.toReversed(),
          languages: seeker.languages.toReversed(),
        };
        expect(scoreMatch(turned, vacancy)).toEqual(scoreMatch(seeker, vacancy));
      }),
    );
  });

  it('says what would lift it exactly when a change can, and by how much', () => {
    fc.assert(
      fc.property(seekers, vacancies, (seeker, vacancy) => {
        const { lift, points, unmet } = scoreMatch(seeker, vacancy);
        if (lift?.key === 'addPlace') {
          const moved = {
            ...seeker,
            municipalityCodes: [...seeker.municipalityCodes, vacancy.municipalityCode],
          };
          expect(scoreMatch(moved, vacancy).points - points).toBe(lift.points);
        }
        if (lift === null) expect(points + unmet.length).toBeGreaterThan(0);
      }),
    );
  });
});

const seller: MatchSeeker = {
  occupationCodes: ['5223'],
  skills: ['cashDesk', 'customerService'],
  education: 'vocational',
  languages: [{ language: 'fi', level: 'good' }],
  municipalityCodes: ['049'],
  workingTimes: ['01'],
};
const shop: MatchVacancy = {
  occupationCode: '5223',
  skills: ['cashDesk', 'customerService'],
  education: null,
  languages: { fi: 'good' },
  municipalityCode: '049',
  workingTime: '01',
  languageSupport: false,
};

describe('What a match says', () => {
  it('gives a full hundred to a person who has all that the job asks', () => {
    expect(scoreMatch(seller, shop)).toMatchObject({ points: 100, unmet: [], lift: null });
  });

  it('asks first for what is only told, then for what is learned', () => {
    const untold = { ...seller, workingTimes: [], skills: ['cashDesk'] };
    expect(scoreMatch(untold, shop).lift).toEqual({
      key: 'addWorkingTime',
      params: { workingTime: '01' },
      points: 10,
    });
    expect(scoreMatch({ ...seller, skills: ['cashDesk'] }, shop).lift).toEqual({
      key: 'addSkill',
      params: { skills: ['customerService'] },
      points: 15,
    });
  });

  it('suggests a regulated occupation to nobody without it', () => {
    const nurse = { ...shop, occupationCode: '3221' };
    expect(scoreMatch(seller, nurse).unmet).toEqual([{ key: 'regulated', params: { occupation: '3221' } }]);
  });

  it('lets a growing language skill through where the employer supports it', () => {
    const learner = { ...seller, languages: [{ language: 'fi', level: 'basic' as const }] };
    expect(scoreMatch(learner, shop).unmet).toHaveLength(1);
    expect(scoreMatch(learner, shop).lift?.key).toBe('addLanguage');
    const supported = scoreMatch(learner, { ...shop, languageSupport: true });
    expect(supported.unmet).toEqual([]);
    expect(supported.reasons.map(({ key }) => key)).toContain('languageSupport');
  });
});
