import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import en from '#app/i18n/locales/en/rules.json';
import fi from '#app/i18n/locales/fi/rules.json';
import sv from '#app/i18n/locales/sv/rules.json';
import type { TrialCriterion } from '#app/rules/competence.ts';
import type { WorkSituation } from '#app/rules/employment-code.ts';
import { acts } from '#app/rules/job-search.ts';
import type { ServiceKind } from '#app/rules/meetings.ts';
import type { NeglectKind, ValidReason } from '#app/rules/neglect.ts';
import type { NotSetGround, ObligationSituation } from '#app/rules/obligation.ts';
import { subsidyBars } from '#app/rules/pay-subsidy.ts';
import type { PlanKind } from '#app/rules/plan-review.ts';
import { requiredData } from '#app/rules/registration.ts';
import type { StatementMatter } from '#app/rules/statements.ts';
import { ruleKeys, whyFacts, type FactKind } from '#app/rules/why.ts';
import { agreementParts } from '#app/rules/work-trial.ts';

const texts: Readonly<
  Record<string, Readonly<{ why: Record<string, string>; code: Record<string, string> }>>
> = { fi, sv, en };
const languages = Object.keys(texts);
const shapes: Readonly<Record<string, Readonly<Record<string, FactKind>>>> = whyFacts;

const sentencesOf = (language: string) => Object.entries(texts[language]?.why ?? {});
const ruleOf = (key: string) => key.replace(/_(one|other)$/, '');
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
const flat = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? flat(inner, `${path}${key}.`) : [`${path}${key}`],
  );

describe('the reason of each rule as a sentence', () => {
  test.each(languages)('%s has a sentence for each rule and for nothing else', (language) => {
    const expected = ruleKeys.flatMap((rule) =>
      'count' in (shapes[rule] ?? {}) ? [`${rule}_one`, `${rule}_other`] : [rule],
    );
    expect(
      sentencesOf(language)
        .map(([key]) => key)
        .sort(),
    ).toEqual(expected.sort());
  });

  test.each(languages)('%s asks only for facts that the rule gives', (language) => {
    for (const [key, text] of sentencesOf(language)) {
      const given = Object.keys(shapes[ruleOf(key)] ?? {});
      expect(given, key).toEqual(expect.arrayContaining(placeholders(text)));
    }
  });

  test('the three languages tell the same facts under the same keys', () => {
    for (const [key, text] of sentencesOf('fi')) {
      expect(placeholders(texts['sv']?.why[key] ?? ''), `sv ${key}`).toEqual(placeholders(text));
      expect(placeholders(texts['en']?.why[key] ?? ''), `en ${key}`).toEqual(placeholders(text));
    }
    expect(flat(sv).sort()).toEqual(flat(fi).sort());
    expect(flat(en).sort()).toEqual(flat(fi).sort());
  });

  test('no sentence is left in another language', () => {
    for (const [key, text] of sentencesOf('fi')) {
      expect(new Set([text, texts['sv']?.why[key], texts['en']?.why[key]]).size, key).toBe(3);
    }
  });

  test.each(languages)('in %s every sentence comes out whole, for one and for many', async (language) => {
    const i18n = i18next.createInstance();
    await i18n.init({
      lng: language,
      ns: ['rules'],
      resources: { [language]: { rules: texts[language] ?? {} } },
    });
    for (const rule of ruleKeys) {
      for (const number of [1, 5]) {
        const facts = Object.entries(shapes[rule] ?? {}).map(([name, kind]) => [
          name,
          kind === 'number' ? number : 'X',
        ]);
        const sentence = String(i18n.t(`rules:why.${rule}`, Object.fromEntries(facts)));
        expect(sentence, rule).toMatch(/^[\p{Lu}\dX].*[^ .]\.$/u);
        expect(sentence, rule).not.toMatch(/{{|}}|why\./);
      }
    }
  });

  test('no reason, code or step speaks of a sanction: the authority decides none', () => {
    expect(
      [...ruleKeys, ...Object.keys(fi.code)].filter((key) => /sanction|penalt|denied/i.test(key)),
    ).toEqual([]);
  });
});

const criteria: Record<TrialCriterion, true> = {
  noEarningsRelatedAllowance: true,
  under30: true,
  immigrant: true,
  foreignLanguage: true,
};
const services: Record<ServiceKind, true> = {
  labourMarketTraining: true,
  jointPurchaseTraining: true,
  selfMotivatedStudy: true,
  workTrial: true,
  paySubsidisedJob: true,
  continuousRehabilitation: true,
  otherService: true,
};
const situations: Record<ObligationSituation | 'laidOff' | 'partTime' | 'other', true> = {
  unemployed: true,
  threatened: true,
  labourMarketTraining: true,
  selfMotivatedStudy: true,
  paySubsidisedJob: true,
  otherSituation: true,
  laidOff: true,
  partTime: true,
  other: true,
};
const grounds: Record<NotSetGround | 'workOver80' | 'longService', true> = {
  multiSectoralNeed: true,
  notAbleToWork: true,
  literacyStudies: true,
  jointPurchaseTraining: true,
  preventedFromLabourMarket: true,
  workOver80: true,
  longService: true,
};
const placements = ['languageRights', 'inappropriateRelation', 'safety', 'otherJustified'];
const ways = ['online', 'inPerson', 'otherAccepted', 'clarificationMissing', 'contactMissed'];
const finders = ['employmentAuthority', 'wellbeingCounty', 'kela', 'household'];
const plans: Record<PlanKind, true> = {
  employment: true,
  activation: true,
  integration: true,
  multiSectoral: true,
};
const matters: Record<StatementMatter, true> = {
  generalConditions: true,
  benefitDuringService: true,
  serviceInPlan: true,
  selfMotivatedStudy: true,
  integrationStudy: true,
  shortStudies: true,
  restoredAfterWorkObligation: true,
  entrepreneurship: true,
  ownWork: true,
  studies: true,
  under25Education: true,
  reproachableConduct: true,
};
const reasons: Record<ValidReason, true> = {
  illness: true,
  independentCause: true,
  otherAcceptable: true,
  toldInAdvance: true,
  unsuitableForWorkAbility: true,
  conscience: true,
  childCare: true,
  payBelowAgreement: true,
  commissionOnly: true,
  netLossInPartTimeWork: true,
  violenceOrHarassment: true,
  strikeOrLockout: true,
  longTravel: true,
  abroad: true,
  skillProtection: true,
};
const outsideLadder: Partial<Record<NeglectKind, true>> = {
  resigned: true,
  dismissalCaused: true,
  jobRefused: true,
};

const workSituations: Record<WorkSituation, true> = {
  workWithSupport: true,
  fullTimeWork: true,
  fullTimeBusiness: true,
  noWork: true,
  fewHoursWork: true,
  laidOff: true,
  shortenedWeek: true,
  outsideLabourForce: true,
  inService: true,
  inTraining: true,
  partTimeWork: true,
};

describe('the words that stand for codes', () => {
  const neglects = [reasons, outsideLadder];
  const groups = [criteria, services, situations, workSituations, grounds, plans, matters, ...neglects];
  const codes = [...groups.flatMap(Object.keys), ...acts, ...subsidyBars, ...placements, ...ways, ...finders];

  test.each(languages)(
    '%s has words for each code that a reason can name, and for nothing else',
    (language) => {
      expect(Object.keys(texts[language]?.code ?? {}).sort()).toEqual([...new Set(codes)].sort());
    },
  );

  test('data, parts of the agreement and refusals of codes have their words', () => {
    expect(Object.keys(fi.data)).toEqual([...requiredData]);
    expect(Object.keys(fi.agreement)).toEqual([...agreementParts]);
    expect(Object.keys(fi.identity)).toEqual(['shape', 'date', 'serial', 'check', 'testCode']);
    expect(Object.keys(fi.businessId)).toEqual(['shape', 'check']);
  });
});
