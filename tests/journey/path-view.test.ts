import { describe, expect, test } from 'vitest';
import type { PathFacts } from '#app/features/journey/path-facts.ts';
import { pathView } from '#app/features/journey/path-view.ts';
import { areaKeys } from '#app/ui/areas.ts';

const monday = new Date('2026-11-16T09:00:00Z');
const later = new Date('2026-11-20T09:00:00Z');

const regions = {
  validity: 'valid',
  jurisdiction: 'homeAuthority',
  careerGuidance: 'idle',
  skillsDevelopment: 'idle',
  socialSupport: 'none',
  employerMatching: 'notReady',
};
const active = (over: Partial<typeof regions> = {}) => ({ active: { ...regions, ...over } });

function facts(state: unknown, over: Partial<PathFacts> = {}): PathFacts {
  return {
    journey: { id: 'j', personId: 'p', state, updatedAt: monday },
    history: [{ state, at: monday }],
    registration: { answered: 0, total: 7 },
    meetings: [],
    plans: [],
    periods: [],
    referrals: [],
    candidacies: [],
    hearings: [],
    messages: [],
    answerBy: null,
    ...over,
  };
}

const meeting = { id: 'm', kind: 'initialInterview', startsAt: null, dueOn: later, updatedAt: monday };
const plan = { id: 'l', kind: 'employment', reportDueOn: later, openActions: 2, updatedAt: monday };
const referral = {
  id: 'r',
  area: 'skillsDevelopment',
  name: 'Kurssi',
  needsApplication: false,
  startsOn: null,
  updatedAt: monday,
};
const candidacy = {
  id: 'c',
  title: 'Leipuri',
  companyName: 'Leipomo',
  consent: 'notAsked',
  interviewAt: null,
  updatedAt: monday,
};

const areaOf = (view: ReturnType<typeof pathView>, key: string) =>
  view.areas.find((area) => area.key === key);
const stepsOf = (view: ReturnType<typeof pathView>, key: string) =>
  areaOf(view, key)?.steps.map((step) => step.state);

describe('The path before registration', () => {
  test('asks one thing of a newcomer: to register', () => {
    const view = pathView(facts('notRegistered'));
    expect(view.phase).toBe('start');
    expect(view.tasks.map((task) => [task.key, task.turn])).toEqual([['register', 'me']]);
    expect(view.trunk.map((step) => step.state)).toEqual(['current', 'next', 'next']);
  });

  test('says how far a registration has come', () => {
    const view = pathView(facts('registering', { registration: { answered: 3, total: 7 } }));
    expect(view.tasks[0]).toMatchObject({ key: 'continueRegistration', params: { answered: 3, total: 7 } });
  });

  test('waits for the authority where it decides', () => {
    expect(pathView(facts('refusalDecision')).tasks[0]).toMatchObject({ key: 'decision', turn: 'counselor' });
  });
});

describe('The path of a job seeker', () => {
  test('always shows all four areas, in the same order, none of them used at first', () => {
    const view = pathView(facts(active()));
    expect(view.areas.map((area) => area.key)).toEqual([...areaKeys]);
    expect(view.areas.every((area) => !area.inUse && area.steps.every((step) => step.state === 'next'))).toBe(
      true,
    );
  });

  test('holds no score, rank or percentage of a person', () => {
    expect(JSON.stringify(pathView(facts(active())))).not.toMatch(/score|rank|percent|points/i);
  });

  test('goes from registration to interview to plan', () => {
    const due = pathView(facts(active(), { meetings: [{ ...meeting, state: 'due' }] }));
    expect(due.trunk.map((step) => step.state)).toEqual(['done', 'current', 'next']);
    expect(due.tasks[0]).toMatchObject({ key: 'bookMeeting', turn: 'me', by: later });
    const held = pathView(facts(active(), { meetings: [{ ...meeting, state: 'held' }] }));
    expect(held.trunk.map((step) => step.state)).toEqual(['done', 'done', 'current']);
    const planned = pathView(
      facts(active(), { meetings: [{ ...meeting, state: 'held' }], plans: [{ ...plan, state: 'inForce' }] }),
    );
    expect(planned.trunk.map((step) => step.state)).toEqual(['done', 'done', 'done']);
  });

  test.each([
    [{ drafting: 'actions' }, 'planDrafted', 'counselor'],
    ['awaitingSeeker', 'approvePlan', 'me'],
    ['refused', 'planRefused', 'counselor'],
    ['inForce', 'reportActions', 'me'],
    ['reviewDue', 'planReview', 'counselor'],
  ])('says whose turn it is with a plan in the state %j', (state, key, turn) => {
    const view = pathView(facts(active(), { plans: [{ ...plan, state }] }));
    expect(view.tasks.find((task) => task.id === 'l')).toMatchObject({ key, turn });
  });

  test('leaves out what was walked past and marks what was walked', () => {
    const state = active({ careerGuidance: 'goalConfirmed' });
    expect(stepsOf(pathView(facts(state)), 'careerGuidance')).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'done',
    ]);
    const history = [
      { state: active({ careerGuidance: 'needIdentified' }), at: monday },
      { state: active({ careerGuidance: 'goalChosen' }), at: monday },
      { state, at: later },
    ];
    const view = pathView(facts(state, { history }));
    expect(stepsOf(view, 'careerGuidance')).toEqual(['done', 'skipped', 'done', 'done']);
    expect(areaOf(view, 'careerGuidance')?.since).toEqual(later);
  });

  test('does not take a survey for a training, nor an interrupted training for one under way', () => {
    const surveyed = pathView(facts(active({ skillsDevelopment: 'surveyed' })));
    expect(stepsOf(surveyed, 'skillsDevelopment')).toEqual(['done', 'next', 'next', 'next']);
    const stopped = pathView(facts(active({ skillsDevelopment: 'interrupted' })));
    expect(stepsOf(stopped, 'skillsDevelopment')?.[2]).toBe('skipped');
  });

  test.each([
    ['proposed', 'me', 'answerReferral'],
    ['agreed', 'counselor', 'referralAgreed'],
    ['referred', 'provider', 'providerAnswers'],
    ['ongoing', 'me', 'inService'],
  ])('says who waits for whom with a service that is %s', (state, turn, key) => {
    const view = pathView(
      facts(active({ skillsDevelopment: 'gapFound' }), { referrals: [{ ...referral, state }] }),
    );
    expect(areaOf(view, 'skillsDevelopment')?.waitingFor).toBe(turn);
    expect(view.tasks.find((task) => task.id === 'r')).toMatchObject({ key, turn });
  });

  test('asks the person to apply where a training is applied for', () => {
    const training = { ...referral, needsApplication: true, state: 'agreed' };
    expect(
      pathView(facts(active(), { referrals: [training] })).tasks.find((task) => task.id === 'r'),
    ).toMatchObject({
      key: 'applyToService',
      turn: 'me',
    });
  });

  test('asks for consent only when it has been asked', () => {
    const keyOf = (consent: string) =>
      pathView(facts(active(), { candidacies: [{ ...candidacy, state: 'interested', consent }] })).tasks.find(
        (task) => task.id === 'c',
      )?.key;
    expect(keyOf('notAsked')).toBe('presentation');
    expect(keyOf('asked')).toBe('answerConsent');
  });

  test('puts what I do before what others do', () => {
    const view = pathView(
      facts(active(), {
        plans: [{ ...plan, state: 'reviewDue' }],
        candidacies: [{ ...candidacy, state: 'applied' }],
        meetings: [{ ...meeting, state: 'booked', startsAt: later }],
      }),
    );
    const turns = view.tasks.map((task) => task.turn);
    expect(turns.lastIndexOf('me')).toBeLessThan(turns.findIndex((turn) => turn !== 'me'));
  });

  test('reaches its goal when the person works, supported or not', () => {
    for (const employerMatching of ['placed', 'supportedPlacement', 'outcomeRecorded'])
      expect(pathView(facts(active({ employerMatching }))).goal.state).toBe('done');
    expect(pathView(facts(active({ employerMatching: 'visible' }))).goal.state).toBe('next');
  });
});

test('A path that has ended asks only whether to begin again', () => {
  const view = pathView(facts({ ended: 'clientRequest' }, { plans: [{ ...plan, state: 'closed' }] }));
  expect(view.phase).toBe('ended');
  expect(view.tasks.map((task) => task.key)).toEqual(['restart']);
});

describe('The job-search obligation on the path', () => {
  const period = (id: string, state: string, endsOn: Date, over = {}) => ({
    ...{ id, state, endsOn, kind: 'period', target: 4, done: 1, updatedAt: monday },
    ...{ reportBy: later, answerDueOn: later, ...over },
  });
  const next = new Date('2026-12-20T00:00:00Z');

  test('is the running period: those ahead ask for nothing yet', () => {
    const view = pathView(
      facts(active(), { periods: [period('b', 'open', next, { done: 0 }), period('a', 'open', later)] }),
    );
    expect(view.search).toEqual({ done: 1, target: 4 });
    expect(view.tasks.filter(({ key }) => key === 'seekJobs').map(({ id }) => id)).toEqual(['a']);
  });

  test('says who waits for whom when a period is over', () => {
    const of = (state: string) =>
      pathView(facts(active(), { periods: [period('a', state, monday)] })).tasks.map(
        ({ key, turn }) => `${key} ${turn}`,
      );
    expect(of('reporting')).toContain('reportSearch me');
    expect(of('evaluation')).toContain('searchWeighed counselor');
    expect(of('clarificationAsked')).toContain('explainSearch me');
    expect(of('excused').filter((task) => task.includes('earch'))).toEqual([]);
  });
});
