import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import type { CompetenceFacts, TrialSituation } from '#app/rules/competence.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import type { StoredFacts, Upcoming } from './stored-facts.ts';

const FINLAND = '246';

/** All that is known of a person and decides who serves them. */
export type KnownOfPerson = {
  municipalityCode: string;
  birthDate: IsoDate;
  motherTongue: string;
  citizenship: string;
  answers: RegistrationAnswers;
  wasTrialClient: boolean;
  stored: StoredFacts;
};

/** The facts of a person as the rule asks for them on a day. What was recorded later goes before what was answered. */
export function competenceFacts(person: KnownOfPerson, date: IsoDate): CompetenceFacts {
  const { stored, answers } = person;
  const answered = situationIn(answers, date);
  const notice = stored.switchNotice;
  return {
    date,
    homeMunicipality: person.municipalityCode,
    homeSince: stored.homeSince,
    birthDate: person.birthDate,
    motherTongue: person.motherTongue,
    immigrant: stored.immigrant ?? person.citizenship !== FINLAND,
    meetsEarningsRelatedConditions: stored.earningsRelated ?? answers.situation?.benefitPayer === 'fund',
    situation: stored.situation ?? answered.situation,
    wasTrialClient: person.wasTrialClient,
    changeSecurity55: stored.changeSecurity55,
    reportedOn: stored.reportedOn ?? date,
    upcoming: stored.upcoming ?? (stored.situation === null ? answered.upcoming : null),
    placement: stored.placement,
    switchNotice: notice && {
      givenOn: notice.givenOn,
      area: notice.area,
      written: true,
      staysRegularly: notice.ground !== 'language',
      forLanguage: notice.ground === 'language',
    },
  };
}

/** Who is threatened with unemployment from a known day is not unemployed before it. */
export function situationIn(
  { situation }: RegistrationAnswers,
  date: IsoDate,
): { situation: TrialSituation; upcoming: Upcoming | null } {
  switch (situation?.situation) {
    case 'inService':
      return { situation: 'inService', upcoming: null };
    case 'employed':
    case 'partTime':
    case 'shortenedWeek':
    case 'otherSituation':
      return { situation: 'other', upcoming: null };
    case 'threatened': {
      const { since } = situation;
      if (since === null || since <= date) return { situation: 'unemployed', upcoming: null };
      return { situation: 'other', upcoming: { on: since, situation: 'unemployed' } };
    }
    default:
      return { situation: 'unemployed', upcoming: null };
  }
}
