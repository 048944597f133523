import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { namespaces } from '#app/i18n/namespaces.ts';
import { sources } from '../architecture/sources.ts';
import { all, asked } from './locales.ts';

const files = [...sources('app'), ...sources('prisma')];

const isKey = new RegExp(`^(${namespaces.join('|')}):\\S+$`);
const known = new Set([...all.fi.keys()].map(asked));
const nodes = new Set(
  [...known].flatMap((key) => key.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))),
);

/** Text literals of a file, and templates with their holes as `*`. */
function wordsOf(node: ts.Node, found: string[] = []): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
  if (ts.isTemplateExpression(node))
    found.push(node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join(''));
  ts.forEachChild(node, (child) => void wordsOf(child, found));
  return found;
}

const words = files.map(({ path, tree }) => ({ file: path, words: wordsOf(tree) }));
const pattern = (template: string) =>
  new RegExp(
    `^${template
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  );

describe('the code', () => {
  it('asks for no text that is not there', () => {
    const missing = words.flatMap(({ file, words: own }) =>
      own
        .filter((word) => isKey.test(word))
        .filter((word) =>
          word.includes('*') ? ![...known].some((key) => pattern(word).test(key)) : !nodes.has(word),
        )
        .map((word) => `${file}: ${word}`),
    );
    expect(missing).toEqual([]);
  });

  it('uses every text there is', () => {
    const literals = new Set(words.flatMap(({ words: own }) => own));
    const templates = [...literals].filter((word) => word.includes('*') && isKey.test(word)).map(pattern);
    const used = (key: string) => {
      const [namespace = '', path = ''] = key.split(':');
      return (
        literals.has(key) ||
        templates.some((template) => template.test(key)) ||
        byName.some((name) => name.test(key)) ||
        // Messages after a command and errors of a form are named without their namespace.
        ((namespace === 'done' || namespace === 'errors') && literals.has(path))
      );
    };
    expect([...known].filter((key) => !used(key))).toEqual([]);
  });

  it('says nothing itself: every word of a page comes from the texts', () => {
    const said = files.flatMap(({ path, tree }) => (path.endsWith('.tsx') ? spoken(tree, path) : []));
    expect(said).toEqual([]);
  });
});

/** Texts that are asked for by a machine's own names, by the type of a notice, by a column's values, or by the law's reasons. */
const byName = [
  /^\w+:(state|event|happened)\./,
  /^messages:(seeker|counselor|employer)\./,
  /^rules:/,
  /^accounts:story\./,
  /^ownData:(method|delivery)\./,
];

const spokenAttributes = /^(label|title|lead|hint|alt|placeholder|summary|caption|text|aria-label|\w+Label)$/;
const hasWords = (text: string) => /\p{L}{2}/u.test(text) && text.trim() !== 'Polku';

function spoken(node: ts.Node, file: string, found: string[] = []): string[] {
  if (ts.isJsxText(node) && hasWords(node.text)) found.push(`${file}: ${node.text.trim()}`);
  if (ts.isJsxAttribute(node) && spokenAttributes.test(node.name.getText()) && node.initializer)
    if (ts.isStringLiteral(node.initializer) && hasWords(node.initializer.text))
      found.push(`${file}: ${node.getText()}`);
  ts.forEachChild(node, (child) => void spoken(child, file, found));
  return found;
}
