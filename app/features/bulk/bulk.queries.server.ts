import type { CounselorActor } from '#app/core/actor.ts';
import { kysely, pool } from '#app/db/client.server.ts';
import { bulkStages, isBulkKind, LISTED_DAYS, type BulkKind, type BulkStage } from './bulk-kinds.ts';
import { bulkStateOf, type BulkState } from './bulk-state.ts';
import { chosenOf, type Chosen } from './bulk.schema.server.ts';
import { lookOver, meetingKindOf, whyNotFor, type LookedOver } from './look-over.server.ts';
import { isWhyNot, type WhyNot } from './why-not.ts';

export type Counts = Record<BulkStage, number>;
export type BulkSummary = { id: string; kind: BulkKind; at: string; counts: Counts; state: BulkState };

/** A client of an act. Of whom the reader may know nothing any more there is only what became of it. */
export type BulkLine = Pick<LookedOver, 'id' | 'language' | 'channel' | 'nonDisclosure' | 'counselorName'> & {
  personId: string | null;
  name: string | null;
  stage: BulkStage;
  why: WhyNot | null;
};

export type BulkView = {
  id: string;
  kind: BulkKind;
  chosen: Chosen | null;
  confirmed: boolean;
  state: BulkState;
  counts: Counts;
  lines: BulkLine[];
  /** The instants until which something can still be undone; null when nothing can. */
  undoUntil: { first: string; last: string } | null;
};

const DAY = 86_400_000;
const counting = bulkStages
  .map((stage) => `count(*) filter (where i."stage"='${stage}')::int as "${stage}"`)
  .join(', ');

const listed = {
  name: 'bulk-acts',
  text: `select a."id", a."kind", a."confirmedAt", a."createdAt", ${counting}
    from "BulkAct" a left join "BulkItem" i on i."actId" = a."id"
    where a."actorId" = $1::uuid and a."areaCode" = $2 and a."createdAt" > $3::timestamptz
    group by a."id" order by a."createdAt" desc limit 100`,
};

type Row = Counts & { id: string; kind: string; confirmedAt: Date | null; createdAt: Date };

/** The reader's own acts of the last days, the newest first. */
export async function listBulkActs(actor: CounselorActor, now: Date): Promise<BulkSummary[]> {
  const since = new Date(now.getTime() - LISTED_DAYS * DAY);
  const { rows } = await pool.query<Row>({ ...listed, values: [actor.accountId, actor.areaCode, since] });
  return rows.flatMap(({ id, kind, confirmedAt, createdAt, ...counts }) =>
    isBulkKind(kind)
      ? [
          {
            ...{ id, kind, counts, at: (confirmedAt ?? createdAt).toISOString() },
            state: bulkStateOf(confirmedAt !== null, counts),
          },
        ]
      : [],
  );
}

/** The reader's own act with all its clients as they stand now; null for anybody else's. */
export async function getBulkAct(actor: CounselorActor, id: string, now: Date): Promise<BulkView | null> {
  const act = await ownAct(actor, id);
  if (!act) return null;
  const { kind } = act;
  const confirmed = act.confirmedAt !== null;
  const chosen = chosenOf(kind, act.params);
  const clients = await lookOver(kysely, actor, { bulkId: id, meetingKind: meetingKindOf(chosen) }, now);
  const shown = confirmed ? clients : clients.filter((client) => client.listed);
  const lines = shown.map((client) => lineOf(client, confirmed ? null : { kind, chosen }));
  const counts = countsOf(lines);
  const state = bulkStateOf(confirmed, counts);
  return { id, kind, chosen, confirmed, state, counts, lines, undoUntil: undoUntilOf(clients, now) };
}

function lineOf(client: LookedOver, draft: { kind: BulkKind; chosen: Chosen | null } | null): BulkLine {
  const { id, personId, language, channel, nonDisclosure, counselorName, givenName, familyName } = client;
  const why = draft ? whyNotFor(draft.kind, draft.chosen, client) : client.reason;
  const stage = draft ? (why === null ? 'draft' : 'leftOut') : client.stage;
  return {
    ...{ id, language, channel },
    ...(client.listed
      ? { personId, name: `${familyName} ${givenName}`, nonDisclosure, counselorName }
      : { personId: null, name: null, nonDisclosure: false, counselorName: null }),
    stage: bulkStages.find((known) => known === stage) ?? 'failed',
    why: isWhyNot(why) ? why : null,
  };
}

function countsOf(lines: readonly BulkLine[]): Counts {
  const counts: Counts = {
    draft: 0,
    leftOut: 0,
    waiting: 0,
    done: 0,
    failed: 0,
    undoing: 0,
    undone: 0,
    kept: 0,
  };
  for (const { stage } of lines) counts[stage] += 1;
  return counts;
}

function undoUntilOf(clients: readonly LookedOver[], now: Date): BulkView['undoUntil'] {
  const open = clients
    .filter(({ stage }) => stage === 'waiting' || stage === 'done')
    .flatMap(({ undoUntil }) => (undoUntil && undoUntil > now ? [undoUntil.getTime()] : []));
  if (open.length === 0) return null;
  return {
    first: new Date(Math.min(...open)).toISOString(),
    last: new Date(Math.max(...open)).toISOString(),
  };
}

/** How many times the counselors of some clients offer. */
export async function countFreeTimes(
  actor: CounselorActor,
  personIds: readonly string[],
  now: Date,
): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as "count" from "MeetingSlot" where "areaCode" = $1 and "meetingId" is null
      and "groupSessionId" is null and "offered" and "startsAt" > $2
      and "counselorId" in (select "counselorId" from "CaseloadEntry" where "personId" = any($3::uuid[]))`,
    [actor.areaCode, now, personIds],
  );
  return rows[0]?.count ?? 0;
}

/** The reader's own act without its clients; null for anybody else's. */
export async function getBulkSummary(
  actor: CounselorActor,
  id: string,
): Promise<{ id: string; kind: BulkKind; confirmed: boolean } | null> {
  const act = await ownAct(actor, id);
  return act && { id, kind: act.kind, confirmed: act.confirmedAt !== null };
}

async function ownAct(actor: CounselorActor, id: string) {
  const act = await kysely
    .selectFrom('BulkAct')
    .select(['kind', 'params', 'confirmedAt'])
    .where('id', '=', id)
    .where('actorId', '=', actor.accountId)
    .where('areaCode', '=', actor.areaCode)
    .executeTakeFirst();
  return act && isBulkKind(act.kind) ? { ...act, kind: act.kind } : null;
}
