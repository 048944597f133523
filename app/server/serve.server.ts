import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import sirv from 'sirv';
import { wall } from '#app/core/clock.server.ts';
import { settings } from '#app/core/env.server.ts';
import { log, loggedPath } from '#app/core/log.server.ts';
import { withRequest, type RequestFacts } from '#app/core/request-facts.server.ts';
import { closeDatabase, pool } from '#app/db/client.server.ts';
import { announce } from '#app/db/notify.server.ts';
import { workerSeen } from '#app/features/operations/heartbeat.server.ts';
import { checkMail } from '#app/jobs/post-office.server.ts';
import { startWorker } from '#app/jobs/worker.server.ts';
import { limited, namesClient } from './limited.server.ts';
import { plainPages } from './plain-pages.server.ts';
import { refusalPages } from './refusal-pages.server.ts';
import {
  headers,
  keptNowhere,
  nonce,
  nonceOf,
  plainAddress,
  plainMethod,
  safeMethods,
  sameOrigin,
  smallBody,
} from './security.server.ts';

export { command } from './command.server.ts';
export { prepare, signIns } from './prepare.server.ts';
export { work } from './work.server.ts';
/** For who runs the built server and wants to look into its database: tests do. */
export { pool } from '#app/db/client.server.ts';

type Parts = {
  /** In development Vite's middleware, which serves the sources; else the built files are served. */
  vite?: RequestHandler;
  loadBuild?: () => Promise<ServerBuild>;
};

const DAY = 24 * 60 * 60;
/** Whoever sends a request drop by drop is cut off; a proxy in front may keep its connections a little longer. */
const patience = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
};
const builtPages = () => import('virtual:remix/server-build');

/** Starts to listen; resolves to the port. Stops by itself when the process is told to. */
export async function serve({ vite, loadBuild = builtPages }: Parts = {}): Promise<number> {
  // Loaded now: what is missing in the environment is said at the start, and the first visitor does not wait.
  const build = await loadBuild();
  checkMail();
  const worker = startWorker('web', { idle: settings.worker === 'off' });
  // Remix prepares the routes anew at each request when it has to ask for the pages.
  const app = makeApp(vite ? loadBuild : build, vite);
  const server = createServer(patience, app).listen(settings.port);
  server.maxHeadersCount = 100;
  server.timeout = 2 * 60_000;
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const stop = once(async () => {
    // Requests under way are answered; a client that does not let go is cut off.
    setTimeout(() => server.closeAllConnections(), 5000).unref();
    await Promise.all([new Promise((resolve) => server.close(resolve)), worker.stop()]);
    await closeDatabase();
    process.exit(0);
  });
  process.on('SIGTERM', stop).on('SIGINT', stop);
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : settings.port;
}

function makeApp(build: ServerBuild | (() => Promise<ServerBuild>), vite?: RequestHandler): Express {
  const app = express().disable('x-powered-by').set('trust proxy', settings.proxies);
  app.use(nonce, headers(vite !== undefined));
  app.get(
    '/health',
    health(async () => void (await pool.query('select 1'))),
  );
  app.get('/ready', health(readiness));
  app.use(compression({ level: 4 }));
  if (vite) app.use(vite);
  else {
    const packed = { brotli: true, gzip: true, extensions: [] };
    app.use('/assets', sirv('build/client/assets', { ...packed, immutable: true, maxAge: 365 * DAY }));
    app.use(named(sirv('build/client', { ...packed, maxAge: DAY / 24 })));
  }
  const refuse = refusalPages(build, loadContext);
  app.use(requestLog, keptNowhere, namesClient);
  app.use(
    plainMethod(refuse),
    plainAddress(refuse),
    sameOrigin(refuse),
    smallBody(refuse),
    limited(refuse),
    announceWriting,
  );
  // In development the pages change as one edits them, and Remix's own handler follows.
  if (typeof build !== 'function') app.use(plainPages(build, loadContext));
  const mode = settings.mode === 'development' ? 'development' : 'production';
  app.all('*', createRequestHandler({ build, mode, getLoadContext: loadContext }));
  return app;
}

const loadContext = (_request: Request, response: Response): AppLoadContext => ({
  nonce: nonceOf(response),
  requestId: String(response.locals.requestId),
});

/** Files have a dot in their name and pages have none, so that no page waits for the disk to say it is no file. */
const named =
  (files: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.path.includes('.') ? files(request, response, next) : next();

/** For whoever watches over the server: `ok`, or 503 and what is wrong. */
const health =
  (check: () => Promise<string | void>): RequestHandler =>
  (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text');
    check().then(
      (wrong) => response.status(wrong ? 503 : 200).send(wrong ?? 'ok'),
      (error: unknown) => {
        log.error('health', { error });
        response.status(503).send('no database');
      },
    );
  };

/** Ready is an installation in which time goes on: some process has worked off what is due within the last minute. */
const readiness = async () => ((await workerSeen(wall())) ? undefined : 'no worker');

const requestLog: RequestHandler = (request, response, next) => {
  const started = performance.now();
  const requestId = randomUUID();
  response.locals.requestId = requestId;
  response.set('X-Request-Id', requestId);
  const facts: RequestFacts = { requestId, path: request.path };
  response.once('finish', () => {
    const ms = Math.round(performance.now() - started);
    log.info('request', {
      requestId,
      method: request.method,
      path: loggedPath(request.path),
      status: response.statusCode,
      ms,
      // Whose it is stands in the log where something was refused, and nowhere else.
      ...(response.statusCode >= 400 && facts.account && { account: facts.account }),
    });
  });
  withRequest(facts, next);
};

const announceWriting: RequestHandler = (request, response, next) => {
  if (!safeMethods.has(request.method)) response.once('finish', announce);
  next();
};

function once(work: () => Promise<void>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    work().catch((error: unknown) => {
      log.error('stop', { error });
      process.exit(1);
    });
  };
}
