import { connect, type NetConnectOpts } from 'node:net';

/** Where the scanner listens, as node:net takes it. */
export type Scanner = NetConnectOpts;
/** `failed`: the scanner was not there or answered nothing of use. */
export type Scanned = 'clean' | 'infected' | 'failed';

const CHUNK = 64 * 1024;
const PATIENCE = 20_000;

/** Shows a file to clamd, in pieces that each say their length (its INSTREAM command). */
export function scan(content: Buffer, scanner: Scanner): Promise<Scanned> {
  return new Promise((resolve) => {
    const socket = connect(scanner);
    let answer = '';
    const end = (found: Scanned) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(PATIENCE, () => end('failed'));
    socket.on('error', () => end('failed'));
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('close', () => end(read(answer)));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < content.length; at += CHUNK) {
        const piece = content.subarray(at, at + CHUNK);
        socket.write(sized(piece.length));
        socket.write(piece);
      }
      socket.write(sized(0));
    });
  });
}

function sized(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function read(answer: string): Scanned {
  const words = answer.replaceAll('\0', '').trim();
  if (words === 'stream: OK') return 'clean';
  return words.endsWith(' FOUND') ? 'infected' : 'failed';
}
