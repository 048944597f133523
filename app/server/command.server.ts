import { now } from '#app/core/clock.server.ts';
import { closeDatabase } from '#app/db/client.server.ts';
import { caseloadCommand } from '#app/features/caseload/caseload-command.server.ts';
import { keysCommand } from '#app/features/identity/keys-command.server.ts';
import { retentionCommand } from '#app/features/retention/retention-command.server.ts';
import { readLogCommand } from '#app/features/privacy/read-log-command.server.ts';
import { bringUpToDate } from './prepare.server.ts';

type Say = (line: string) => void;
/** Answers the exit code. */
type Command = (words: string[], say: Say, at: Date) => Promise<number>;

const commands: Record<string, Command> = {
  caseload: caseloadCommand,
  keys: keysCommand,
  'read-log': readLogCommand,
  retention: retentionCommand,
};

/** An operator's command: `npm run keys -- verify` and the like. */
export async function command(name: string, words: string[], say: Say): Promise<number> {
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!run) throw new Error(`There is no command ${name}: ${Object.keys(commands).join(', ')}`);
  try {
    await bringUpToDate(say);
    return await run(words, say, now());
  } finally {
    await closeDatabase();
  }
}
