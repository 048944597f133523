import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { doorNames, doorOf, doorProblems } from '#app/core/doors.server.ts';
import { MOST_UPLOAD_BYTES, takesFiles } from '#app/core/upload-limits.ts';

/** What asks and does not write. */
export const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const MAX_BODY_BYTES = 256 * 1024;
const MAX_DRAINED_BYTES = 16 * 1024 * 1024;

/** Gives each response a nonce; a script without it does not run. */
export const nonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64url');
  next();
};

export function nonceOf(response: { locals: Record<string, unknown> }): string {
  return String(response.locals.nonce);
}

/** A mail shown in a frame of ours: it brings its own styles, and nothing in it may run, load or send. */
const isMailFrame = (path: string) => /^\/\w\w\/demonstration\/mail\/.+\/html$/.test(path);

const frameHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      sandbox: [],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'sameorigin' },
  crossOriginEmbedderPolicy: false,
});

/** The identity provider's server has no origin; what it signs is checked instead. */
const isBackChannel = (path: string) => /^\/sign-out\/back-channel\/(person|staff)$/.test(path);

/** An empty page in a frame of the identity provider's, to end a session. */
const isProviderFrame = (path: string) => /^\/sign-out\/front-channel\/(person|staff)$/.test(path);

const providerFrameHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: providerOrigins(),
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: false,
  crossOriginEmbedderPolicy: false,
  crossOriginResourcePolicy: { policy: 'cross-origin' },
});

function providerOrigins(): string[] {
  const doors = doorProblems().length > 0 ? [] : doorNames.flatMap((name) => doorOf(name) ?? []);
  return doors.length > 0 ? doors.map(({ issuer }) => new URL(issuer).origin) : ["'none'"];
}

export function headers(development: boolean): RequestHandler {
  const ofPages = pageHeaders(development);
  return (request, response, next) =>
    isMailFrame(request.path)
      ? frameHeaders(request, response, next)
      : isProviderFrame(request.path)
        ? providerFrameHeaders(request, response, next)
        : ofPages(request, response, next);
}

/** In development Vite puts styles into the page and speaks over a web socket. */
function pageHeaders(development: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'strict-dynamic'", (_request, response) => `'nonce-${nonceOf(localsOf(response))}'`],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
}

function localsOf(response: object): Pick<Response, 'locals'> {
  const locals: unknown = 'locals' in response ? response.locals : null;
  return { locals: typeof locals === 'object' && locals !== null ? { ...locals } : {} };
}

/**
 * Refuses what another site's page sends in a person's name. Browsers say where a request comes from
 * (Sec-Fetch-Site, else Origin), which needs no token in each form.
 */
export const sameOrigin: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method) || isBackChannel(request.path)) return next();
  const site = request.get('sec-fetch-site');
  const ours =
    site === undefined ? hostOf(request.get('origin')) === request.get('host') : site === 'same-origin';
  if (ours) return next();
  refuse(response, 403, 'This form was sent from another site. Open the page again and send it from there.');
};

/** Forms are small. A body that does not say its length is refused, so that nobody can send without end. */
export const smallBody: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method)) return next();
  const length = request.get('content-length');
  if (length === undefined && request.get('transfer-encoding') !== undefined) {
    return refuse(response, 411, 'The length of the message is missing.');
  }
  const bytes = Number(length ?? 0);
  if (bytes <= (takesFiles(request.path) ? MOST_UPLOAD_BYTES : MAX_BODY_BYTES)) return next();
  const tooLong = () => refuse(response, 413, 'The message is too long.');
  // A browser that is cut off while it sends never reads the answer.
  if (bytes <= MAX_DRAINED_BYTES) request.resume().once('end', tooLong);
  else tooLong();
};

/** What is no address at all, or holds a zero byte, which no database takes. */
export const plainAddress: RequestHandler = (request, response, next) => {
  if (isPlain(request.originalUrl)) return next();
  refuse(response, 404, 'There is no such address.');
};

function isPlain(address: string): boolean {
  try {
    return !decodeURIComponent(address.split('?')[0] ?? '').includes('\0') && !address.includes('%00');
  } catch {
    return false;
  }
}

function hostOf(origin: string | undefined): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : null;
}

function refuse(response: Response, status: number, words: string): void {
  response.status(status).type('html').set('Cache-Control', 'no-store').set('Connection', 'close');
  response.send(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${status}</title><h1>${status}</h1><p>${words}</p><p><a href="/">Polku</a></p></html>`,
  );
}
