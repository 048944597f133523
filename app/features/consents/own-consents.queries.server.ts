import type { SeekerActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
import { isoDate } from '#app/rules/dates.ts';
import { consentMachine } from './consent.machine.ts';

const about = {
  company: { select: { name: true } },
  candidacy: { select: { vacancy: { select: { title: true } } } },
} satisfies Prisma.ConsentInclude;
type Row = Prisma.ConsentGetPayload<{ include: typeof about }>;

/** All that the person was asked and answered, the latest change first. */
export async function listOwnConsents(actor: SeekerActor) {
  const rows = await prisma.consent.findMany({
    where: { personId: actor.personId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    include: about,
    take: 200,
  });
  return rows.map((row) => shown(row, actor));
}

function shown(row: Row, actor: SeekerActor) {
  const { id, candidacyId, purpose, company, candidacy, version } = row;
  return {
    ...{ id, candidacyId, purpose, version },
    state: leafPaths(row.state)[0] ?? '',
    company: company?.name ?? '',
    job: candidacy?.vacancy.title ?? '',
    items: row.items,
    askedAt: row.askedAt,
    givenAt: row.givenAt,
    refusedAt: row.refusedAt,
    withdrawnAt: row.withdrawnAt,
    expiresOn: row.expiresOn && isoDate(row.expiresOn),
    permitted: permittedEvents(consentMachine, row, actor),
  };
}

/** Steps of a consent that are told; that its row was begun is none. */
const untold = ['CREATED'];

/** One consent with its words, what was done with it, and who of the employer looked; null when it is not the person's. */
export async function getOwnConsent(actor: SeekerActor, id: string) {
  const row = await prisma.consent.findFirst({ where: { id, personId: actor.personId }, include: about });
  if (!row) return null;
  const [history, looks] = await Promise.all([
    prisma.history.findMany({
      where: { subjectType: 'Consent', subjectId: id, personId: actor.personId, type: { notIn: untold } },
      orderBy: { id: 'asc' },
      select: { id: true, type: true, at: true },
    }),
    row.companyId === null
      ? []
      : prisma.readLog.findMany({
          where: {
            companyId: row.companyId,
            OR: [{ personId: actor.personId }, { kind: 'list', personIds: { has: actor.personId } }],
          },
          orderBy: { id: 'desc' },
          take: 50,
          select: { id: true, actorName: true, at: true },
        }),
  ]);
  return {
    ...shown(row, actor),
    words: row.words?.split('\n') ?? [],
    textVersion: row.textVersion,
    form: row.form,
    history: history.map(({ id: line, type, at }) => ({ id: Number(line), type, at })),
    looks: looks.map(({ id: line, actorName, at }) => ({ id: Number(line), name: actorName, at })),
  };
}
