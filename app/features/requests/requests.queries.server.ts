import type { CounselorActor, SeekerActor, StaffActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { listAttachments } from '#app/features/attachments/attachments.queries.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { isDataKind } from '#app/features/own-data/data-kinds.ts';
import { seesWhere } from '#app/features/privacy/masking.ts';
import { dayOf } from '#app/rules/dates.ts';
import { requestContext, requestMachine } from './data-request.machine.ts';
import { mayHandle } from './move-request.server.ts';

/** Requests come to an end; the open ones are found by their state. */
const open = ['sent', 'inProgress'];
const SHOWN = 100;

/** A request as its person or its handlers read it; null for anybody else. */
export async function getRequest(actor: SeekerActor | StaffActor, id: string) {
  const row = await prisma.dataRequest.findFirst({
    where: { id, ...(actor.role === 'seeker' ? { personId: actor.personId } : { areaCode: actor.areaCode }) },
    include: { person: { select: { givenName: true, familyName: true, nonDisclosure: true } } },
  });
  if (!row || (actor.role !== 'seeker' && !mayHandle(actor, { kind: row.kind, ...row.person }))) return null;
  const line = row.readLogId === null ? null : await lineOf(row.personId, row.readLogId);
  const { kind, late, extended } = requestContext.parse(row.context);
  return {
    ...{ id, version: row.version, kind, late, extended },
    state: leafPaths(row.state)[0] ?? '',
    permitted: permittedEvents(requestMachine, row, actor),
    part: isDataKind(row.part) ? row.part : null,
    line,
    what: row.what,
    wanted: row.wanted,
    why: row.why,
    channel: row.channel,
    recordedRole: row.recordedRole,
    receivedOn: dayOf(row.receivedOn),
    dueOn: dayOf(row.dueOn),
    dueWhy: storedWhy(row.dueWhy),
    extensionReason: row.extensionReason,
    handlerName: row.handlerName,
    answer: row.answer,
    decider: [row.deciderName, row.deciderTitle].filter(Boolean).join(', '),
    decidedAt: row.decidedAt,
    mayComplain: row.complaint !== null,
    files: await listAttachments('DataRequest', id),
    person: { id: row.personId, name: `${row.person.givenName} ${row.person.familyName}` },
  };
}
export type RequestView = NonNullable<Awaited<ReturnType<typeof getRequest>>>;

/** The line of the read log that is asked about, as the person saw it. */
async function lineOf(personId: string, id: bigint) {
  const row = await prisma.readLog.findFirst({
    where: { id, personId },
    select: { actorName: true, actorRole: true, page: true, reason: true, at: true },
  });
  return row;
}

/** The person's own requests, the newest first. */
export async function listOwnRequests({ personId }: SeekerActor) {
  const rows = await prisma.dataRequest.findMany({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
  });
  return rows.map(lineOfRequest);
}

/** Whom a client has asked what, for those who serve the client. */
export async function listRequestsOfClient(actor: CounselorActor, personId: string) {
  const rows = await prisma.dataRequest.findMany({
    where: { personId, areaCode: actor.areaCode, kind: { not: 'inquiry' } },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
  });
  return rows.map(lineOfRequest);
}

/** All requests of the area for whoever has the duty of data protection: the open ones first, by their last day. */
export async function listRequests(actor: StaffActor) {
  const where = {
    areaCode: actor.areaCode,
    ...(seesWhere(actor, { nonDisclosure: true }) ? {} : { person: { nonDisclosure: false } }),
  };
  const rows = await prisma.dataRequest.findMany({
    where,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: { person: { select: { givenName: true, familyName: true } } },
  });
  const lines = rows.map((row) => ({
    ...lineOfRequest(row),
    name: `${row.person.givenName} ${row.person.familyName}`,
    handlerName: row.handlerName,
  }));
  const isOpen = ({ state }: { state: string }) => open.includes(state);
  return {
    open: lines.filter(isOpen).slice(0, SHOWN),
    ended: lines
      .filter((line) => !isOpen(line))
      .reverse()
      .slice(0, SHOWN),
  };
}

type Row = {
  id: string;
  personId: string;
  kind: string;
  state: unknown;
  context: unknown;
  receivedOn: Date;
  dueOn: Date;
};

const lineOfRequest = ({ id, personId, kind, state, context, receivedOn, dueOn }: Row) => ({
  id,
  personId,
  kind,
  state: leafPaths(state)[0] ?? '',
  late: requestContext.parse(context).late,
  receivedOn: dayOf(receivedOn),
  dueOn: dayOf(dueOn),
});
export type RequestLine = ReturnType<typeof lineOfRequest>;
