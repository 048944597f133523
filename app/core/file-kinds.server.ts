import { crc32 } from 'node:zlib';

/** What people send as proof: a document, or a picture of one. */
export const fileKinds = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type FileKind = (typeof fileKinds)[number];
export const isFileKind = (text: string): text is FileKind => fileKinds.some((kind) => kind === text);

/** What a file is by its content, whatever its name and its sender say; null for anything else, or for a broken one. */
export function fileKind(content: Buffer): FileKind | null {
  if (isPdf(content)) return 'application/pdf';
  if (isJpeg(content)) return 'image/jpeg';
  if (isPng(content)) return 'image/png';
  return null;
}

/** What runs, opens or hides something when a document is opened. Inside packed parts it is not seen: the scanner looks there. */
const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\b/;
const PDF_TAIL = 2048;

function isPdf(content: Buffer): boolean {
  if (!/^%PDF-[12]\.\d/.test(content.toString('latin1', 0, 8))) return false;
  const text = content.toString('latin1');
  return text.slice(-PDF_TAIL).includes('%%EOF') && /\bobj\b/.test(text) && !active.test(text);
}

/** Walks from segment to segment until the picture itself begins, which must come to its end. */
function isJpeg(content: Buffer): boolean {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return false;
  let at = 2;
  let framed = false;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return framed && content.lastIndexOf(Buffer.from([0xff, 0xd9])) > at;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    framed ||= isFrame;
    at += 2 + content.readUInt16BE(at + 2);
  }
  return false;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Each part says its length and its sum; the first is the head, the last the end, and nothing follows it. */
function isPng(content: Buffer): boolean {
  if (!content.subarray(0, PNG.length).equals(PNG)) return false;
  let at = PNG.length;
  let first = true;
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > content.length) return false;
    const kind = content.toString('latin1', at + 4, at + 8);
    if (first !== (kind === 'IHDR') || content.readUInt32BE(end) !== crc32(content.subarray(at + 4, end)))
      return false;
    if (kind === 'IEND') return end + 4 === content.length;
    first = false;
    at = end + 4;
  }
  return false;
}
