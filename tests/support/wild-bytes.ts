/** What an HTTP client never writes, for bare sockets. */
import type { Random } from '../../prisma/seed/random.ts';
import type { Bytes } from './send-wild.ts';

const CRLF = '\r\n';
const head = (line: string, ...headers: string[]) => [line, 'Host: polku', ...headers, '', ''].join(CRLF);
const POST = 'POST /fi/sign-in HTTP/1.1';
const FORM = 'Content-Type: application/x-www-form-urlencoded';
const OURS = 'Sec-Fetch-Site: same-origin';
/** A request hidden in another one's body: it must be read as a body, or not at all. */
const hidden = head('GET /fi/my HTTP/1.1', 'X-Hidden: 1');

const ways: ((random: Random, cookie: string) => Bytes)[] = [
  () => ({ parts: [head(POST, OURS, FORM, 'Content-Length: 5000'), 'a=1'] }),
  () => ({ parts: [head(POST, OURS, FORM, 'Content-Length: 3'), `a=1${hidden}`] }),
  () => ({ parts: [head(POST, OURS, FORM, 'Content-Length: -1'), 'a=1'] }),
  () => ({ parts: [head(POST, OURS, FORM, 'Content-Length: 3', 'Content-Length: 30'), 'a=1'] }),
  () => ({ parts: [head(POST, OURS, FORM, 'Content-Length: 99999999999999999999'), 'a=1'] }),
  () => ({
    parts: [head(POST, OURS, 'Transfer-Encoding: chunked', 'Content-Length: 4'), `0${CRLF}${CRLF}${hidden}`],
  }),
  () => ({ parts: [head(POST, OURS, 'Transfer-Encoding: xchunked'), `0${CRLF}${CRLF}`] }),
  () => ({ parts: [head(POST, OURS, 'Transfer-Encoding: chunked'), `ffffffffff${CRLF}a`] }),
  () => ({ parts: [head(POST, OURS, 'Transfer-Encoding: chunked'), `zz${CRLF}a${CRLF}`] }),
  (_random, cookie) => ({ parts: [head('GET /fi/my HTTP/1.1', `Cookie: ${cookie}\r\n X-Folded: 1`)] }),
  () => ({ parts: [head('GET /fi/my\r\nX-Injected: 1 HTTP/1.1')] }),
  () => ({ parts: [head('GET /fi/%0d%0aSet-Cookie:%20polku=x HTTP/1.1')] }),
  () => ({ parts: [head('GET /fi/sign-in?to=/fi%0d%0aX-Injected:%201 HTTP/1.1')] }),
  () => ({ parts: [head('GET http://example.com/fi/my HTTP/1.1')] }),
  () => ({ parts: [head('CONNECT example.com:443 HTTP/1.1')] }),
  () => ({ parts: [head('OPTIONS * HTTP/1.1')] }),
  () => ({ parts: [head('TRACE /fi HTTP/1.1', 'X-Secret: traced')] }),
  () => ({ parts: ['GET /fi HTTP/1.1\r\n\r\n'] }),
  () => ({ parts: ['GET /fi HTTP/9.9\r\nHost: x\r\n\r\n'] }),
  () => ({ parts: ['GET /fi\r\n'] }),
  () => ({ parts: ['\u0016\u0003\u0001\u0002\u0000\u0001\u0000'] }),
  () => ({ parts: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'] }),
  () => ({
    parts: [head('GET /fi HTTP/1.1', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Key: x')],
  }),
  () => ({ parts: [head('GET /fi HTTP/1.1', 'Expect: 200-ok')] }),
  () => ({ parts: [head('GET /fi HTTP/1.1', `X-Long: ${'a'.repeat(20_000)}`)] }),
  () => ({ parts: [head('GET /fi HTTP/1.1', ...Array.from({ length: 3000 }, (_, at) => `X-${at}: 1`))] }),
  () => ({ parts: [head(`GET /fi?${'a'.repeat(15_000)} HTTP/1.1`)] }),
  () => ({ parts: [head('GET /fi HTTP/1.1').repeat(30)] }),
  (random) => ({ parts: [Buffer.from(Array.from({ length: 300 }, () => random.whole(0, 255)))] }),
  (_random, cookie) => ({
    parts: ['GET /fi/my HTTP/1.1\r\nHost: polku\r\n', `Cookie: ${cookie}`],
    leaves: true,
  }),
  () => ({ parts: [head(POST, OURS, FORM, 'Content-Length: 200000'), 'a='.repeat(9000)], leaves: true }),
  (_random, cookie) => ({ parts: [head('GET /fi/my HTTP/1.1', `Cookie: ${cookie}`)], leaves: true }),
];

export const wildBytes = (random: Random, count: number, cookie: string): Bytes[] =>
  Array.from({ length: count }, (_, at) => ways[at % ways.length]?.(random, cookie) ?? { parts: [] });
