import type { JourneyContext } from '#app/features/journey/journey.machine.ts';
import { competenceFacts } from '#app/features/authority/competence-facts.ts';
import type { StoredFacts } from '#app/features/authority/stored-facts.ts';
import { competence, type Competence } from '#app/rules/competence.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import {
  channel,
  registration,
  type ChannelFacts,
  type Registration,
  type RequiredData,
  type WorkRight,
} from '#app/rules/registration.ts';
import { registrationSteps, type RegistrationStep } from './registration-choices.ts';
import type { RegistrationAnswers } from './registration.schema.server.ts';

/** What the registers know of the person besides the answers. */
export type RegisteringPerson = {
  citizenship: string;
  municipalityCode: string;
  birthDate: IsoDate;
  motherTongue: string;
  wasTrialClient: boolean;
  /** What an earlier customership left behind. */
  stored: StoredFacts;
};

export type Assessment = {
  steps: { step: RegistrationStep; answered: boolean }[];
  result: Registration;
  authority: Competence;
  way: ReturnType<typeof channel>;
  details: JourneyContext['details'];
  servedBy: JourneyContext['servedBy'];
};

// ISO 3166 numeric codes: the European Union, the European Economic Area and Switzerland, besides Finland itself.
export const freeMovement: ReadonlySet<string> = new Set(
  '040 056 100 191 196 203 208 233 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752 352 438 578 756'.split(
    ' ',
  ),
);
export const FINLAND = '246';

export function citizenshipKind(code: string): ChannelFacts['citizenship'] {
  if (code === FINLAND) return 'finland';
  return freeMovement.has(code) ? 'euEeaSwitzerland' : 'other';
}

/** The steps that this person is asked: the right to work is known of a Finnish citizen. */
export function stepsOf(citizenship: string): RegistrationStep[] {
  return registrationSteps.filter((step) => step !== 'workRight' || citizenship !== FINLAND);
}

const given: Record<RegistrationStep, RequiredData[]> = {
  contact: ['address', 'contact'],
  situation: [],
  work: ['workHistory'],
  education: ['education'],
  skills: ['skills'],
  ability: ['workAbility'],
  workRight: [],
  changes: [],
};

/** Can the person be registered on a day with these answers, in this way, and who serves them? Decides nothing. */
export function assessRegistration(
  person: RegisteringPerson,
  answers: RegistrationAnswers,
  on: IsoDate,
  way: ChannelFacts['channel'],
): Assessment {
  const steps = stepsOf(person.citizenship).map((step) => ({ step, answered: answers[step] !== undefined }));
  const complete = steps.every((each) => each.answered);
  const data = steps.filter((each) => each.answered).flatMap((each) => given[each.step]);
  const result = registration({
    requestedOn: on,
    registeredOn: on,
    wantedStart: null,
    given: complete ? [...data, 'otherActs'] : data,
    workRight: workRightOf(person, answers),
    clarificationsDue: false,
  });
  const open = channel(
    {
      channel: way,
      strongIdentification: true,
      citizenship: citizenshipKind(person.citizenship),
      onlineBlockedBy: null,
    },
    on,
  );
  // Registering begins anew: what was recorded of the situation before, and a notice given then, no longer count.
  const stored = {
    ...person.stored,
    ...{ situation: null, earningsRelated: null, reportedOn: on, upcoming: null, switchNotice: null },
  };
  const authority = competence(competenceFacts({ ...person, answers, stored }, on));
  const ready = complete && result.outcome === 'registered' && open.open;
  return {
    steps,
    result,
    authority,
    way: open,
    details: ready ? 'complete' : 'missing',
    servedBy: servedByOf(authority),
  };
}

function workRightOf(person: RegisteringPerson, answers: RegistrationAnswers): WorkRight {
  if (person.citizenship === FINLAND) return 'citizen';
  // Until the question is answered it is not a ground to say no.
  return answers.workRight?.workRight ?? 'freeMovement';
}

function servedByOf({ authority }: Competence): JourneyContext['servedBy'] {
  switch (authority.kind) {
    case 'employmentAuthority':
      return 'area';
    case 'trialMunicipality':
      return 'trial';
    case 'teOffice':
      return 'teOffice';
    case 'undetermined':
      return 'unknown';
  }
}
