import type { CounselorActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { suggestedAnswerDay } from '#app/features/journey/own-rules.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { furthestStep } from '#app/rules/neglect.ts';
import { statement } from '#app/rules/statements.ts';
import { earlierNeglects, neglectKindOf } from './earlier-neglects.server.ts';
import { obligationMachine } from './obligation.machine.ts';
import {
  inOrder,
  obligationView,
  periodsOf,
  periodView,
  withActs,
  type OwnPeriod,
} from './period-view.server.ts';

const withPerson = {
  person: {
    select: { id: true, givenName: true, familyName: true, journey: { select: { counselorId: true } } },
  },
} as const;

/** A period of the counselor's area with what is needed to evaluate it as a whole; null for any other. */
export async function getPeriodForCounselor(actor: CounselorActor, id: string, now: Date) {
  const row = await prisma.reviewPeriod.findFirst({
    where: { id, areaCode: actor.areaCode },
    include: { ...withActs, ...withPerson, obligation: { select: { planId: true } } },
  });
  if (!row) return null;
  const today = isoDate(now);
  const period = periodView(row, actor);
  const neglects = await earlierNeglects(kysely, row.personId);
  const earlier = neglects.filter(({ id: neglected }) => neglected !== id);
  const siblings = (await periodsOf(row.personId)).map((other) => periodView(other, actor));
  return {
    ...period,
    today,
    person: personView(row.person, actor),
    planId: row.obligation?.planId ?? null,
    earlierNeglects: earlier.map(({ on, kind }) => ({ on, kind })),
    furthest: furthestOf(
      period,
      earlier.map(({ on }) => on),
    ),
    suggestedAnswerDue: await suggestedAnswerDay(actor, now),
    statementDue:
      period.state === 'statementRequested' && period.answeredOn
        ? statement('reproachableConduct', period.answeredOn).deadline
        : null,
    siblings: siblings
      .filter(({ state }) => state !== 'cancelled')
      .map(({ id: other, from, to, state, counted, target, kind }) => ({
        ...{ id: other, from, to, state, counted, target, kind },
      })),
  };
}
export type CounselorPeriod = NonNullable<Awaited<ReturnType<typeof getPeriodForCounselor>>>;

const heard = ['clarificationGiven', 'unanswered', 'neglectRecorded'];
const toHear = ['short', 'clarificationAsked'];

/** How far the law lets the authority go with this period now, and why; null where nothing is open. */
function furthestOf({ state, kind, to }: OwnPeriod, earlier: IsoDate[]) {
  const isHeard = heard.includes(state);
  if (!isHeard && !toHear.includes(state)) return null;
  return furthestStep({
    kind: neglectKindOf(kind),
    date: to,
    earlier,
    validReason: null,
    heard: isHeard,
  });
}

/** What a client of the area is asked to do now; null for anybody else's client. */
export async function getClientObligation(actor: CounselorActor, personId: string, now: Date) {
  const journey = await prisma.journey.findFirst({
    where: { personId, areaCode: actor.areaCode },
    select: withPerson,
  });
  if (!journey) return null;
  const row = await prisma.obligation.findFirst({ where: { personId }, orderBy: { createdAt: 'desc' } });
  const periods = (await periodsOf(personId)).map((period) => periodView(period, actor));
  const { current, next, earlier } = inOrder(periods, isoDate(now));
  return {
    person: personView(journey.person, actor),
    planId: row?.planId ?? null,
    obligation: row && obligationView(row, permittedEvents(obligationMachine, row, actor)),
    current,
    next,
    open: earlier.filter(({ permitted }) => permitted.length > 0),
    earlier,
  };
}
export type ClientObligation = NonNullable<Awaited<ReturnType<typeof getClientObligation>>>;

type Person = {
  id: string;
  givenName: string;
  familyName: string;
  journey: { counselorId: string | null } | null;
};

const personView = ({ id, givenName, familyName, journey }: Person, actor: CounselorActor) => ({
  id,
  name: `${givenName} ${familyName}`,
  mine: journey?.counselorId === actor.accountId,
});

/** An obligation of the counselor's area, to be postponed or begun; null for any other. */
export async function getObligationForCounselor(actor: CounselorActor, id: string) {
  const row = await prisma.obligation.findFirst({
    where: { id, areaCode: actor.areaCode },
    include: withPerson,
  });
  if (!row) return null;
  const permitted = permittedEvents(obligationMachine, row, actor);
  return { ...obligationView(row, permitted), person: personView(row.person, actor) };
}
