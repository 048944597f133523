import { expect, test, type Page } from '@playwright/test';

/** Goes through a door of the sign-in page, and at the provider is whoever the button says. */
async function signIn(page: Page, door: RegExp, person: string, language = 'fi'): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.getByRole('link', { name: door }).click();
  await expect(page.getByText('Nobody here exists.')).toBeVisible();
  await page.getByRole('button', { name: person }).click();
}

const seeker = /^(Työnhakija|Arbetssökande|Job seeker)$/;
const staff = /^(Kaupungin työntekijä|Anställd vid staden|City employee)$/;
const signOut = async (page: Page) => {
  await page.goto('/fi/sign-out');
  await page.locator('main').getByRole('button', { name: 'Kirjaudu ulos' }).click();
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a person signs in for the first time, begins registration, and signs out here and at the provider', async ({
      page,
    }) => {
      // Each run of this test is somebody's first time.
      const [person, greeting] = javaScriptEnabled
        ? ['Aada Kokeilija', 'Hei Aada Maria']
        : ['Eero Esimerkki', 'Hei Eero Olavi'];
      await signIn(page, seeker, person);
      await expect(page).toHaveURL(/\/fi\/my$/);
      await expect(page.locator('main')).toContainText(greeting);
      await page.goto('/fi/my/registration');
      await expect(page.locator('main h1')).toBeVisible();
      await signOut(page);
      // The provider asks by itself, on its own page.
      await expect(page.getByRole('heading', { name: 'Sign out' })).toBeVisible();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page).toHaveURL(/\/fi$/);
      await page.goto('/fi/my');
      await expect(page).toHaveURL(/\/fi\/sign-in\?/);
    });

    test('somebody identified by another country comes in without an identity code', async ({ page }) => {
      await signIn(page, seeker, 'Lucía García', 'en');
      await expect(page).toHaveURL(/\/en\/my$/);
      await expect(page.locator('main')).toContainText('Hello Lucía');
    });

    test('a method that is not strong lets nobody in, in words of each language', async ({ page }) => {
      for (const [language, words] of [
        ['fi', 'Tarvitset vahvan tunnistautumisen'],
        ['sv', 'Du behöver stark autentisering'],
        ['en', 'You need strong identification'],
      ] as const) {
        await page.context().clearCookies();
        await signIn(page, seeker, 'Ville Vaisu', language);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
      }
    });

    test('whoever gives up comes back to a page that says so', async ({ page }) => {
      await signIn(page, seeker, 'Give up', 'sv');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Identifieringen avbröts');
    });

    test('a member of staff comes in, and one without access is told whom to ask', async ({ page }) => {
      await signIn(page, staff, 'Riikka Salo');
      await expect(page).toHaveURL(/\/fi\/counselor$/);
      await page.context().clearCookies();
      await signIn(page, staff, 'Uusi Tulokas');
      await expect(page.locator('main')).toContainText('Pyydä sitä esihenkilöltäsi');
    });

    test('a page that needs sign-in is where one ends up', async ({ page }) => {
      await page.goto('/fi/counselor/caseload?q=a');
      await page.getByRole('link', { name: staff }).click();
      await page.getByRole('button', { name: 'Riikka Salo' }).click();
      await expect(page).toHaveURL(/\/fi\/counselor\/caseload\?q=a$/);
    });
  });
