import { describe, expect, it } from 'vitest';
import { taggedPdf, type Sheet } from '#app/core/tagged-pdf.server.ts';

const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  title: 'Plan',
  lead: 'Version 2',
  language: 'sv',
  madeAt: new Date('2026-03-01T10:00:00Z'),
  foot: 'Plan',
  parts: [
    { heading: 'Goal', level: 2 },
    { text: 'A permanent job' },
    { heading: 'Career guidance', level: 3 },
    { items: [['Write a CV', 'you · by 1.3.2026'], ['Visit a bakery']] },
    { facts: [{ label: 'Follow-up', value: 'by phone' }] },
  ],
  ...more,
});
const read = async (made: Sheet) => (await taggedPdf(made)).toString('latin1');
const countOf = (file: string, tag: string) => file.split(new RegExp(`/S /${tag}\\b`)).length - 1;

describe('A document to keep', () => {
  it('says that it is marked for screen readers, in which language and under which title', async () => {
    const file = await read(sheet());
    expect(file.slice(0, 8)).toBe('%PDF-1.7');
    expect(file).toContain('/Marked true');
    expect(file).toContain('/Lang (sv)');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('marks each heading, paragraph and item of a list as what it is', async () => {
    const file = await read(sheet());
    const counts = Object.fromEntries(
      ['Document', 'H1', 'H2', 'H3', 'L', 'LI', 'LBody'].map((tag) => [tag, countOf(file, tag)]),
    );
    expect(counts).toEqual({ Document: 1, H1: 1, H2: 1, H3: 1, L: 1, LI: 2, LBody: 2 });
  });

  it('brings its own letters, so that it looks the same everywhere', async () => {
    const file = await read(sheet());
    expect(file).toContain('/FontFile2');
    expect(file).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('goes on over as many pages as it takes, and keeps its structure there', async () => {
    const items = Array.from({ length: 120 }, (_, at) => [`Action ${at}`, 'you', 'by 1.3.2026']);
    const file = await read(sheet({ parts: [{ heading: 'Actions', level: 2 }, { items }] }));
    expect(file.split('/Type /Page\n').length - 1).toBeGreaterThan(4);
    expect(countOf(file, 'LI')).toBe(120);
  });
});
