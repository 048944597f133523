/** Rows of a caseload in every mixture of facts, without the lives behind them: for tests of lists, counts and plans. */
import { v7 as uuid } from 'uuid';
import { pool } from '#app/db/client.server.ts';
import { randomFrom } from '../../prisma/seed/random.ts';

type Random = ReturnType<typeof randomFrom>;
type Row = Record<string, unknown>;

const DAY = 86_400_000;
const phases = ['valid', 'valid', 'valid', 'renewalAsked', 'awaitingClarification', 'registering'];
const others = ['refusalDecision', 'notRegistered', 'ended'];
const meetings = ['due', 'proposed', 'booked', 'changeAsked', 'inProgress', 'notReached', 'noShow'];
const absences = ['clarificationAsked', 'clarificationGiven', 'clarificationMissing', 'neglectRecorded'];
const plans = ['drafting', 'awaitingSeeker', 'awaitingParties', 'refused', 'inForce', 'reviewDue'];
const periods = [
  'reporting',
  'evaluation',
  'reasonReported',
  'short',
  'clarificationAsked',
  'clarificationGiven',
];
const hearings = ['prepared', 'asked', 'answered', 'unanswered', 'noReasonFound'];
const names = [
  'Virtanen Aino',
  'Korhonen Matti',
  'Öhman Åsa',
  'Nieminen Väinö',
  'Ahmed Leila',
  'Salo Ilmari',
];

/** `whose`: those who serve, null for nobody; each row is drawn from them. */
export async function caseloadRows(
  count: number,
  {
    areaCodes,
    whose,
    now,
    seed = 7,
  }: { areaCodes: string[]; whose: (string | null)[]; now: Date; seed?: number },
): Promise<string[]> {
  const random = randomFrom(seed);
  const rows = Array.from({ length: count }, (_, at) => oneRow(random, at, { areaCodes, whose, now }));
  const columns = Object.keys(rows[0] ?? {});
  const list = columns.map((column) => `"${column}"`).join(', ');
  await pool.query(
    `insert into "Person" ("id", "givenName", "familyName", "searchName", "birthDate", "municipalityCode", "areaCode", "nonDisclosure")
     select r."personId", r."givenName", r."familyName", r."searchName", r."birthDate", r."municipalityCode", r."areaCode", r."nonDisclosure"
     from jsonb_populate_recordset(null::"CaseloadEntry", $1::jsonb) r`,
    [JSON.stringify(rows)],
  );
  await pool.query(
    `insert into "CaseloadEntry" (${list}) select ${list} from jsonb_populate_recordset(null::"CaseloadEntry", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ personId }) => String(personId));
}

function oneRow(
  random: Random,
  at: number,
  { areaCodes, whose, now }: { areaCodes: string[]; whose: (string | null)[]; now: Date },
): Row {
  const perhaps = <T>(values: readonly T[], chance = 0.5): T | null =>
    random.chance(chance) ? random.pick(values) : null;
  const moment = () =>
    new Date(now.getTime() + random.whole(-200, 60) * DAY + random.whole(0, 86_399_999)).toISOString();
  const day = () => moment().slice(0, 10);
  const [familyName = '', givenName = ''] = random.pick(names).split(' ');
  const meetingState = perhaps([...meetings, ...absences], 0.7);
  const planState = perhaps(plans, 0.7);
  const periodState = perhaps(periods, 0.3);
  return {
    personId: uuid(),
    areaCode: random.pick(areaCodes),
    counselorId: random.pick(whose),
    ...{ givenName, familyName: `${familyName} ${at}` },
    searchName: `${familyName} ${at} ${givenName}`.toLowerCase(),
    birthDate: `${random.whole(1960, 2008)}-0${random.whole(1, 9)}-11`,
    nonDisclosure: random.chance(0.1),
    municipalityCode: random.pick(['049', '091', '398']),
    serviceLanguage: random.pick(['fi', 'sv', 'en']),
    interpreterLanguage: perhaps(['so', 'ar'], 0.1),
    updatedAt: moment(),
    startedOn: perhaps([day()], 0.9),
    phase: random.chance(0.85) ? random.pick(phases) : random.pick(others),
    careerGuidance: perhaps(['idle', 'goalChosen']),
    skillsDevelopment: perhaps(['idle', 'inTraining']),
    socialSupport: perhaps(['none']),
    employerMatching: perhaps(['notReady', 'visible']),
    meetingKind: meetingState && random.pick(['initialInterview', 'jobSearchDiscussion']),
    meetingState,
    startsAt: meetingState && perhaps([moment(), now.toISOString()]),
    dueOn: meetingState && perhaps([day()], 0.7),
    answerDueOn: perhaps([day()], 0.2),
    planState,
    planKind: planState && random.pick(['employment', 'activation']),
    planAt: planState && moment(),
    reviewDueOn: planState && perhaps([day()], 0.6),
    reportDueOn: planState && perhaps([day()], 0.3),
    commented: planState !== null && random.chance(0.3),
    interviewed: random.chance(0.6),
    ...{ periodState, periodOn: periodState && day() },
    assignedAt: perhaps([moment()]),
    employmentCode: perhaps(['01', '02', '07']),
    citizenship: random.pick(['246', '233', '706']),
    motherTongue: random.pick(['fi', 'sv', 'so']),
    education: perhaps(['basic', 'master']),
    lastContactAt: perhaps([moment()]),
    clientChangedAt: perhaps([moment()]),
    lastActivityAt: moment(),
    assessedAt: perhaps([moment()]),
    needs: random.chance(0.3) ? ['needsSkills'] : [],
    weak: random.chance(0.2) ? ['housing', 'language'] : [],
    obligationState: perhaps(['active', 'postponed', 'notSet', 'periodsOver']),
    hearingState: perhaps(hearings, 0.2),
    secondLookState: perhaps(['asked', 'approved', 'returned'], 0.05),
    activities: random.chance(0.4) ? [random.pick(['workTrial', 'jobCoaching', 'ownAction'])] : [],
    benefitDays: perhaps([12, 120, 650]),
    benefitDaysOn: perhaps([day()]),
  };
}
