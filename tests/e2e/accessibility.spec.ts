import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { namespaces } from '#app/i18n/namespaces.ts';
import { SiteMap, siteRoutes, withoutPage, type Route, type Sample } from '../support/site-map.ts';
import { tokenOf } from '../support/visit.ts';

const SCRIPTS_KB = 110;
/** The one script that counselors have on their pages, and no other page has. */
const PALETTE = /\/palette-[\w-]+\.js$/;
const PALETTE_KB = 4;
/** How many states of one page are looked at beside its first. */
const MORE_STATES = 3;
const soft = expect.configure({ soft: true });
/** Half as long as the source that the builder would send of itself, to each page. */
const checker = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);
const languages = ['fi', 'sv', 'en'] as const;
type Language = (typeof languages)[number];
type Theme = 'light' | 'dark';

type Visitor = { page: Page; context: BrowserContext; complaints: string[]; map: SiteMap };

/** One page a worker; who looks at it is changed by a cookie. */
const test = base.extend<object, { visitor: Visitor }>({
  visitor: [
    async ({ browser }, use, { project }) => {
      const folder = `node_modules/.cache/polku/e2e-${new URL(project.use.baseURL ?? '').port}`;
      const map = SiteMap.parse(JSON.parse(readFileSync(`${folder}/site-map.json`, 'utf8')));
      const context = await browser.newContext({ baseURL: project.use.baseURL ?? '' });
      const page = await context.newPage();
      const complaints: string[] = [];
      // That a frame of somebody's mail lets no script in, not even the checker's, is as it should be.
      const expected = (text: string) => text.startsWith('Blocked script execution');
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected(message.text())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use({ page, context, complaints, map });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

for (const route of siteRoutes().filter(({ id }) => !withoutPage[id])) {
  for (const [turn, language] of languages.entries()) {
    test(`${route.pattern} is sound in ${language}, light and dark`, async ({ visitor }) => {
      const samples = visitor.map.samples.filter(({ route: id, kind }) => id === route.id && kind === 'page');
      expect(samples.length, 'addresses of this page').toBeGreaterThan(0);
      test.setTimeout(20_000 + samples.length * 10_000);
      for (const [sample, theme] of turns(samples, turn))
        await inspect(visitor, route, sample, language, theme);
    });
  }
}

/** The first address in both themes; of other steps, states and variants a third each, in one theme. */
function turns([first, ...others]: Sample[], turn: number): [Sample, Theme[]][] {
  if (!first) return [];
  const shapes = new Set([first.shape]);
  const news = others.filter(({ shape }) => !shapes.has(shape) && shapes.add(shape));
  const again = others.filter((sample) => !news.includes(sample)).slice(0, MORE_STATES);
  const mine = [...news, ...again].filter((_, at) => at % 3 === turn);
  return [
    [first, ['light', 'dark']],
    ...mine.map((sample, at): [Sample, Theme[]] => [sample, [at % 2 === 0 ? 'light' : 'dark']]),
  ];
}

async function inspect(visitor: Visitor, route: Route, sample: Sample, language: Language, themes: Theme[]) {
  const { page, complaints } = visitor;
  await signInAs(visitor, sample);
  await page.setViewportSize({ width: 320, height: 800 });
  complaints.length = 0;
  const path = `/${language}${sample.path}`;
  const answer = await page.goto(path);
  const where = `${sample.role} ${path} (${sample.state})`;
  // Another test may have moved the matter on since the city was looked over.
  if (new URL(page.url()).pathname !== path || answer?.status() === 404) return;
  soft(answer?.status(), where).toBe(200);
  const seen = await page.evaluate(look);
  soft(seen.width, `${where}: width at 320 px`).toBeLessThanOrEqual(320);
  soft(seen.headings, `${where}: h1`).toBe(1);
  soft(seen.language, where).toBe(language);
  soft(strayKeys(seen.text), `${where}: stray keys`).toEqual([]);
  if (route.hydrated) soft(seen.scriptBytes / 1024, `${where}: scripts`).toBeLessThanOrEqual(SCRIPTS_KB);
  else {
    const palettes = seen.scripts.filter((src) => sample.role === 'counselor' && PALETTE.test(src));
    const others = seen.scripts.filter((src) => !palettes.includes(src));
    soft(others, `${where}: scripts on a page that needs none`).toEqual([]);
    soft(palettes.length, `${where}: palettes`).toBeLessThanOrEqual(1);
    soft(seen.scriptBytes / 1024, `${where}: palette`).toBeLessThanOrEqual(PALETTE_KB);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const theme of themes) soft(await violationsOf(page, theme, themes), `${where}, ${theme}`).toEqual([]);
  soft(complaints, `${where}: console`).toEqual([]);
}

async function violationsOf(page: Page, theme: Theme, themes: Theme[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  // The page keeps the checker from one theme to the next.
  const axe = new AxeBuilder({ page, axeSource: theme === themes[0] ? checker : ';' })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  // The dark theme changes colours and nothing else.
  if (theme === 'dark' && themes.length > 1) axe.withRules(['color-contrast', 'link-in-text-block']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 200))
        .join(' | ')}`,
  );
}

async function signInAs({ context, page }: Visitor, { accountId }: Sample) {
  await context.clearCookies({ name: 'polku' });
  if (!accountId) return;
  const { baseURL = '' } = test.info().project.use;
  await page.context().addCookies([{ name: 'polku', value: tokenOf(accountId), url: baseURL }]);
}

/** What a page is like, seen from inside. */
function look() {
  const loaded = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming);
  return {
    width: document.documentElement.scrollWidth,
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
    text: document.body.innerText,
    scripts: [...document.scripts].map(({ src }) => src),
    scriptBytes: loaded
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  };
}

const keyShape = new RegExp(`\\b(?:${namespaces.join('|')}):[a-zA-Z][\\w.]*`, 'g');
// i18next shows a key that it lacks without its namespace.
const bareKey = /(?<![\w@/.:-])[a-z][a-zA-Z]*(?:\.[a-zA-Z]{2,}){1,4}(?![\w@/-]|\.\w)/g;
const noKey = /\.(fi|com|eu|org|net|ics|pdf|jpe?g|png|example|test)$|^m\.fl$/;

function strayKeys(text: string): string[] {
  const bare = (text.match(bareKey) ?? []).filter((word) => !noKey.test(word));
  return [
    ...(text.match(keyShape) ?? []),
    ...bare,
    ...(text.match(/\{\{|\bundefined\b|\bNaN\b|Invalid Date|\[object/g) ?? []),
  ];
}
