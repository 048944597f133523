import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Language } from '#app/i18n/language.ts';

/** A piece of a document, in the order in which it is read; each becomes an element that a screen reader knows. */
export type Part =
  { heading: string; level: 2 | 3 } | { text: string } | { facts: Fact[] } | { items: string[][] };
/** A line `label: value`. */
export type Fact = { label: string; value: string };

export type Sheet = {
  title: string;
  /** Under the title: whose it is, of which day. */
  lead: string;
  language: Language;
  parts: Part[];
  /** At the foot of each page, before its number. */
  foot: string;
  madeAt: Date;
};

type Document = PDFKit.PDFDocument;

const fonts = createRequire(import.meta.url);
/** Both hold the letters of all languages that names here come in, which a reader's own machine may not have. */
const regular = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const bold = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

const MARGIN = 56;
const FOOT = 40;
const INDENT = 14;
const TEXT = 10.5;
const sizes = { 1: 20, 2: 14, 3: 11.5 } as const;

/** An A4 document with its structure marked for screen readers (PDF/UA), its fonts inside and its language named. */
export function taggedPdf(sheet: Sheet): Promise<Buffer> {
  const document = open(sheet);
  const read = wholeOf(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const write = writer(document, root);
  write.heading(sheet.title, 1);
  write.text(sheet.lead);
  for (const part of sheet.parts) {
    if ('heading' in part) write.heading(part.heading, part.level);
    else if ('text' in part) write.text(part.text);
    else if ('facts' in part) write.facts(part.facts);
    else write.items(part.items);
  }
  root.end();
  numberPages(document, sheet.foot);
  document.end();
  return read;
}

function open({ title, language, madeAt }: Sheet): Document {
  const options = {
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: { Title: title, Producer: 'Polku', Creator: 'Polku', CreationDate: madeAt },
  };
  const document: Document = Reflect.construct(PDFDocument, [options]);
  return document.fontSize(TEXT);
}

function wholeOf(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

function writer(document: Document, root: PDFKit.PDFStructureElement) {
  const add = (tag: string, draw: () => void) => root.add(document.struct(tag, {}, draw));
  return {
    heading(words: string, level: 1 | 2 | 3) {
      // A heading does not stand alone at the end of a page.
      if (document.y > document.page.height - MARGIN - FOOT - 60) document.addPage();
      document.moveDown(level === 1 ? 0 : 0.8);
      add(`H${level}`, () => document.font(bold).fontSize(sizes[level]).text(words));
      document.font(regular).fontSize(TEXT).moveDown(0.3);
    },
    text(words: string) {
      add('P', () => document.text(words));
      document.moveDown(0.5);
    },
    facts(facts: readonly Fact[]) {
      for (const { label, value } of facts)
        add('P', () => {
          document.font(bold).text(`${label}: `, { continued: true });
          document.font(regular).text(value);
        });
      document.moveDown(0.5);
    },
    /** Each item is a line in bold and the lines that belong to it. */
    items(items: readonly string[][]) {
      const list = document.struct('L');
      root.add(list);
      for (const lines of items) list.add(itemOf(document, lines));
      list.end();
      document.moveDown(0.3);
    },
  };
}

function itemOf(document: Document, lines: readonly string[]): PDFKit.PDFStructureElement {
  const mark = document.struct('Lbl', {}, () => {
    document.text('•', MARGIN, document.y);
    document.moveUp();
  });
  const body = lines.map((line, at) =>
    document.struct('P', {}, () => {
      document.font(at === 0 ? bold : regular).text(line, MARGIN + INDENT, document.y);
      if (at < lines.length - 1) return;
      document.x = MARGIN;
      document.font(regular).moveDown(0.4);
    }),
  );
  return document.struct('LI', {}, [mark, document.struct('LBody', {}, body)]);
}

/** What repeats on each page is no part of the text. */
function numberPages(document: Document, foot: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    document.switchToPage(at);
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .fontSize(8.5)
      .text(`${foot} · ${at - start + 1} (${count})`, MARGIN, document.page.height - MARGIN, {
        lineBreak: false,
      });
    document.endMarkedContent();
  }
}
