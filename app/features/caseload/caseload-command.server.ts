import { checkCaseload, repairCaseload, type CaseloadCheck } from './check-caseload.server.ts';
import { counted } from './caseload-views.server.ts';

/** How many of a kind are told one by one. */
const TOLD = 20;

/** `npm run caseload -- check` compares the caseload with what it tells of; `repair` mends what differs. Answers the exit code. */
export async function caseloadCommand(words: string[], say: (line: string) => void): Promise<number> {
  const [what] = words;
  if (words.length !== 1 || (what !== 'check' && what !== 'repair')) {
    say(
      'npm run caseload -- check    compares each row and each count of the caseload with what it tells of',
    );
    say('npm run caseload -- repair   the same, and mends what differs');
    return 1;
  }
  const found = await checkCaseload();
  tell(found, say);
  const wrong = found.rows.length + found.counts.length;
  if (what === 'check' || wrong === 0) return wrong === 0 ? 0 : 1;
  await repairCaseload(found);
  const left = await checkCaseload();
  say('Mended and compared again:');
  tell(left, say);
  return left.rows.length + left.counts.length === 0 ? 0 : 1;
}

function tell({ checked, rows, counts }: CaseloadCheck, say: (line: string) => void): void {
  say(`${checked} rows compared: ${rows.length} differ, and ${counts.length} counts.`);
  for (const { personId, columns } of rows.slice(0, TOLD)) say(`  person ${personId}: ${columns.join(', ')}`);
  for (const { areaCode, counselorId, counted: told, found } of counts.slice(0, TOLD)) {
    const differing = counted.filter((_, at) => (told[at] ?? 0) !== (found[at] ?? 0));
    const numbers = differing.map((preset) => {
      const at = counted.indexOf(preset);
      return `${preset} ${told[at] ?? 0} instead of ${found[at] ?? 0}`;
    });
    say(`  area ${areaCode}, counselor ${counselorId ?? 'nobody'}: ${numbers.join(', ')}`);
  }
}
