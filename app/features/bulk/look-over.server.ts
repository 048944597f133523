import type { Kysely } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { clientCondition, placesFrom, valuesOf } from '#app/core/rights.sql.server.ts';
import type { Database } from '#app/db/database.ts';
import { numbered } from '#app/db/numbered.ts';
import type { Language } from '#app/i18n/language.ts';
import type { BulkKind } from './bulk-kinds.ts';
import type { Chosen } from './bulk.schema.server.ts';
import type { WhyNot } from './why-not.ts';

/** One client of an act as things stand now. */
export type LookedOver = {
  id: string;
  personId: string;
  stage: string;
  reason: string | null;
  givenName: string;
  familyName: string;
  nonDisclosure: boolean;
  counselorId: string | null;
  counselorName: string | null;
  /** The reader may know that the person is there. */
  listed: boolean;
  mayWrite: boolean;
  language: Language;
  channel: 'email' | 'letter' | 'call' | 'none';
  meetingId: string | null;
  meetingVersion: number | null;
  meetingState: string | null;
  undoUntil: Date | null;
};

// The language and the way are those that notices go by; see write-notices.server.ts.
const text = (actor: CounselorActor) => `
  select i."id", i."personId", i."stage", i."reason", i."undoUntil", e."givenName", e."familyName", e."nonDisclosure",
    e."counselorId", c."name" as "counselorName",
    coalesce(${clientCondition(actor.duties, 'list', placesFrom(3))}, false) as "listed",
    coalesce(${clientCondition(actor.duties, 'write', placesFrom(3))}, false) as "mayWrite",
    coalesce(s."language", case when e."serviceLanguage" in ('fi','sv','en') then e."serviceLanguage" else 'fi' end) as "language",
    case when coalesce(h."channel", 'email') = 'email' and coalesce(h."email", p."email") is null then 'letter'
      else coalesce(h."channel", 'email') end as "channel",
    m."id" as "meetingId", m."version" as "meetingVersion", m."state" #>> '{}' as "meetingState"
  from "BulkItem" i
    join "BulkAct" a on a."id" = i."actId"
    join "CaseloadEntry" e on e."personId" = i."personId"
    join "Person" p on p."id" = i."personId"
    left join "Account" c on c."id" = e."counselorId"
    left join lateral (select x."language" from "Account" x where x."personId" = i."personId" and x."role" = 'seeker' limit 1) s on true
    left join "MessageChoice" h on h."readerId" = i."personId"
    left join lateral (
      select x."id", x."version", x."state" from "Meeting" x
      where x."personId" = i."personId" and x."kind" = $2 and x."state" in ('"due"','"proposed"','"booked"','"changeAsked"')
      order by x."state" = '"due"' desc, x."dueOn" nulls last, x."id" limit 1) m on true
  where i."actId" = $1::uuid and a."actorId" = $3::uuid
  order by i."position"`;

/** The clients of the actor's own act, each looked at anew: right, counselor, language, way, meeting. */
export async function lookOver(
  db: Kysely<Database>,
  actor: CounselorActor,
  { bulkId, meetingKind }: { bulkId: string; meetingKind: string | null },
  now: Date,
): Promise<LookedOver[]> {
  const values = [bulkId, meetingKind ?? '', ...valuesOf(actor, now)];
  const { rows } = await numbered<LookedOver>(text(actor), values).execute(db);
  return rows;
}

export const meetingKindOf = (chosen: Chosen | null): string | null =>
  chosen?.kind === 'invite' ? chosen.params.meetingKind : null;

/** Why nothing can be done for a client now; null where it can. Before anything is chosen, only what no choice changes. */
export function whyNotFor(kind: BulkKind, chosen: Chosen | null, client: LookedOver): WhyNot | null {
  if (!client.mayWrite) return 'noRight';
  if (kind === 'assign' && client.counselorId !== null) return 'hasCounselor';
  if (kind === 'move' && client.counselorId === null) return 'noCounselor';
  if (chosen?.kind === 'move' && client.counselorId === chosen.params.counselorId) return 'alreadyTheirs';
  if (chosen?.kind === 'invite' && client.meetingState !== 'due')
    return client.meetingState === null
      ? 'noMeeting'
      : client.meetingState === 'proposed'
        ? 'invited'
        : 'booked';
  if (chosen?.kind === 'message' && !chosen.params.texts[client.language]) return 'noLanguage';
  return null;
}
