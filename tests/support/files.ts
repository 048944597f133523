import { crc32, deflateSync } from 'node:zlib';

/** The smallest files that are what they say they are. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);

export const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  // A frame of one by one, then the picture's own bytes.
  Buffer.from([0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00]),
  Buffer.from([0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00, 0x7f]),
  Buffer.from([0xff, 0xd9]),
]);

const part = (kind: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

export const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  part('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  part('IDAT', deflateSync(Buffer.from([0, 0]))),
  part('IEND', Buffer.alloc(0)),
]);

/** A form with fields and files, as a browser sends it. */
export function formWith(
  fields: Record<string, string>,
  files: { name: string; content: Buffer }[],
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, content } of files) form.append('files', new File([new Uint8Array(content)], name));
  return form;
}
