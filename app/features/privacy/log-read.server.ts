import { randomUUID } from 'node:crypto';
import { clock, type Actor } from '#app/core/actor.ts';
import { logKeys } from '#app/core/env.server.ts';
import { requestFacts, routeOf } from '#app/core/request-facts.server.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { chainOf, contentHash, type ReadContent } from './read-line.ts';
import type { ReadReason } from './read-reasons.ts';

/**
 * One line for each time somebody opens a person's data: who, which page, by what right, and in the reader's own words
 * where the right asks for them. The person reads it. Awaited before the page is shown, so that nothing is shown that is
 * not written down; a person's reads of their own data are not logged.
 */
export async function logRead(
  actor: Actor,
  personId: string,
  page: string,
  reason: ReadReason,
  now: Date,
  words: string | null = null,
): Promise<void> {
  if (actor.role === 'seeker' && actor.personId === personId) return;
  await addLine({ ...lineBy(actor, now), kind: 'read', personId, page, reason, words });
}

/** One line for a list that shows persons by name, whoever many they are; none for a list that shows nobody. */
export async function logListRead(
  actor: Actor,
  personIds: readonly string[],
  page: string,
  now: Date,
  words: string | null = null,
): Promise<void> {
  const shown = [...new Set(personIds)];
  if (shown.length === 0) return;
  const reason: ReadReason =
    actor.role === 'employer' ? 'presented' : actor.role === 'provider' ? 'service' : 'duty';
  await addLine({ ...lineBy(actor, now), kind: 'list', personIds: shown, page, reason, words });
}

/** Somebody outside who opens a link that the person gave them, by the name that the person wrote on it. */
export async function logLinkRead(
  { personId, outsider, page }: { personId: string; outsider: string; page: string },
  now: Date,
): Promise<void> {
  const reader = { ...lineBy(clock, now), actorRole: 'outsider', actorName: outsider };
  await addLine({ ...reader, kind: 'read', personId, page, reason: 'link' satisfies ReadReason });
}

/** What a line says of the reader and the request. */
export function lineBy(
  actor: Actor,
  now: Date,
): Omit<ReadContent, 'kind' | 'page' | 'reason'> & { erased: number[] } {
  const request = requestFacts();
  return {
    personId: null,
    personIds: [],
    accountId: actor.accountId,
    actorRole: actor.role,
    actorName: actor.role === 'system' ? 'Polku' : actor.name,
    areaCode: 'areaCode' in actor ? actor.areaCode : null,
    companyId: 'companyId' in actor ? actor.companyId : null,
    words: null,
    route: request && routeOf(request.path),
    requestId: request?.requestId ?? randomUUID(),
    erased: [],
    at: now,
  };
}

/**
 * Adds a line to its chain, in one statement: whoever comes at the same time, on whichever server, waits for the end of
 * the chain and goes on from there, so that a chain never forks.
 */
export const adding = statement<{ id: number }>(
  'add-read-line',
  `with head as (
     insert into "ReadChain" as c ("chain","seq","hash")
     values ($1::int, 1, sha256(decode(repeat('00', 32), 'hex') || $2::bytea || int8send(1)))
     on conflict ("chain") do update
       set "seq" = c."seq" + 1, "hash" = sha256(c."hash" || $2::bytea || int8send(c."seq" + 1))
     returning "seq","hash")
   insert into "ReadLog" ("chain","contentHash","seq","hash","kind","personId","personIds","accountId","actorRole","actorName",
     "page","reason","areaCode","companyId","words","route","requestId","erased","at")
   select $1::int,$2::bytea,"seq","hash",$3,$4::uuid,$5::uuid[],$6::uuid,$7,$8,$9,$10,$11,$12::uuid,$13,$14,$15,
     $16::bigint[],$17::timestamptz from head returning "id"`,
);

export function parametersOf(line: ReadContent): unknown[] {
  const [key] = logKeys();
  return [
    chainOf(line.accountId),
    contentHash(line, key),
    line.kind,
    line.personId,
    line.personIds,
    line.accountId,
    line.actorRole,
    line.actorName,
    line.page,
    line.reason,
    line.areaCode,
    line.companyId,
    line.words,
    line.route,
    line.requestId,
    line.erased,
    line.at,
  ];
}

async function addLine(line: ReadContent): Promise<void> {
  const { rowCount } = await pool.query(adding.text, parametersOf(line));
  if (rowCount !== 1) throw new Error('a line of the read log was not written');
}
