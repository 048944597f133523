import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Kind = 'web' | 'worker';
export type Started = {
  child: ChildProcess;
  /** Once it works; null when it ended before. */
  ready: Promise<boolean>;
  /** Its exit code, and what it said to stderr. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>;
};

/** Builds unless the build is of these sources. */
export async function buildOnce(): Promise<void> {
  const { build, generate } = await import('../../app/server/steps.mjs');
  generate();
  build();
}

/** Starts the built Polku on the database that `env` names. */
export function startProcess(kind: Kind, env: NodeJS.ProcessEnv = process.env): Started {
  const child = spawn(process.execPath, ['tests/support/work-process.mjs', kind], {
    env: { ...env, NODE_ENV: 'production', PORT: '0', POLKU_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = new Promise<Awaited<Started['ended']>>((tell) =>
    child.once('close', (code, signal) => tell({ code, signal, said })),
  );
  const spoken = new Promise<boolean>((tell) => {
    createInterface({ input: child.stdout }).on('line', (line) => line === 'ready' && tell(true));
  });
  return { child, ended, ready: Promise.race([spoken, ended.then(() => false)]) };
}
