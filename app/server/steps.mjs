// What has to be there before Polku runs, for the start and for the tests. Uses nothing but Node, for at first there
// is nothing else; does nothing where nothing has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Polku needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of the lock file unless exactly they are there. */
export function install() {
  if (installed()) return;
  say('Installing packages (a minute or two the first time) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

function installed() {
  const path = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(path)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(path, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' || present[name]?.version === version || (!present[name] && (optional || devOptional)),
  );
}

/** Generates the database client when the schema or its generator has changed. */
export function generate() {
  unlessUnchanged('app/db/generated/.made-from', ['prisma/schema.prisma', 'package-lock.json'], () => {
    say('Generating the database client …');
    run(process.execPath, ['prisma/generate.mjs', '--quiet']);
  });
}

/** Builds pages and server into build/ when a source has changed. */
export function build() {
  const sources = [
    'app',
    'public',
    'prisma',
    'vite.config.ts',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ];
  unlessUnchanged('build/.made-from', sources, () => {
    say('Building (some ten seconds) …');
    run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    pack(join(root, 'build/client'));
  });
}

/** Puts a compressed copy beside each file of text, once and as small as can be, so that no visitor waits for it. */
function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|svg|txt)$/.test(name)) continue;
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

export function say(line) {
  console.log(line);
}

export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
  if (status === 0) return;
  console.error(`Failed: ${[command, ...args].join(' ')}${error ? ` (${error.message})` : ''}`);
  process.exit(1);
}

function unlessUnchanged(stamp, sources, work) {
  const path = join(root, stamp);
  const hash = hashOf(sources);
  const unchanged = () => existsSync(path) && readFileSync(path, 'utf8') === hash;
  if (unchanged()) return;
  alone(path, () => {
    if (unchanged()) return;
    work();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, hash);
  });
}

/** Several processes may start at once: one makes what is missing, the others wait. A lock whose owner died is taken over. */
function alone(path, work) {
  const lock = join(
    root,
    'node_modules/.cache/polku',
    `${path.slice(root.length).replace(/\W+/g, '-')}.lock`,
  );
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!alive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function alive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export function hashOf(sources) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of sources.flatMap((source) => filesIn(source))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full) || path === 'app/db/generated') return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
