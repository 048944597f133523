import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const languages = ['fi', 'sv', 'en'] as const;
const pages = [
  '',
  '/vacancies',
  '/vacancies?word=zzzz',
  '/how-it-works',
  '/how-it-works/journey',
  '/how-it-works/candidacy',
  '/accessibility',
  '/privacy',
  '/sign-in',
  '/sign-out',
  '/no-such-page',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`every open page, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const language of languages)
      for (const path of pages)
        test(`/${language}${path} can be used by all and loads no script`, async ({ page }) => {
          await page.goto(`/${language}${path}`);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page.locator('h1')).toHaveCount(1);
          await expect(page).toHaveTitle(/\S.* – Polku$/);
          expect(await page.locator('script').count()).toBe(0);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        });
  });
}

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  for (const path of pages)
    test(`/fi${path} does not scroll sideways`, async ({ page }) => {
      await page.goto(`/fi${path}`);
      const image = await page.screenshot({ fullPage: true });
      // The width of a PNG stands in its header.
      expect(image.readUInt32BE(16)).toBe(320);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, locale: 'sv-FI' });

  test('a visitor is met in the browser’s language and stays on the page when changing it', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/sv$/);
    await page.goto('/sv/vacancies?word=a&sort=closing');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/vacancies\?word=a&sort=closing$/);
    await expect(page.getByLabel('Search word')).toHaveValue('a');
    await page.goto('/');
    await expect(page).toHaveURL(/\/en$/);
  });

  test('a vacancy is searched, read, and applied for after sign-in', async ({ page }) => {
    await page.goto('/fi/vacancies');
    const title = (await page.locator('article h3').first().textContent()) ?? '';
    await page.getByLabel('Hakusana').fill(title);
    await page.getByRole('button', { name: 'Hae' }).click();
    await page.getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('link', { name: 'Hae tätä paikkaa' }).click();
    await expect(page).toHaveURL(/\/fi\/sign-in\?to=/);
    await page.getByRole('button', { name: 'Kirjaudu: Linnea Backman' }).click();
    await expect(page).toHaveURL(/\/fi\/my\/apply\//);
  });

  test('pages of results follow each other without missing or repeating a vacancy', async ({ page }) => {
    // Full-time jobs: what others publish meanwhile is part-time.
    for (const sort of ['newest', 'closing']) {
      await page.goto(`/fi/vacancies?workingTime=01&sort=${sort}`);
      const total = Number.parseInt((await page.locator('#found').textContent()) ?? '', 10);
      const seen = await linksOf(page);
      const next = page.getByRole('link', { name: 'Seuraavat' });
      while (await next.isVisible()) {
        await page.goto((await next.getAttribute('href')) ?? '');
        seen.push(...(await linksOf(page)));
      }
      expect(seen.length).toBe(total);
      expect(new Set(seen).size).toBe(total);
    }
  });

  test('one signs in, sees one’s own menu, is refused another’s pages, and signs out', async ({ page }) => {
    await page.goto('/en/sign-in');
    await page.getByRole('button', { name: 'Sign in: Linnea Backman' }).click();
    await expect(page).toHaveURL(/\/en\/my$/);
    const answer = await page.goto('/en/counselor');
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot open this page');
    await page.getByText('Linnea Backman').click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Swedish').check();
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await expect(page).toHaveURL(/\/sv\/settings$/);
    await expect(page.getByRole('status')).toHaveText('Inställningarna har sparats.');
    await page.reload();
    await expect(page.getByRole('status')).toHaveCount(0);
    await page.getByText('Linnea Backman').click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await expect(page).toHaveURL(/\/sv$/);
    await page.goto('/sv/settings');
    await expect(page).toHaveURL(/\/sv\/sign-in/);
  });
});

test('what is not there says so in a language one reads, with ways on', async ({ page }) => {
  for (const path of [
    '/xx/vacancies',
    '/fi/vacancies/0190a000-0000-7000-8000-000000000000',
    '/en/how-it-works/zz',
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.locator('main a').first()).toBeVisible();
  }
});

test('the keyboard skips to the content', async ({ page }) => {
  await page.goto('/fi');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Siirry sisältöön' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

const linksOf = (page: Page) =>
  page.locator('article h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
