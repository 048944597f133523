// `npm run audit`: asks the registry whether anything is known against the packages of the lock file, and whether it signed
// them. Not every registry answers: what could not be asked is said, and never counts as well.
import { spawnSync } from 'node:child_process';
import { root } from '../app/server/steps.mjs';

const npm = process.env.npm_execpath;
const outcomes = [known(), signed()];
for (const { words } of outcomes) console.log(words);
process.exitCode = outcomes.some(({ bad }) => bad) ? 1 : 0;

/** Advisories against what runs in production; of at least high severity they fail. */
function known() {
  const { advice, asked } = ask('audit', '--omit=dev');
  const counts = advice?.metadata?.vulnerabilities;
  if (!counts) return { words: `Advisories: NOT AUDITED. ${reason(asked)}` };
  const severe = counts.high + counts.critical;
  const words = `Advisories: ${counts.total} known (${counts.critical} critical, ${counts.high} high).`;
  const names = Object.keys(advice.vulnerabilities ?? {}).join(', ');
  return { words: names ? `${words} In: ${names}` : words, bad: severe > 0 };
}

/** Whether each package is signed by the registry it came from. */
function signed() {
  const { advice, asked } = ask('audit', 'signatures');
  if (!Array.isArray(advice?.invalid)) return { words: `Signatures: NOT CHECKED. ${reason(asked)}` };
  const { invalid, missing } = advice;
  return {
    words: `Signatures: ${invalid.length} wrong, ${missing.length} missing.`,
    bad: invalid.length > 0,
  };
}

function ask(...args) {
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const { stdout } = spawnSync(command, [...before, ...args, '--json', '--fetch-retries=0'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  try {
    const advice = JSON.parse(stdout);
    return { advice, asked: advice };
  } catch {
    return { advice: null, asked: null };
  }
}

function reason(answer) {
  const said = answer?.message ?? answer?.error?.summary;
  return said ? `The registry's answer: ${said.split('\n')[0]}` : 'The registry did not answer.';
}
