import { request, type Agent, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export type WildAnswer = {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
};
type Asked = { method: string; path: string; headers: OutgoingHttpHeaders; body?: string | Buffer };

const PATIENCE = 20_000;

/** Sends it as it is; status 0 where the server broke the connection off. */
export function ask(site: URL, agent: Agent, { method, path, headers, body }: Asked): Promise<WildAnswer> {
  return new Promise((tell, fail) => {
    const broken = () => tell({ status: 0, text: '', headers: {} });
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = request({
      agent,
      host: site.hostname,
      port: site.port,
      method,
      path,
      headers: { ...headers, ...length },
    });
    sent.setTimeout(PATIENCE, () => sent.destroy(new Error(`no answer: ${method} ${path.slice(0, 200)}`)));
    sent.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', broken);
      answer.on('end', () =>
        tell({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          headers: answer.headers,
        }),
      );
    });
    sent.on('error', (error) => (error.message.startsWith('no answer') ? fail(error) : broken()));
    sent.end(body);
  });
}

/** So many at a time, in their order. */
export async function sideBySide<T>(
  all: readonly T[],
  width: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = all.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const one of left) await work(one);
    }),
  );
}

/** What is written to a bare socket, bit by bit; then it waits for an answer, or leaves at once. */
export type Bytes = { parts: (string | Buffer)[]; leaves?: boolean };

/** How long to listen to a server that says nothing, and to one that has said something. */
const [SILENCE, PAUSE] = [2500, 150];

/** All that the server says before it closes or falls silent. */
export function speak(site: URL, { parts, leaves = false }: Bytes): Promise<string> {
  return new Promise((tell) => {
    const heard: Buffer[] = [];
    const socket = connect({ host: site.hostname, port: Number(site.port) });
    const end = () => {
      socket.destroy();
      tell(Buffer.concat(heard).toString('latin1'));
    };
    let timer = setTimeout(end, SILENCE);
    socket.on('data', (part) => {
      heard.push(part);
      clearTimeout(timer);
      timer = setTimeout(end, PAUSE);
    });
    socket.on('error', end);
    socket.on('close', end);
    socket.on('connect', () => {
      for (const part of parts) socket.write(part);
      if (leaves) setTimeout(end, 5);
    });
  });
}
