import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail as the server got it. */
export type Received = { from: string; to: string[]; data: string };
/** What it says to a command, when it is not to go well: `{ 'RCPT TO': '550 no such mailbox' }`. */
export type Trouble = Record<string, string>;

/** A mail server on this machine that says what it is told to say and keeps what it gets. */
export async function startMailServer() {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let trouble: Trouble = {};
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)).on('error', () => undefined));
    let mail: Received = { from: '', to: [], data: '' };
    let inData = false;
    let buffer = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      const [, wrong] = Object.entries(trouble).find(([start]) => line.toUpperCase().startsWith(start)) ?? [];
      if (wrong) return say(wrong);
      const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
      if (/^MAIL FROM/i.test(line)) mail = { from: address, to: [], data: '' };
      if (/^RCPT TO/i.test(line)) mail.to.push(address);
      if (/^QUIT/i.test(line)) return socket.end('221 bye\r\n');
      if (/^DATA/i.test(line)) inData = true;
      return say(inData ? '354 go on' : '250 fine');
    };
    const read = (chunk: string) => {
      buffer += chunk;
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (!inData) command(line);
        else if (line !== '.') mail.data += `${line.replace(/^\.\./, '.')}\r\n`;
        else {
          inData = false;
          received.push(mail);
          say('250 taken');
        }
      }
    };
    socket.setEncoding('utf8').on('data', (chunk) => read(String(chunk)));
    say('220 ready');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}?ignoreTLS=true`,
    received,
    fail: (next: Trouble) => (trouble = next),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
