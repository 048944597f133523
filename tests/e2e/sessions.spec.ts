import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';

const NAME = 'Linnea Backman';
/** Nobody else signs in as this person: all their other devices are signed out here. */
const WITH_DEVICES = 'Anne Koivisto';

async function signIn(page: Page, name = NAME): Promise<void> {
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: `Sign in: ${name}` }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

const withoutScripts = (browser: Browser) => browser.newContext({ javaScriptEnabled: false });

test('one sees one’s devices, and signs out the one that was left open', async ({ browser, page }) => {
  const left = await withoutScripts(browser);
  const other = await left.newPage();
  await signIn(other, WITH_DEVICES);
  await signIn(page, WITH_DEVICES);
  await page.goto('/en/settings');
  await page.getByRole('link', { name: 'Signed in on these devices' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed in on these devices');
  await expect(page.getByText('This device', { exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Sign out all other devices' }).click();
  await expect(page.getByText('The other devices have been signed out.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign out: / })).toHaveCount(1);

  await other.goto('/en/my/profile');
  await expect(other).toHaveURL(/\/en\/sign-in\?to=/);
  await expect(other.getByText('This device was signed out')).toBeVisible();
  await left.close();
});

test('after signing out the way back shows nothing of the person', async ({ page }) => {
  await signIn(page);
  await page.goto('/en/my/profile');
  await expect(page.getByText(NAME).first()).toBeVisible();
  await page.goto('/en/sign-out');
  await page.getByRole('main').getByRole('button').click();
  await expect(page).toHaveURL(/\/en$/);
  for (let back = 0; back < 2; back++) await page.goBack();
  // The page is asked for anew, and its address leads to sign-in.
  await expect(page).toHaveURL(/\/en\/sign-in\?to=%2Fen%2Fmy%2Fprofile$/);
});

test('whoever is asked to prove again who they are chooses the same person and comes back', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/en/sign-in?again=1&to=%2Fen%2Fsettings');
  await expect(page.getByRole('button', { name: /^Sign in: / })).toHaveCount(1);
  await page.getByRole('button', { name: `Sign in: ${NAME}` }).click();
  await expect(page).toHaveURL(/\/en\/settings$/);
});

for (const [language, words] of [
  ['fi', 'Sivua ei löydy'],
  ['sv', 'Sidan hittades inte'],
  ['en', 'Page not found'],
] as const)
  test(`a refusal of the server is a sound page in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const answer = await page.goto(`/${language}/%00`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
