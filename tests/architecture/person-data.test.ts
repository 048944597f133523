import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeWords, columnWord, stateWords } from '#app/features/own-data/columns.ts';
import {
  hiddenEverywhere,
  otherTables,
  personTables,
  whoColumns,
} from '#app/features/own-data/person-tables.ts';

type Model = { name: string; columns: string[] };

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const models: Model[] = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)\n\}/gm)].map(
  ([, name = '', body = '']) => ({
    name,
    columns: [
      ...body.matchAll(/^\s+(\w+)\s+(?:String|Int|BigInt|Boolean|DateTime|Json|Bytes|Float)\b/gm),
    ].map(([, column = '']) => column),
  }),
);
const columnsOf = (table: string) => models.find(({ name }) => name === table)?.columns ?? [];
const copied = personTables.flatMap(({ table, copy }) => ('kind' in copy ? [{ table, copy }] : []));

/** Text and JSON; a number, a day and an instant are written as such. */
const mayHoldCodes = (table: string, column: string): boolean =>
  new RegExp(`^model ${table} \\{\\n(?:.*\\n)*?\\s+${column}\\s+(?:String|Json)`, 'm').test(schema);

/** What people write, names, addresses, and what the row's own event or place tells. */
const written =
  /\.(\w*[nN]ame|text|words|message|presentation|what|wanted|why|answer|clarification|evaluationNote|statement|suitability|resultNote|answerNote|approver|description|report|releaseReason|goal|followUpWay|competence|workAbility|jobSearch|outlook|reasoning|seekerView|place|reasons|matter|assessment|summary|agreements|absenceWords|changeReason|refusalReasons|outsider|author|address|phone|email|streetAddress|postalCode|postOffice|userAgent|employer|municipalityCodes?)$/;
const wordsOfTheirOwn = [
  ...['Notice.type', 'Delivery.type', 'History.type', 'History.subjectType', 'ClientMessage.subject'],
  ...['Registration.answers', 'NeedsAssessment.seekerViews', 'SeekerProfile.skills', 'Person.citizenship'],
  ...['Referral.purpose', 'Plan.situation', 'BreakGlass.reason', 'Clarification.reason'],
  ...['AuthorityPeriod.reason', 'Identity.issuer', 'IntakeRow.source', 'RegisterView.source'],
];

function inside(texts: unknown, name: string): unknown {
  return typeof texts === 'object' && texts !== null
    ? Object.entries(texts).find(([key]) => key === name)?.[1]
    : null;
}

describe('the list of tables with a person’s data', () => {
  test('names every table, once: with a person’s data or with the reason why not', () => {
    const listed = [...personTables.map(({ table }) => String(table)), ...Object.keys(otherTables)];
    expect(listed.toSorted()).toEqual(models.map(({ name }) => name).toSorted());
  });

  test('counts no table as nobody’s that points to a person', () => {
    const points = models.filter(({ columns }) => columns.includes('personId')).map(({ name }) => name);
    const known = personTables.map(({ table }) => String(table));
    expect(points.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('hides, shows and orders by columns that are there', () => {
    for (const { table, copy } of copied) {
      const columns = columnsOf(table);
      for (const column of [...(copy.hidden ?? []), ...(copy.shown ?? [])])
        expect(columns, `${table}.${column}`).toContain(column);
    }
    for (const { table, order } of personTables)
      for (const [, column = ''] of order.matchAll(/"(\w+)"/g)) expect(columnsOf(table)).toContain(column);
  });

  test('has a word for every column that it shows', () => {
    const words: Record<string, unknown> = JSON.parse(
      readFileSync('app/i18n/locales/fi/ownData.json', 'utf8'),
    ).column;
    const shown = copied.flatMap(({ table, copy }) =>
      (copy.shown ?? []).map((column) => ({ table, column, word: columnWord(table, column) })),
    );
    expect(shown.filter(({ word }) => !(word in words))).toEqual([]);
  });

  test('says every code that it shows in words', () => {
    const who: readonly string[] = whoColumns;
    const silent = copied.flatMap(({ table, copy }) =>
      (copy.shown ?? [])
        .filter((column) => mayHoldCodes(table, column) && !who.includes(column))
        .filter((column) => !(`${table}.${column}` in codeWords) && !(column in codeWords))
        .filter((column) => !(column === 'state' && table in stateWords))
        .map((column) => `${table}.${column}`),
    );
    expect(silent.filter((column) => !written.test(column) && !wordsOfTheirOwn.includes(column))).toEqual([]);
  });

  test('finds the words of every code', () => {
    const groups = Object.values(codeWords).map((key) => {
      const [namespace = '', path = ''] = key.split(':');
      const texts: unknown = JSON.parse(readFileSync(`app/i18n/locales/fi/${namespace}.json`, 'utf8'));
      return { key, group: path.split('.').reduce(inside, texts) };
    });
    expect(groups.filter(({ group }) => typeof group !== 'object').map(({ key }) => key)).toEqual([]);
  });

  test('lets no secret and no inner number of somebody else into the copy', () => {
    const who: readonly string[] = whoColumns;
    const open = copied.flatMap(({ table, copy }) => {
      const hidden: readonly string[] = [...hiddenEverywhere, ...(copy.hidden ?? [])];
      return columnsOf(table)
        .filter((column) => !hidden.includes(column) && !who.includes(column))
        .filter((column) =>
          /[hH]ash$|secret|sealed|password|readerId|directoryId|(?:ed|set|ing)By$|[tT]oken$/.test(column),
        )
        .map((column) => `${table}.${column}`);
    });
    // The person's own number, what a service put off, and of which text a consent was.
    const harmless = ['MessageChoice.readerId', 'Obligation.postponedBy', 'Consent.textHash'];
    expect(open.filter((column) => !harmless.includes(column))).toEqual([]);
  });
});
