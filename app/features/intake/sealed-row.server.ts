import { z } from 'zod';
import { hashesOf, seal, unseal } from '#app/features/identity/seal.server.ts';

type Place = { batchId: string; number: number };
type Sealed = { sealed: string | null; sealKey: string | null };

const bearer = ({ batchId, number }: Place) => ({
  personId: `${batchId} ${number}`,
  kind: 'intakeRow' as const,
});

/** The cells of a row, readable by nobody who has only the database. */
export const sealCells = (place: Place, cells: readonly string[]) =>
  seal(bearer(place), JSON.stringify(cells));

/** The cells of a row; null once they are gone, or the key that sealed them is. */
export function cellsIn(place: Place, { sealed, sealKey }: Sealed): string[] | null {
  if (sealed === null || sealKey === null) return null;
  try {
    return z.array(z.string()).parse(JSON.parse(unseal(bearer(place), { sealed, sealKey })));
  } catch {
    // One row that does not open is one row to bring again, not a list that nobody can open.
    return null;
  }
}

/** By what the person of a row is found in the register: under each key that may be in use, the newest first. */
export const hashesOfCode = (identityCode: string) => hashesOf('identityCode', identityCode);
