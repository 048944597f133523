import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { doorNames, doorOf, doorProblems } from '#app/core/doors.server.ts';
import { secureCookies } from '#app/core/env.server.ts';
import { MOST_UPLOAD_BYTES, takesFiles } from '#app/core/upload-limits.ts';
import type { Refuse } from './refusal-pages.server.ts';
import { PERSONAL } from './render-page.server.tsx';

/** What asks and does not write. */
export const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const MAX_BODY_BYTES = 256 * 1024;
/** A browser takes some 8,000 characters; the longest of ours is a search with all its filters. */
const MAX_ADDRESS = 8000;
const MAX_DRAINED_BYTES = 16 * 1024 * 1024;

/** Gives each response a nonce; a script without it does not run. */
export const nonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64url');
  next();
};

export function nonceOf(response: { locals: Record<string, unknown> }): string {
  return String(response.locals.nonce);
}

/** Once met over HTTPS, never again without; said only where HTTPS is certain. */
const strictTransportSecurity = secureCookies() && {
  maxAge: 2 * 365 * 24 * 60 * 60,
  includeSubDomains: true,
};

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
  strictTransportSecurity,
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
  strictTransportSecurity,
  crossOriginResourcePolicy: { policy: 'cross-origin' },
});

function providerOrigins(): string[] {
  const doors = doorProblems().length > 0 ? [] : doorNames.flatMap((name) => doorOf(name) ?? []);
  return doors.length > 0 ? doors.map(({ issuer }) => new URL(issuer).origin) : ["'none'"];
}

/** What no page of ours uses, the browser need not offer to whatever gets into one. */
const unused =
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope ' +
  'magnetometer microphone midi payment picture-in-picture screen-wake-lock usb xr-spatial-tracking';
const permissions = [
  ...unused.split(' ').map((name) => `${name}=()`),
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
].join(', ');

/** An address that is itself a key: no other page may hear of it. */
const isSecret = (path: string) => /^\/(\w\w\/links|calendar)\//.test(path);

export function headers(development: boolean): RequestHandler {
  const ofPages = pageHeaders(development);
  return (request, response, next) => {
    response.set('Permissions-Policy', permissions);
    const on = (error?: unknown) => {
      if (isSecret(request.path)) response.set('Referrer-Policy', 'no-referrer');
      next(error);
    };
    const { path } = request;
    const own = isMailFrame(path) ? frameHeaders : isProviderFrame(path) ? providerFrameHeaders : ofPages;
    own(request, response, on);
  };
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
        ...(secureCookies() && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity,
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
export const sameOrigin =
  (refuse: Refuse): RequestHandler =>
  (request, response, next) => {
    if (safeMethods.has(request.method) || isBackChannel(request.path)) return next();
    const from = request.get('sec-fetch-site');
    const ours = from
      ? from === 'same-origin'
      : hostOf(request.get('origin')) === request.get('host')?.toLowerCase();
    if (!ours) return refuse(request, response, { status: 403, why: 'otherSite' });
    // A page that tells nobody its address says `null` for its origin too, which Remix takes for another site's.
    if (request.headers.origin === 'null') delete request.headers.origin;
    next();
  };

/** Forms are small. A body that does not say its length is refused, so that nobody can send without end. */
export const smallBody =
  (refuse: Refuse): RequestHandler =>
  (request, response, next) => {
    if (safeMethods.has(request.method)) return next();
    const length = request.get('content-length');
    if (length === undefined && request.get('transfer-encoding') !== undefined)
      return refuse(request, response, { status: 411 });
    const bytes = Number(length ?? 0);
    if (bytes <= (takesFiles(request.path) ? MOST_UPLOAD_BYTES : MAX_BODY_BYTES)) return next();
    const tooLong = () => refuse(request, response, { status: 413 });
    // A browser that is cut off while it sends never reads the answer.
    if (bytes <= MAX_DRAINED_BYTES) request.resume().once('end', tooLong);
    else tooLong();
  };

const methods = ['GET', 'HEAD', 'POST'];

/** Pages are read, and forms are sent. Whatever else HTTP knows, some of which would run an action, is not for us. */
export const plainMethod =
  (refuse: Refuse): RequestHandler =>
  (request, response, next) => {
    if (methods.includes(request.method)) return next();
    response.set('Allow', methods.join(', '));
    refuse(request, response, { status: 405 });
  };

/**
 * What is no address at all, is longer than any of ours, holds a zero byte, which no database takes, or asks for data in the
 * old way, which Remix would tell the operator as a fault of ours.
 */
export const plainAddress =
  (refuse: Refuse): RequestHandler =>
  (request, response, next) => {
    if (request.originalUrl.length > MAX_ADDRESS) refuse(request, response, { status: 414 });
    else if (isPlain(request.originalUrl)) next();
    else refuse(request, response, { status: 404 });
  };

function isPlain(address: string): boolean {
  try {
    const [path = '', query = ''] = address.split('?');
    if (query !== '' && new URLSearchParams(query).has('_data')) return false;
    return !decodeURIComponent(path).includes('\0') && !address.includes('%00');
  } catch {
    return false;
  }
}

function hostOf(origin: string | undefined): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : null;
}

/** Whatever no page says otherwise of, a redirect or a file, is kept nowhere. */
export const keptNowhere: RequestHandler = (_request, response, next) => {
  const { writeHead } = response;
  Object.assign(response, {
    writeHead(...said: unknown[]) {
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', PERSONAL);
      return Reflect.apply(writeHead, response, said);
    },
  });
  next();
};
