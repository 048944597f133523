import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { employmentArea, municipalities, municipality, trialAreaOf } from '#app/rules/areas.ts';
import {
  competence,
  noSpecialFacts,
  responsibilityMoves,
  transfer,
  trialSituation,
  type Authority,
  type CompetenceFacts,
} from '#app/rules/competence.ts';
import { rulesAt } from '#app/rules/regimes.ts';
import { anyDate } from './arbitraries.ts';

const ESPOO = '049';
const LAHTI = '398';
const HOLLOLA = '098';
const HELSINKI = '091';

const teOffice: Authority = { kind: 'teOffice' };
const inTrial = (code: string): Authority => ({ kind: 'trialMunicipality', municipality: code });
const inArea = (code: string): Authority => ({ kind: 'employmentAuthority', area: code });

/** Over 30, Finnish-speaking, entitled to earnings-related allowance: meets no criterion of the trial. */
const outside: CompetenceFacts = {
  ...noSpecialFacts,
  date: '2022-06-01',
  homeMunicipality: ESPOO,
  birthDate: '1980-05-05',
  motherTongue: 'fi',
  meetsEarningsRelatedConditions: true,
};

describe('the criteria of the trial (1269/2020 § 4)', () => {
  test.each<[string, Partial<CompetenceFacts>, Authority, string]>([
    [
      'without earnings-related allowance',
      { meetsEarningsRelatedConditions: false },
      inTrial(ESPOO),
      'trialCriterion',
    ],
    ['under 30', { birthDate: '1992-06-02' }, inTrial(ESPOO), 'trialCriterion'],
    ['30 on the day', { birthDate: '1992-06-01' }, teOffice, 'trialNotTargetGroup'],
    ['an immigrant', { immigrant: true }, inTrial(ESPOO), 'trialCriterion'],
    ['Somali-speaking', { motherTongue: 'so' }, inTrial(ESPOO), 'trialCriterion'],
    ['English-speaking', { motherTongue: 'en' }, inTrial(ESPOO), 'trialCriterion'],
    ['Swedish-speaking', { motherTongue: 'sv' }, teOffice, 'trialNotTargetGroup'],
    ['Northern Sámi-speaking', { motherTongue: 'se' }, teOffice, 'trialNotTargetGroup'],
    ['Inari Sámi-speaking', { motherTongue: 'smn' }, teOffice, 'trialNotTargetGroup'],
    ['Skolt Sámi-speaking', { motherTongue: 'sms' }, teOffice, 'trialNotTargetGroup'],
    ['none of them', {}, teOffice, 'trialNotTargetGroup'],
    [
      'in the open labour market though under 30',
      { birthDate: '2000-01-01', situation: 'other' },
      teOffice,
      'trialOtherSituation',
    ],
    [
      'in a pay-subsidised job and under 30',
      { birthDate: '2000-01-01', situation: 'employedWithSupport' },
      inTrial(ESPOO),
      'trialCriterion',
    ],
    [
      'in a service and under 30',
      { birthDate: '2000-01-01', situation: 'inService' },
      inTrial(ESPOO),
      'trialCriterion',
    ],
    ['outside a known trial area', { homeMunicipality: '235', immigrant: true }, teOffice, 'trialNotInArea'],
    [
      'without home municipality',
      { homeMunicipality: null, immigrant: true },
      teOffice,
      'noHomeMunicipality',
    ],
    [
      'in the Lahti region',
      { homeMunicipality: HOLLOLA, immigrant: true },
      inTrial(HOLLOLA),
      'trialCriterion',
    ],
  ])('%s', (_name, facts, authority, rule) => {
    const result = competence({ ...outside, ...facts });
    expect(result.authority).toEqual(authority);
    expect(result.why.rule).toBe(rule);
  });

  test('all criteria that hold are told', () => {
    const result = competence({ ...outside, birthDate: '2000-01-01', immigrant: true, motherTongue: 'ar' });
    expect(result.criteria).toEqual(['under30', 'immigrant', 'foreignLanguage']);
  });

  test('nobody is in the trial before 1 March 2021 (1269/2020 § 23)', () => {
    const young = { ...outside, birthDate: '2000-01-01' };
    expect(competence({ ...young, date: '2021-02-28' }).authority).toEqual(teOffice);
    expect(competence({ ...young, date: '2021-03-01' }).authority).toEqual(inTrial(ESPOO));
  });

  test('that a municipality was outside the trial is to be verified, because the list of areas is not complete', () => {
    expect(competence({ ...outside, homeMunicipality: HELSINKI }).why.verify).toBe(true);
    expect(competence(outside).why.verify).toBe(false);
  });

  test.each([
    ['00', 'employedWithSupport'],
    ['02', 'unemployed'],
    ['03', 'unemployed'],
    ['07', 'inService'],
    ['08', 'inService'],
    ['01', 'other'],
    ['04', 'other'],
    ['05', 'other'],
    ['06', 'other'],
  ])('employment code %s means %s', (code, situation) => {
    expect(trialSituation(code)).toBe(situation);
  });
});

describe('who was a client of the trial (1269/2020 § 6)', () => {
  test('stays the municipality’s client on a restart though no criterion holds', () => {
    const result = competence({ ...outside, wasTrialClient: true });
    expect(result).toMatchObject({ authority: inTrial(ESPOO), why: { rule: 'trialWasClient' } });
  });

  test('moves to the new municipality of the trial with the home (§ 5)', () => {
    const moved = competence({ ...outside, wasTrialClient: true, homeMunicipality: LAHTI });
    expect(moved.authority).toEqual(inTrial(LAHTI));
  });

  test('moves to the TE Office when the new home is not in the trial (§ 5)', () => {
    const moved = competence({ ...outside, wasTrialClient: true, homeMunicipality: '235' });
    expect(moved.authority).toEqual(teOffice);
  });
});

describe('looking seven days ahead (1269/2020 § 5)', () => {
  const working: CompetenceFacts = {
    ...outside,
    birthDate: '2000-01-01',
    situation: 'other',
    reportedOn: '2022-06-01',
  };

  test.each([
    ['2022-06-01', inTrial(ESPOO)],
    ['2022-06-08', inTrial(ESPOO)],
    ['2022-06-09', teOffice],
  ])('becomes unemployed on %s', (on, authority) => {
    expect(competence({ ...working, upcoming: { on, situation: 'unemployed' } }).authority).toEqual(
      authority,
    );
  });

  test('the person turning 30 before the day no longer belongs then', () => {
    const turning = {
      ...working,
      birthDate: '1992-06-05',
      upcoming: { on: '2022-06-07', situation: 'unemployed' },
    } as const;
    expect(competence(turning).authority).toEqual(teOffice);
    expect(competence({ ...turning, birthDate: '1992-06-08' }).why).toMatchObject({
      rule: 'trialSoon',
      facts: { eligibleOn: '2022-06-07', criterion: 'under30', count: 7 },
    });
  });

  test('a move into the trial area within seven days counts', () => {
    const moving = { ...outside, homeMunicipality: '235', immigrant: true, reportedOn: '2022-06-01' };
    const result = competence({ ...moving, upcoming: { on: '2022-06-08', homeMunicipality: ESPOO } });
    expect(result.authority).toEqual(inTrial(ESPOO));
  });
});

describe('left or moved by decision (1269/2020 § 5)', () => {
  test('a person of the target group may be left with the TE Office for language rights', () => {
    const placement = { with: 'teOffice', municipality: null, ground: 'languageRights' } as const;
    const result = competence({ ...outside, immigrant: true, placement });
    expect(result).toMatchObject({
      authority: teOffice,
      why: { rule: 'trialPlaced', facts: { ground: 'languageRights' } },
    });
  });

  test('a person may be moved to another trial municipality for safety', () => {
    const placement = { with: 'trialMunicipality', municipality: LAHTI, ground: 'safety' } as const;
    expect(competence({ ...outside, immigrant: true, placement }).authority).toEqual(inTrial(LAHTI));
  });

  test('a dismissed person of 55 or over with change security is with the TE Office; to be verified', () => {
    const result = competence({ ...outside, immigrant: true, changeSecurity55: true, date: '2023-02-01' });
    expect(result).toMatchObject({ authority: teOffice, why: { rule: 'trialChangeSecurity', verify: true } });
  });
});

describe('employment areas from 2025 (380/2023 § 17)', () => {
  const today: CompetenceFacts = { ...outside, date: '2025-01-01' };

  test.each([
    [ESPOO, '1'],
    ['235', '1'],
    [LAHTI, '19'],
    [HOLLOLA, '31'],
    [HELSINKI, '8'],
  ])('home in %s: area %s, whatever the age, language or benefit', (homeMunicipality, area) => {
    expect(competence({ ...today, homeMunicipality }).authority).toEqual(inArea(area));
    expect(
      competence({ ...today, homeMunicipality, immigrant: true, birthDate: '2005-01-01' }).authority,
    ).toEqual(inArea(area));
    expect(
      competence({ ...today, homeMunicipality, wasTrialClient: true, changeSecurity55: true }).authority,
    ).toEqual(inArea(area));
  });

  const notice = { givenOn: '2025-02-01', area: '19', written: true, staysRegularly: true };

  test.each([
    ['given and in force', notice, null, '2025-02-01', '19'],
    ['not yet given', notice, null, '2025-01-31', '1'],
    ['only by word of mouth', { ...notice, written: false }, null, '2025-03-01', '1'],
    ['without staying there regularly', { ...notice, staysRegularly: false }, null, '2025-03-01', '1'],
    ['given before a later move', notice, '2025-02-15', '2025-03-01', '1'],
    ['given on the day of the move', notice, '2025-02-01', '2025-03-01', '19'],
    ['given after the move', notice, '2025-01-15', '2025-03-01', '19'],
    ['for an area that does not exist', { ...notice, area: '99' }, null, '2025-03-01', '1'],
    [
      'for the sake of language (§ 19), wherever the person stays',
      { ...notice, area: '8', staysRegularly: false, forLanguage: true },
      null,
      '2025-03-01',
      '8',
    ],
    [
      'for the sake of language by word of mouth',
      { ...notice, area: '8', written: false, staysRegularly: false, forLanguage: true },
      null,
      '2025-03-01',
      '1',
    ],
    [
      'given during the trial, when there was none',
      { ...notice, givenOn: '2024-05-01' },
      null,
      '2024-06-01',
      null,
    ],
  ])('a switch notice %s', (_name, switchNotice, homeSince, date, area) => {
    const { authority } = competence({ ...today, date, homeSince, switchNotice });
    expect(authority).toEqual(area === null ? teOffice : inArea(area));
  });

  test('that a notice for the sake of language moves the customership is to be verified (§ 19)', () => {
    const switchNotice = { ...notice, staysRegularly: false, forLanguage: true };
    expect(competence({ ...today, date: '2025-03-01', switchNotice }).why).toMatchObject({
      rule: 'languageNotice',
      source: '380/2023 19 §',
      verify: true,
    });
  });

  test.each([
    ['no home municipality', null],
    ['a home abroad', '200'],
    ['a home in Åland', '478'],
  ])('%s: a person decides, and nothing is told as certain', (_name, homeMunicipality) => {
    const result = competence({ ...today, homeMunicipality });
    expect(result).toMatchObject({ authority: { kind: 'undetermined' }, why: { verify: true } });
  });
});

describe('one person’s way through the years', () => {
  const person: CompetenceFacts = {
    ...outside,
    date: '2021-03-10',
    birthDate: '1995-04-01',
    situation: 'other',
    reportedOn: '2021-03-10',
    upcoming: { on: '2021-03-17', situation: 'unemployed' },
  };

  test('registered in March 2021, moved seven days ahead, moves to Lahti, becomes a client of the employment area', () => {
    const inEspoo = competence(person);
    expect(inEspoo).toMatchObject({ authority: inTrial(ESPOO), why: { regime: 'R0', rule: 'trialSoon' } });
    const client = { ...person, situation: 'unemployed', upcoming: null, wasTrialClient: true } as const;
    const inLahti = competence({ ...client, date: '2022-05-02', homeMunicipality: LAHTI });
    expect(inLahti).toMatchObject({
      authority: inTrial(LAHTI),
      why: { regime: 'R1', rule: 'trialWasClient' },
    });
    const inAreaNow = competence({ ...client, date: '2025-01-01', homeMunicipality: LAHTI });
    expect(inAreaNow).toMatchObject({
      authority: inArea('19'),
      why: { regime: 'R2', rule: 'homeMunicipality' },
    });

    expect(transfer(inEspoo, inLahti, '2022-05-02')).toMatchObject({
      inform: ['client', 'receiver'],
      planStaysBinding: true,
      why: { source: '1269/2020 5 §', verify: false },
    });
    expect(transfer(inLahti, inAreaNow, '2025-01-01')).toMatchObject({
      planStaysBinding: true,
      why: { verify: true },
    });
  });

  test.each([
    ['2021-02-28', '2025-01-01'],
    ['2021-03-10', '2025-01-01'],
    ['2024-12-31', '2025-01-01'],
    ['2025-01-01', null],
    ['2026-11-16', null],
  ])('who begins on %s is given over by law on %s (380/2023 § 12)', (date, moves) => {
    expect(responsibilityMoves(date)).toBe(moves);
  });

  test('nobody is transferred where they already are', () => {
    expect(transfer(competence(outside), competence(outside), '2022-06-01')).toBeNull();
  });
});

const anyFacts: fc.Arbitrary<CompetenceFacts> = fc.record({
  date: anyDate,
  homeMunicipality: fc.constantFrom(
    null,
    '200',
    '999',
    ESPOO,
    LAHTI,
    '478',
    ...municipalities.map((each) => each.code),
  ),
  homeSince: fc.option(anyDate),
  birthDate: fc.option(anyDate),
  motherTongue: fc.constantFrom(null, 'fi', 'sv', 'se', 'so', 'ar'),
  immigrant: fc.boolean(),
  meetsEarningsRelatedConditions: fc.boolean(),
  situation: fc.constantFrom('unemployed', 'employedWithSupport', 'inService', 'other'),
  wasTrialClient: fc.boolean(),
  changeSecurity55: fc.boolean(),
  reportedOn: fc.option(anyDate),
  upcoming: fc.option(fc.record({ on: anyDate, homeMunicipality: fc.constantFrom(ESPOO, LAHTI, '235') })),
  placement: fc.option(
    fc.record({
      with: fc.constantFrom('teOffice', 'trialMunicipality'),
      municipality: fc.constantFrom(null, ESPOO, LAHTI),
      ground: fc.constantFrom('languageRights', 'safety'),
    }),
  ),
  switchNotice: fc.option(
    fc.record({
      givenOn: anyDate,
      area: fc.constantFrom('1', '19', 'x'),
      written: fc.boolean(),
      staysRegularly: fc.boolean(),
      forLanguage: fc.boolean(),
    }),
  ),
});

describe('whatever the facts', () => {
  test('there is exactly one authority, it exists, and it is of the kind of its time', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { authority, why } = competence(facts);
        const trialTime = rulesAt(facts.date).competence.value === 'teOfficeOrTrial';
        const kinds = trialTime ? ['teOffice', 'trialMunicipality'] : ['employmentAuthority', 'undetermined'];
        expect(kinds).toContain(authority.kind);
        if (authority.kind === 'trialMunicipality') expect(trialAreaOf(authority.municipality)).toBeDefined();
        if (authority.kind === 'employmentAuthority') expect(employmentArea(authority.area)).toBeDefined();
        if (authority.kind === 'undetermined') expect(why.verify).toBe(true);
        expect(why.regime).toBe(rulesAt(facts.date).id);
      }),
      { numRuns: 3000 },
    );
  });

  test('from 2025 everybody with a home in an employment area is served there or where they gave notice', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const home = municipality(facts.homeMunicipality ?? '');
        fc.pre(facts.date >= '2025-01-01' && home !== undefined && employmentArea(home.area) !== undefined);
        const { authority } = competence(facts);
        const allowed = [home?.area, facts.switchNotice?.area];
        expect(authority.kind === 'employmentAuthority' && allowed.includes(authority.area)).toBe(true);
      }),
    );
  });

  test('the answer depends on nothing but the facts, and is plain JSON', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = competence(facts);
        expect(competence(structuredClone(facts))).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
    );
  });
});
