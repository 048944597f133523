import type { StaffActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { prisma } from '#app/db/client.server.ts';
import type { ReadFinding } from '#app/db/generated/client.ts';
import { isoDate } from '#app/rules/dates.ts';
import { tellsWho } from './odd-reads.ts';

/** What is odd in the area's read log: what waits to be looked into, then what has been. */
export async function listFindings(actor: StaffActor) {
  const [waiting, looked] = await Promise.all([
    prisma.readFinding.findMany({
      where: { areaCode: actor.areaCode, lookedAt: null },
      orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
      take: 100,
    }),
    prisma.readFinding.findMany({
      where: { areaCode: actor.areaCode, lookedAt: { not: null } },
      orderBy: [{ lookedAt: 'desc' }, { id: 'desc' }],
      take: 30,
    }),
  ]);
  const named = await namesFor(actor, [...waiting, ...looked]);
  return { waiting: waiting.map(named), looked: looked.map(named) };
}

/** One of them; null when it is another area's. */
export async function getFinding(actor: StaffActor, id: string) {
  if (!isUuid(id)) return null;
  const row = await prisma.readFinding.findFirst({ where: { id, areaCode: actor.areaCode } });
  return row && { row, finding: (await namesFor(actor, [row]))(row) };
}
export type ShownFinding = Awaited<ReturnType<typeof listFindings>>['waiting'][number];

async function namesFor(actor: StaffActor, rows: readonly ReadFinding[]) {
  const mayName = actor.duties.includes(protectedDuty);
  const [accounts, persons] = await Promise.all([
    prisma.account.findMany({
      where: { id: { in: rows.map(({ accountId }) => accountId) } },
      select: { id: true, name: true },
    }),
    prisma.person.findMany({
      where: {
        id: { in: rows.flatMap(({ personId }) => (personId ? [personId] : [])) },
        ...(!mayName && { nonDisclosure: false }),
      },
      select: { id: true, givenName: true, familyName: true },
    }),
  ]);
  const readers = new Map(accounts.map(({ id, name }) => [id, name]));
  const names = new Map(persons.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  return ({
    id,
    rule,
    accountId,
    personId,
    on,
    count,
    lookedAt,
    lookedByName,
    conclusion,
    note,
  }: ReadFinding) => {
    const person = (personId && names.get(personId)) || null;
    const guarded = personId !== null && person === null;
    return {
      ...{ id, count, lookedAt, lookedByName, conclusion, note, person, guarded },
      // That a name or an address is the reader's tells whose it is.
      rule: guarded && tellsWho(rule) ? 'guarded' : rule,
      personId: person && personId,
      own: accountId === actor.accountId,
      reader: readers.get(accountId) ?? '',
      on: isoDate(on),
    };
  };
}
