import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { virusScanner } from './env.server.ts';
import { fileKind, type FileKind } from './file-kinds.server.ts';
import { parseValues, readForm, valuesOf, type FormValues, type Parsed } from './form.server.ts';
import type { FieldErrors } from './outcome.ts';
import { FILES_FIELD, MOST_BYTES, MOST_FILES } from './upload-limits.ts';
import { scan } from './virus-scan.server.ts';

/** A file that may be kept: its kind is what its content says, its name what is left of the sender's. */
export type UploadedFile = {
  name: string;
  type: FileKind;
  content: Buffer<ArrayBuffer>;
  sha256: string;
  /** False where no scanner is configured: who opens it is told so. */
  scanned: boolean;
};

/** `errors` are keys of `errors:…` under the field of the files; where there are any, no file is handed on. */
export type Upload = { values: FormValues; files: UploadedFile[]; errors: FieldErrors };

/** Reads a form that may bring files. A form without any is an ordinary one. */
export async function readUpload(request: Request): Promise<Upload> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data'))
    return { values: await readForm(request), files: [], errors: {} };
  const form = await request.formData().catch(() => null);
  if (!form) throw new Response(null, { status: 400 });
  const values = valuesOf(form);
  // An empty file field sends one file without a name.
  const sent = form
    .getAll(FILES_FIELD)
    .flatMap((value) => (typeof value === 'string' || (value.name === '' && value.size === 0) ? [] : value));
  const refuse = (key: string): Upload => ({ values, files: [], errors: { [FILES_FIELD]: [key] } });
  if (sent.length > MOST_FILES) return refuse('tooManyFiles');
  const files: UploadedFile[] = [];
  for (const file of sent) {
    const checked = await check(file);
    if (typeof checked === 'string') return refuse(checked);
    files.push(checked);
  }
  return { values, files, errors: {} };
}

/** The same, parsed: what is wrong with the fields and with the files is told at once. */
export async function parseUpload<T>(
  request: Request,
  schema: z.ZodType<T>,
): Promise<Parsed<T> & { files: UploadedFile[] }> {
  const { values, files, errors } = await readUpload(request);
  const parsed = parseValues(values, schema);
  const found = { ...(parsed.kind === 'ok' ? {} : parsed.errors), ...errors };
  if (parsed.kind === 'ok' && Object.keys(errors).length === 0) return { ...parsed, values, files };
  return { kind: 'invalid', errors: found, values, files: [] };
}

/** The field of a form that a list is chosen in. */
export const LIST_FIELD = 'list';

/** A form with one list, whatever its content turns out to be; `errors` as above. */
export async function readListUpload(
  request: Request,
): Promise<{ values: FormValues; name: string; content: Uint8Array; errors: FieldErrors }> {
  const form = await request.formData().catch(() => null);
  if (!form) throw new Response(null, { status: 400 });
  const values = valuesOf(form);
  const sent = form.get(LIST_FIELD);
  const file = typeof sent === 'string' ? null : sent;
  const refuse = (key: string) => ({
    ...{ values, name: '', content: new Uint8Array() },
    errors: { [LIST_FIELD]: [key] },
  });
  if (!file || file.size === 0) return refuse(file?.name ? 'fileEmpty' : 'required');
  if (file.size > MOST_BYTES) return refuse('fileTooLarge');
  const content = Buffer.from(await file.arrayBuffer());
  const scanner = virusScanner();
  const found = scanner ? await scan(content, scanner) : 'notScanned';
  if (found === 'infected') return refuse('fileInfected');
  if (found === 'failed') return refuse('scannerAway');
  return { values, name: plainName(file.name), content, errors: {} };
}

/** The file, or the key of why it is not taken. */
async function check(file: File): Promise<UploadedFile | string> {
  if (file.size === 0) return 'fileEmpty';
  if (file.size > MOST_BYTES) return 'fileTooLarge';
  const content = Buffer.from(await file.arrayBuffer());
  const type = fileKind(content);
  if (type === null) return 'fileKind';
  const scanner = virusScanner();
  const found = scanner ? await scan(content, scanner) : 'notScanned';
  if (found === 'infected') return 'fileInfected';
  // Where files are to be scanned, none is taken unscanned.
  if (found === 'failed') return 'scannerAway';
  return {
    name: cleanName(file.name, type),
    type,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
    scanned: found === 'clean',
  };
}

const endings: Record<FileKind, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/**
 * Letters, digits, spaces and a few marks of the sender's name, without its folders, and with the ending of what it is: a
 * name that turns the reading direction or hides an ending is no name.
 */
export function cleanName(name: string, type: FileKind): string {
  return `${plainName(name) || 'liite'}.${endings[type]}`;
}

function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} _()-]+/gu, '-')
    .replace(/^[-\s]+|[-\s]+$/g, '')
    .slice(0, 80);
}
