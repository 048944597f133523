// The server that browser tests speak to: the built one, on a database of its own, filled afresh.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const port = process.env.PORT ?? '4199';
const folder = fileURLToPath(new URL(`../../node_modules/.cache/polku/e2e-${port}`, import.meta.url));
rmSync(folder, { recursive: true, force: true });
delete process.env.DATABASE_URL;
// The browser tests' runner asks for colours; both wishes at once make Node complain.
delete process.env.NO_COLOR;
process.env.POLKU_DATA = folder;
await import('../../app/server/start.mjs');
