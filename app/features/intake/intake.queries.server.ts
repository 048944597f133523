import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { cellsOf, type Cells, type RowProblems } from './check-row.ts';
import { intakeFields, standings, type IntakeField, type Mapping, type Standing } from './intake-fields.ts';
import { readHeader, readMapping } from './own-batch.server.ts';
import { cellsIn } from './sealed-row.server.ts';

export type Counts = Record<Standing, number>;
export type BatchView = {
  id: string;
  version: number;
  fileName: string;
  source: string;
  toBringer: boolean;
  total: number;
  createdAt: string;
  header: string[];
  mapping: Mapping;
  /** `running`: people are being taken in now. */
  step: 'look' | 'running' | 'done' | 'discarded';
  counts: Counts;
};

/** The lists that the counselor has brought, the newest first. */
export async function listIntakes({ accountId }: CounselorActor): Promise<BatchView[]> {
  const where = { accountId };
  const batches = await prisma.intakeBatch.findMany({ where, orderBy: { createdAt: 'desc' }, take: 20 });
  const counted = await countRows(batches.map(({ id }) => id));
  return batches.map((batch) => viewOf(batch, counted(batch.id)));
}

/** A list of one's own; anybody else's is not there. */
export async function getIntake({ accountId }: CounselorActor, batchId: string): Promise<BatchView> {
  const batch = await prisma.intakeBatch.findFirst({ where: { id: batchId, accountId } });
  if (!batch) throw refused(404);
  const counted = await countRows([batchId]);
  return viewOf(batch, counted(batchId));
}

type Stored = NonNullable<Awaited<ReturnType<typeof prisma.intakeBatch.findFirst>>>;

function viewOf(batch: Stored, counts: Counts): BatchView {
  const { id, version, fileName, source, toBringer, total, createdAt } = batch;
  return {
    ...{ id, version, fileName, source, toBringer, total, counts },
    createdAt: createdAt.toISOString(),
    header: readHeader(batch.header),
    mapping: readMapping(batch.mapping),
    step: stepOf(batch),
  };
}

const stepOf = ({ startedAt, finishedAt, discardedAt }: Stored): BatchView['step'] => {
  if (discardedAt) return 'discarded';
  if (!startedAt) return 'look';
  return finishedAt ? 'done' : 'running';
};

async function countRows(batchIds: string[]): Promise<(batchId: string) => Counts> {
  const found = await prisma.intakeRow.groupBy({
    by: ['batchId', 'standing'],
    where: { batchId: { in: batchIds } },
    _count: true,
  });
  const of = (batchId: string, standing: Standing) =>
    found.find((each) => each.batchId === batchId && each.standing === standing)?._count ?? 0;
  return (batchId) => ({
    new: of(batchId, 'new'),
    wrong: of(batchId, 'wrong'),
    twice: of(batchId, 'twice'),
    known: of(batchId, 'known'),
    elsewhere: of(batchId, 'elsewhere'),
    failed: of(batchId, 'failed'),
    created: of(batchId, 'created'),
  });
}

export type RowView = {
  number: number;
  standing: Standing;
  cells: Cells;
  problems: RowProblems;
  sameAs: number | null;
  personId: string | null;
  /** The name of somebody who is here, as it is here; otherwise as the list writes it. */
  name: string;
};
export type Rows = { rows: RowView[]; next: number | null };

export const rowsAtOnce = 25;

/** The rows after a number, of one standing or of all. */
export async function listRows(
  { id, mapping }: BatchView,
  { standing, after }: { standing: Standing | null; after: number },
): Promise<Rows> {
  const found = await prisma.intakeRow.findMany({
    where: { batchId: id, number: { gt: after }, ...(standing && { standing }) },
    orderBy: { number: 'asc' },
    take: rowsAtOnce + 1,
    include: { person: { select: { givenName: true, familyName: true } } },
  });
  const rows = found.slice(0, rowsAtOnce).map((row): RowView => {
    const { number, sameAs, personId, person } = row;
    const cells = cellsOf(cellsIn({ batchId: id, number }, row) ?? [], mapping);
    const name = `${cells.familyName ?? ''} ${cells.givenName ?? ''}`.trim();
    return {
      ...{ number, cells, sameAs, personId },
      standing: standings.find((each) => each === row.standing) ?? 'failed',
      problems: problemsOf(row.problems),
      name: person ? `${person.familyName} ${person.givenName}` : name,
    };
  });
  return { rows, next: found.length > rowsAtOnce ? (rows.at(-1)?.number ?? null) : null };
}

function problemsOf(stored: unknown): RowProblems {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const isField = (text: string): text is IntakeField => intakeFields.some((field) => field === text);
  return Object.fromEntries(entries.filter(([field, key]) => isField(field) && typeof key === 'string'));
}
