import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channel, registration, requiredData, type RegistrationFacts } from '#app/rules/registration.ts';
import { anyDate } from './arbitraries.ts';

const complete: RegistrationFacts = {
  requestedOn: '2026-11-22',
  registeredOn: '2026-11-22',
  wantedStart: null,
  given: requiredData,
  workRight: 'citizen',
  clarificationsDue: false,
};

describe('registration as a job seeker (380/2023 § 27)', () => {
  test('everything given: jobseeking starts on the day of request and registration', () => {
    expect(registration(complete)).toMatchObject({
      outcome: 'registered',
      startDate: '2026-11-22',
      missing: [],
    });
  });

  test.each<[string, string, string | null, string, string]>([
    ['2026-11-22', '2026-11-24', null, '2026-11-24', 'registered later than asked'],
    ['2026-11-22', '2026-11-22', '2026-12-01', '2026-12-01', 'registered in advance'],
    ['2026-11-22', '2026-11-22', '2026-11-01', '2026-11-22', 'a past start is never given'],
  ])(
    'asked %s, registered %s, wants %s: starts %s (%s)',
    (requestedOn, registeredOn, wantedStart, startDate) => {
      expect(registration({ ...complete, requestedOn, registeredOn, wantedStart }).startDate).toBe(startDate);
    },
  );

  test.each(requiredData)('without %s there is no start yet, and it is said what is missing', (missing) => {
    const given = requiredData.filter((each) => each !== missing);
    expect(registration({ ...complete, given })).toMatchObject({
      outcome: 'dataMissing',
      startDate: null,
      missing: [missing],
      appeal: false,
    });
  });

  test.each([
    ['citizen', 'registered', false],
    ['freeMovement', 'registered', false],
    ['permitUnrestricted', 'registered', false],
    ['permitOneEmployer', 'conditionsNotMet', true],
    ['none', 'conditionsNotMet', true],
  ] as const)('right to work %s: %s, with appeal %s', (workRight, outcome, appeal) => {
    expect(registration({ ...complete, workRight })).toMatchObject({ outcome, appeal });
  });

  test('after an end for missing clarifications they come with the request (§ 29)', () => {
    expect(registration({ ...complete, clarificationsDue: true })).toMatchObject({
      outcome: 'dataMissing',
      why: { rule: 'clarificationsMissing', source: '380/2023 29 §' },
    });
  });

  test('jobseeking never starts before it was asked for and registered', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.option(anyDate), (requestedOn, registeredOn, wantedStart) => {
        const { startDate } = registration({ ...complete, requestedOn, registeredOn, wantedStart });
        expect(startDate !== null && startDate >= requestedOn && startDate >= registeredOn).toBe(true);
      }),
    );
  });
});

describe('the way of asking', () => {
  const online = {
    channel: 'online',
    strongIdentification: true,
    citizenship: 'finland',
    onlineBlockedBy: null,
  } as const;

  test.each([
    ['a Finnish citizen with strong identification', online, true, 'channelOpen'],
    [
      'a citizen of the EU, EEA or Switzerland',
      { ...online, citizenship: 'euEeaSwitzerland' },
      true,
      'channelOpen',
    ],
    ['a citizen of another country', { ...online, citizenship: 'other' }, false, 'onlineNeedsCitizenship'],
    [
      'without strong identification',
      { ...online, strongIdentification: false },
      false,
      'onlineNeedsIdentification',
    ],
    [
      'after an end for missed contact',
      { ...online, onlineBlockedBy: 'contactMissed' },
      false,
      'onlineBlocked',
    ],
    [
      'after an end for missing clarifications',
      { ...online, onlineBlockedBy: 'clarificationMissing' },
      false,
      'onlineBlocked',
    ],
  ] as const)('online, %s: open %s', (_name, facts, open, rule) => {
    expect(channel(facts, '2026-11-22')).toMatchObject({ open, why: { rule } });
  });

  test('in person is open to everybody', () => {
    const barred = {
      strongIdentification: false,
      citizenship: 'other',
      onlineBlockedBy: 'contactMissed',
    } as const;
    expect(channel({ ...barred, channel: 'inPerson' }, '2026-11-22').open).toBe(true);
    expect(channel({ ...barred, channel: 'otherAccepted' }, '2026-11-22').open).toBe(true);
  });
});
