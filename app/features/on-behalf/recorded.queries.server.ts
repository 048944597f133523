import { staffChannels, type SeekerActor, type StaffChannel } from '#app/core/actor.ts';
import type { MachineTable } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { machines } from '#app/features/machines.ts';
import type { Language } from '#app/i18n/language.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { labelsOf } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import type { RecordedMatter } from './record-for-client.server.ts';

/** One line of what staff wrote down for the person: when, by whom, how it was told, and what it was. */
export type Recorded = { id: string; at: Date; by: string; channel: StaffChannel; what: string };

/** What the client is told of by the step that follows. */
const quiet = ['CREATED', 'START_REGISTRATION', 'SAVE_DETAILS'];
const told = { in: [...staffChannels] };

/** What staff wrote for the person of one matter, or of all of a kind, the newest first. */
export async function listRecorded(
  actor: SeekerActor,
  subject: { table: MachineTable; id?: string },
  language: Language,
): Promise<Recorded[]> {
  const { personId } = actor;
  const { happenedLabel } = labelsOf(textsIn(language));
  const known = Object.values(machines).find(({ machine }) => machine.table === subject.table);
  const rows = await prisma.history.findMany({
    where: {
      ...{ personId, subjectType: subject.table, ...(subject.id !== undefined && { subjectId: subject.id }) },
      ...{ actorRole: 'counselor', channel: told, type: { notIn: [...quiet] } },
    },
    orderBy: { id: 'desc' },
  });
  const wordsOf = (type: string) => (known ? happenedLabel(known.texts, type) : '');
  return named(
    rows.map(({ id, at, actorId, channel, type }) => ({
      ...{ id: String(id), at, channel, by: actorId, what: wordsOf(type) },
    })),
  );
}

/** The same of what moves no machine: of one matter, or of all. */
export async function listRecordedOf(
  actor: SeekerActor,
  what: RecordedMatter | 'all',
  language: Language,
): Promise<Recorded[]> {
  const rows = await prisma.recordedForClient.findMany({
    where: { personId: actor.personId, ...(what !== 'all' && { what }) },
    orderBy: { at: 'desc' },
  });
  return named(
    rows.map(({ id, at, recordedBy: by, channel, what: matter }) => ({
      ...{ id, at, by, channel, what: labelIn(language, `onBehalf:what.${matter}`) },
    })),
  );
}

type Row = { id: string; at: Date; by: string | null; channel: string; what: string };

async function named(rows: Row[]): Promise<Recorded[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ by }) => by ?? []))];
  const accounts = await prisma.account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ by, channel, ...row }) => {
    const known = staffChannels.find((each) => each === channel);
    return known ? [{ ...row, channel: known, by: (by && names.get(by)) ?? '' }] : [];
  });
}
