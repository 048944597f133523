import { labelIn } from '#app/i18n/label-in.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { registrationSteps, type RegistrationStep } from './registration-choices.ts';
import { readAnswers, type StepAnswers } from './registration.schema.server.ts';

/** How a question was put: the key of its text, and where the words for its answers are if they are codes. */
type Asked = readonly [question: string, words?: string];
type Questions<Answer> = {
  [Field in keyof Answer]-?: Answer[Field] extends readonly (infer Row)[] ? Questions<Row> : Asked;
};

const YES_OR_NO = 'registration:yesOrNo';
const LANGUAGE = 'codes:languageName';

const questions: { [Step in RegistrationStep]: Questions<StepAnswers[Step]> } = {
  contact: {
    phone: ['registration:contact.phone'],
    email: ['registration:contact.email'],
    streetAddress: ['registration:contact.streetAddress'],
    postalCode: ['registration:contact.postalCode'],
    postOffice: ['registration:contact.postOffice'],
    serviceLanguage: ['registration:contact.serviceLanguage', LANGUAGE],
  },
  situation: {
    situation: ['registration:situation.label', 'registration:situation.option'],
    since: ['registration:situation.since'],
    benefitPayer: ['registration:situation.payer', 'registration:situation.payerOption'],
  },
  work: {
    hasWorked: ['registration:work.label', YES_OR_NO],
    jobs: {
      title: ['registration:work.title'],
      employer: ['registration:work.employer'],
      from: ['registration:work.from'],
      to: ['registration:work.to'],
    },
  },
  education: {
    level: ['registration:education.level', 'codes:educationLevel'],
    degree: ['registration:education.degree'],
    year: ['registration:education.year'],
    studiesNow: ['registration:education.studiesNow', YES_OR_NO],
  },
  skills: {
    skills: ['registration:skills.label'],
    languages: {
      language: ['registration:skills.language', LANGUAGE],
      level: ['registration:skills.level', 'codes:languageLevel'],
    },
    interpreter: ['registration:skills.interpreter', YES_OR_NO],
    interpreterLanguage: ['registration:skills.interpreterLanguage', LANGUAGE],
  },
  ability: {
    ability: ['registration:ability.label', 'registration:ability.option'],
    wish: ['registration:ability.wish'],
  },
  workRight: {
    workRight: ['registration:workRight.label', 'registration:workRight.option'],
    permitUntil: ['registration:workRight.until'],
  },
  changes: {
    change: ['registration:changes.label', 'registration:changes.option'],
    on: ['registration:changes.on'],
    more: ['registration:changes.more'],
    understood: ['registration:changes.understood'],
  },
};

/** All that a person answered at registration, page by page, as questions and answers in the reader's language. */
export function answersInWords(stored: unknown, language: Language): { label: string; value: string }[] {
  const answers = readAnswers(stored);
  return registrationSteps.flatMap((step) => {
    const value = written(questions[step], answers[step] ?? {}, language).join('; ');
    return value === '' ? [] : [{ label: labelIn(language, `registration:step.${step}`), value }];
  });
}

type AskedOf = { readonly [field: string]: Asked | AskedOf };

function written(asked: AskedOf, answers: object, language: Language): string[] {
  const given = new Map<string, unknown>(Object.entries(answers));
  return Object.entries(asked).flatMap(([field, of]) => {
    const answer = given.get(field);
    if (isOne(of)) return one(of, answer, language);
    return Array.isArray(answer) ? answer.flatMap((row: object) => written(of, row, language)) : [];
  });
}

const isOne = (of: Asked | AskedOf): of is Asked => Array.isArray(of);

function one([question, words]: Asked, answer: unknown, language: Language): string[] {
  if (answer === undefined || answer === null || answer === '') return [];
  const asked = labelIn(language, question);
  return [`${asked}${asked.endsWith('?') ? '' : ':'} ${inWords(answer, words, language)}`];
}

function inWords(answer: unknown, words: string | undefined, language: Language): string {
  if (typeof answer === 'boolean')
    return textsIn(language).t(`registration:yesOrNo.${answer ? 'yes' : 'no'}`);
  const text = String(answer);
  return words ? labelIn(language, `${words}.${text}`) : dateOrText(text, language);
}

const dateOrText = (text: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(language, text) : text;
