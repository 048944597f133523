import { pool } from '#app/db/client.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';

const text = `select "startsAt" from "Meeting" where "personId" = $1::uuid and "startsAt" is not null
  and "state" in ('"neglectRecorded"', '"reminded"', '"statementRequested"')`;

/** The days of the person's absences that were recorded as neglects. */
export async function neglectDays(personId: string): Promise<IsoDate[]> {
  const { rows } = await pool.query<{ startsAt: Date }>({ name: 'neglect-days', text, values: [personId] });
  return rows.map(({ startsAt }) => isoDate(startsAt));
}
