import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fileKind } from '#app/core/file-kinds.server.ts';
import { takesFiles } from '#app/core/upload-limits.ts';
import { cleanName, readUpload } from '#app/core/upload.server.ts';
import { scan } from '#app/core/virus-scan.server.ts';
import { formWith, jpeg, pdf, png } from '#tests/support/files.ts';

const sent = (files: { name: string; content: Buffer }[], fields: Record<string, string> = {}) =>
  readUpload(new Request('http://localhost/', { method: 'POST', body: formWith(fields, files) }));

describe('what a file is', () => {
  test('is said by its content', () => {
    expect(fileKind(pdf)).toBe('application/pdf');
    expect(fileKind(jpeg)).toBe('image/jpeg');
    expect(fileKind(png)).toBe('image/png');
  });

  test.each([
    ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    [
      'a document that runs something',
      Buffer.from(pdf.toString().replace('/Catalog', '/Catalog /OpenAction << /S /JavaScript >>')),
    ],
    ['a document without its end', pdf.subarray(0, 40)],
    ['a picture that is cut off', png.subarray(0, png.length - 6)],
    ['a picture with something behind it', Buffer.concat([png, Buffer.from('PK')])],
    ['a picture whose sum is wrong', Buffer.from(png).fill(9, 20, 21)],
    ['a photograph that never begins', jpeg.subarray(0, 15)],
    ['a program', Buffer.from('MZ\x90\x00')],
  ])('%s is none of ours', (_, content) => {
    expect(fileKind(content)).toBeNull();
  });

  test('nothing that comes makes the check fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => fileKind(Buffer.from(bytes)) === null),
    );
    const changed = fc.tuple(fc.constantFrom(pdf, jpeg, png), fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(changed, ([file, at, byte]) => {
        const other = Buffer.from(file);
        other[at % other.length] = byte;
        fileKind(other);
      }),
    );
  });
});

describe('a form with files', () => {
  test('gives its fields and its files, with names that hide nothing', async () => {
    const upload = await sent([{ name: '..\\..\\todistus\u202Egpj.exe', content: pdf }], { what: 'Väärin' });
    expect(upload).toMatchObject({ values: { what: 'Väärin' }, errors: {} });
    expect(upload.files).toMatchObject([
      { name: 'todistus-gpj.pdf', type: 'application/pdf', scanned: false },
    ]);
    expect(upload.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['tooManyFiles', [1, 2, 3, 4].map((n) => ({ name: `${n}.pdf`, content: pdf }))],
    ['fileKind', [{ name: 'kuva.png', content: Buffer.from('ei kuva') }]],
    ['fileTooLarge', [{ name: 'iso.pdf', content: Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)]) }]],
    ['fileEmpty', [{ name: 'tyhja.pdf', content: Buffer.alloc(0) }]],
  ])('is refused with %s, and no file is kept', async (key, files) => {
    expect(await sent(files)).toMatchObject({ files: [], errors: { files: [key] } });
  });

  test('a name is never empty, long or a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(cleanName(name, 'image/png')).toMatch(/^[\p{L}\p{N} _()-]{1,80}\.png$/u);
      }),
    );
  });

  test('large bodies are let in only where files are taken', () => {
    expect(takesFiles('/fi/my/data/requests/new/correction')).toBe(true);
    expect(takesFiles('/fi/my/data/requests/new/correction.data')).toBe(true);
    expect(takesFiles('/fi/my/profile')).toBe(false);
    expect(takesFiles('/fi/my/data/requests/new/correction/../../..')).toBe(false);
  });
});

describe('the virus scanner', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
    vi.unstubAllEnvs();
  });

  /** Reads what INSTREAM sends and answers as clamd does. */
  async function clamd(answer: (content: Buffer) => string): Promise<number> {
    const listening = createServer((socket) => {
      let bytes = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (more) => {
        bytes = Buffer.concat([bytes, more]);
        if (bytes.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer(unpacked(bytes))}\0`);
      });
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = listening.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  function unpacked(bytes: Buffer): Buffer {
    const pieces: Buffer[] = [];
    for (let at = 'zINSTREAM\0'.length; at + 4 <= bytes.length;) {
      const length = bytes.readUInt32BE(at);
      pieces.push(bytes.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return Buffer.concat(pieces);
  }

  test('sees the whole file and says what it finds', async () => {
    const big = Buffer.alloc(200_000, 7);
    const port = await clamd((content) => (content.equals(big) ? 'stream: OK' : 'stream: Eicar FOUND'));
    expect(await scan(big, { host: '127.0.0.1', port })).toBe('clean');
    expect(await scan(pdf, { host: '127.0.0.1', port })).toBe('infected');
  });

  test('no file is taken while the scanner is away', async () => {
    const port = await clamd(() => 'INSTREAM size limit exceeded. ERROR');
    expect(await scan(pdf, { host: '127.0.0.1', port })).toBe('failed');
    server?.close();
    expect(await scan(pdf, { host: '127.0.0.1', port: 1 })).toBe('failed');
  });
});
