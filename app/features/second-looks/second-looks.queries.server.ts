import type { StaffActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { clientCondition, everyPlace, placesFrom, valuesOf } from '#app/core/rights.sql.server.ts';
import { ruleFor, type Right } from '#app/core/rights.ts';
import { kysely, pool, prisma } from '#app/db/client.server.ts';
import { listAttachments } from '#app/features/attachments/attachments.queries.server.ts';
import { standingOf } from '#app/features/rights/client-standing.server.ts';
import { daysBetween, isoDate } from '#app/rules/dates.ts';
import { contentOf } from './content.server.ts';
import { evidenceHash, evidenceNow } from './evidence.server.ts';
import { changesSince, storedEvidence } from './evidence.ts';
import type { LookKind } from './second-look.machine.ts';
import { isTheirs, makerEvents, mayLookOver, stateOf, takerHolds, waits } from './move-look.server.ts';
import { lookContext, lookMachine } from './second-look.machine.ts';

/** A draft that has waited longer than this has waited too long. OWN. */
const LONG_DAYS = 5;
const SHOWN = 200;

type Row = {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  kind: LookKind;
  state: string;
  makerName: string;
  takerId: string | null;
  takerName: string | null;
  askedAt: Date | null;
};

const columns = `l."id", l."personId", e."givenName", e."familyName", l."kind", l."state" #>> '{}' as "state", l."makerName",
  l."takerId", l."takerName", l."askedAt"`;
const places = placesFrom(1);
const oldestFirst = `order by l."askedAt" nulls last, l."id" limit ${SHOWN}`;

/** What is drafted waits for somebody else than its writers, the longest wait first. */
const waiting = (actor: StaffActor) => `select ${columns} from "SecondLook" l
  join "CaseloadEntry" e on e."personId" = l."personId"
  where l."areaCode" = $2 and l."state" in ('"asked"', '"taken"') and $1 <> all(l."drafterIds")
    and ${everyPlace(places)} and ${clientCondition(actor.duties, 'evidence', places)} ${oldestFirst}`;

const made = (actor: StaffActor) => `select ${columns} from "SecondLook" l
  join "CaseloadEntry" e on e."personId" = l."personId"
  where l."makerId" = $1 and l."openFor" is not null
    and ${everyPlace(places)} and ${clientCondition(actor.duties, 'evidence', places)} ${oldestFirst}`;

/** The queue of those who look over what colleagues draft, and the actor's own drafts. */
export async function listSecondLooks(actor: StaffActor, now: Date) {
  const values = valuesOf(actor, now);
  const looks = actor.duties.includes('secondLook');
  const [queue, own] = await Promise.all([
    looks ? pool.query<Row>(waiting(actor), values) : { rows: [] },
    pool.query<Row>(made(actor), values),
  ]);
  const line = ({ askedAt, ...row }: Row) => {
    const days = askedAt ? daysBetween(isoDate(askedAt), isoDate(now)) : null;
    return { ...row, mine: row.takerId === actor.accountId, days, long: days !== null && days > LONG_DAYS };
  };
  return { looks, queue: queue.rows.map(line), own: own.rows.map(line) };
}
export type LookLine = Awaited<ReturnType<typeof listSecondLooks>>['queue'][number];

/** One draft with what it rests on, as its maker or a colleague reads it; null for whoever may not read the client. */
export async function getSecondLook(actor: StaffActor, id: string, now: Date) {
  if (!isUuid(id)) return null;
  const row = await prisma.secondLook.findFirst({
    where: { id, areaCode: actor.areaCode },
    include: {
      person: { select: { givenName: true, familyName: true } },
      rounds: { orderBy: { number: 'desc' } },
    },
  });
  const client = row && (await standingOf(actor, 'personId', row.personId, now));
  const rule = client && ruleFor(actor, client, client, 'evidence');
  if (!rule) return null;
  const state = stateOf(row);
  // What gives the right to one draft gives none to the person's others.
  if (rule.relation === 'review' && !(waits(state) && mayLookOver(actor, row))) return null;
  const may = (right: Right) => ruleFor(actor, client, client, right) !== null;
  const writes = may('write');
  const { kind } = lookContext.parse(row.context);
  const [asked] = row.rounds;
  const present = await evidenceNow(kysely, kind, row.subjectId);
  const then = asked ? storedEvidence(asked.evidence) : null;
  const same = !asked || (present !== null && evidenceHash(present) === asked.evidenceHash);
  const free = state === 'taken' && !(await takerHolds(kysely, row.takerId, now));
  const permitted = permittedEvents(lookMachine, row, actor).filter(
    (type) =>
      isTheirs(actor, row, type) &&
      (makerEvents.includes(type) ? writes : true) &&
      (type !== 'APPROVE_DRAFT' || same),
  );
  return {
    ...{ id, version: row.version, kind, state, reasons: row.reasons, way: row.way },
    subject: { type: row.subjectType, id: row.subjectId },
    makerName: row.makerName,
    mine: row.makerId === actor.accountId,
    takerName: free ? null : row.takerName,
    askedAt: row.askedAt?.toISOString() ?? null,
    permitted: free && mayLookOver(actor, row) ? [...permitted, 'TAKE_SECOND_LOOK' as const] : permitted,
    evidence: then ?? present,
    /** Whether the draft as it stands is the one that was asked about. */
    changes: then && present ? changesSince(then, present) : [],
    same,
    rounds: row.rounds.map((round) => ({
      id: round.id,
      reasons: contentOf(round.content).reasons,
      askedBy: round.askedByName,
      askedAt: round.askedAt.toISOString(),
      answer: round.answer === 'approved' || round.answer === 'returned' ? round.answer : null,
      words: round.words,
      answeredBy: [round.answeredByName, round.answererTitle].filter(Boolean).join(', '),
      answeredAt: round.answeredAt?.toISOString() ?? null,
    })),
    person: { id: row.personId, name: `${row.person.givenName} ${row.person.familyName}` },
    files: row.subjectType === 'Hearing' ? await listAttachments('Hearing', row.subjectId) : [],
    writes,
    /** Whether the reader may also open the client's page. */
    reads: may('read'),
  };
}
export type LookView = NonNullable<Awaited<ReturnType<typeof getSecondLook>>>;
