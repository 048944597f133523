import { employmentArea } from '#app/rules/areas.ts';
import { isoDate } from '#app/rules/dates.ts';
import { pool } from '#app/db/client.server.ts';
import { reportArea, reportService, type RuleReport } from './retention-report.server.ts';
import { startRun, workOffRetention } from './work-off-retention.server.ts';

type Say = (line: string) => void;

const USAGE = 'npm run retention -- --dry-run | --area <code> | --service';

/**
 * For an operator: `--dry-run` tells what would go, by area and rule; `--area <code>` and `--service` erase it now, and an
 * erasing that was cut off goes on when it is started again.
 */
export async function retentionCommand(words: string[], say: Say, now: Date): Promise<number> {
  const [first, area] = words;
  if (first === '--dry-run') {
    await report(say, now);
    return 0;
  }
  const areaCode = first === '--area' && area && employmentArea(area) ? area : null;
  if (first !== '--service' && areaCode === null) {
    say(USAGE);
    return 2;
  }
  await startRun(areaCode, now);
  let steps = 0;
  while (await workOffRetention(now)) if (++steps % 100 === 0) say(`  ${steps} steps`);
  say(`Erased in ${steps} steps.`);
  return 0;
}

async function report(say: Say, now: Date): Promise<void> {
  const asOf = isoDate(now);
  const { rows } = await pool.query<{ areaCode: string }>(
    'select distinct "areaCode" from "Person" order by "areaCode"',
  );
  for (const { areaCode } of rows) {
    say(`${employmentArea(areaCode)?.name.fi ?? areaCode} (${areaCode}), ${asOf}`);
    for (const line of await reportArea(areaCode, asOf)) say(lineOf(line));
  }
  say(`The service, ${asOf}`);
  for (const line of await reportService(asOf)) say(lineOf(line));
}

function lineOf({ rule, due, held, oldest }: RuleReport<string>): string {
  const kept = Object.entries(held).map(([hold, count]) => `${count} held by ${hold}`);
  return `  ${rule}: ${[`${due} due`, ...kept, ...(oldest ? [`oldest ${oldest}`] : [])].join(', ')}`;
}
