import { expect, test, type Page } from '@playwright/test';

async function signInAs(page: Page, name: string, language = 'fi'): Promise<void> {
  const verb = { fi: 'Kirjaudu', sv: 'Logga in', en: 'Sign in' }[language];
  await page.goto(`/${language}/sign-in`);
  await page.getByRole('button', { name: `${verb}: ${name}` }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The worker sends in its own time: the list of kept mail is opened until the mail is there. */
async function keptMailTo(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto('/fi/demonstration/mail');
    await expect(page.getByRole('row', { name: new RegExp(address) }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page
    .getByRole('row', { name: new RegExp(address) })
    .first()
    .getByRole('link')
    .click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a new address is confirmed by the link in its mail, once', async ({ page }) => {
      const address = javaScriptEnabled ? 'sari.uusi@example.com' : 'sari.toinen@example.com';
      await signInAs(page, javaScriptEnabled ? 'Hodan Warsame' : 'Elias Rantanen');
      await page.goto('/fi/settings');
      await page.getByLabel('Sähköpostilla', { exact: true }).check();
      await page.getByLabel('Sähköpostiosoite').fill('ei osoite');
      await page.getByRole('button', { name: 'Tallenna' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('Sähköpostiosoite')).toHaveValue('ei osoite');
      await page.getByLabel('Sähköpostiosoite').fill(address);
      await page.getByRole('button', { name: 'Tallenna' }).click();
      await expect(page.getByText(`Vahvista osoite ${address}`)).toBeVisible();

      await keptMailTo(page, address);
      const words = await page.locator('pre').innerText();
      const link = /https?:\/\/\S+token=[\w-]+/.exec(words)?.[0] ?? '';
      await expect(page.frameLocator('iframe').getByRole('link', { name: 'Vahvista osoite' })).toBeVisible();
      const target = new URL(link);
      await page.goto(target.pathname + target.search);
      await page.getByRole('button', { name: 'Vahvista osoite' }).click();
      await expect(page.getByText('Sähköpostiosoitteesi on vahvistettu.')).toBeVisible();
      await expect(page.getByLabel('Sähköpostiosoite')).toHaveValue(address);
      await page.goto(target.pathname + target.search);
      await page.getByRole('button', { name: 'Vahvista osoite' }).click();
      await expect(page.getByRole('alert')).toContainText('Linkki ei ole enää voimassa');
    });
  });
}

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('news is counted, marked and put by day', async ({ page }) => {
    // Somebody about whom nobody else does anything meanwhile: each client's news is their counselor's too.
    await signInAs(page, 'Laura Nieminen');
    const door = page.locator('header .nav a[href="/fi/notices"]');
    const count = async () => Number(/\d+/.exec(await door.innerText())?.[0] ?? 0);
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await expect(door).toHaveAccessibleName(new RegExp(`\\b${before} lukemat`));
    await door.click();
    await expect(page.locator('main h2').first()).toContainText(/20\d\d/);
    await page
      .getByRole('button', { name: /^Merkitse luetuksi/ })
      .first()
      .click();
    await expect(page.getByText('Ilmoitus on merkitty luetuksi.')).toBeVisible();
    await expect.poll(count).toBe(before - 1);
  });

  test('news that is opened waits no longer', async ({ page }) => {
    await signInAs(page, 'Sanna Hakala');
    await page.goto('/fi/notices');
    await page.getByRole('link', { name: 'Näytä vain lukemattomat' }).click();
    await expect(page).toHaveURL(/notices\?/);
    const unread = page.url();
    const first = page.locator('main article a').first();
    const href = await first.getAttribute('href');
    await first.click();
    await expect(page).not.toHaveURL(/notices/);
    await page.goto(unread);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator(`main article a[href="${href}"]`)).toHaveCount(0);
  });

  test('a counselor prints the letters that wait and records their posting', async ({ page }) => {
    await signInAs(page, 'Kaisa Lehtinen');
    await page.getByRole('link', { name: 'Kirjeet', exact: true }).click();
    await page.getByRole('button', { name: 'Kirjaa postitetuiksi tai soitetuiksi' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page
      .getByRole('link', { name: /^Avaa kirje/ })
      .first()
      .click();
    await expect(page.locator('.sheet')).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.masthead')).toBeHidden();
    await expect(page.locator('.page-header')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/fi/counselor/letters');
    const first = page.getByRole('checkbox').first();
    await first.check();
    await page.getByRole('button', { name: 'Kirjaa postitetuiksi tai soitetuiksi' }).click();
    await expect(page.getByText('Kirjaus on tallennettu.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Viimeksi postitetut ja soitetut' })).toBeVisible();
  });

  test('a counselor sees how a client is reached and records another way', async ({ page }) => {
    await signInAs(page, 'Kaisa Lehtinen');
    await page.goto('/fi/counselor/caseload?q=Mattila');
    await page.getByRole('link', { name: 'Mattila Tiina' }).click();
    const card = page.locator('article', { hasText: 'Miten asiakas saa viestit' });
    await card.getByRole('link', { name: 'Muuta' }).click();
    await page.getByLabel('Puhelimitse kirjeen sijaan').check();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(page.locator('article', { hasText: 'Miten asiakas saa viestit' })).toContainText(
      'Puhelimitse kirjeen sijaan',
    );
  });

  test('every template can be looked at in three languages', async ({ page }) => {
    await page.goto('/en/demonstration/mail/templates');
    await page.getByRole('link', { name: 'You are summoned to a meeting', exact: false }).first().click();
    for (const language of ['Finnish', 'Swedish', 'English']) {
      await page.locator('main').getByRole('link', { name: language, exact: true }).click();
      await expect(page.frameLocator('iframe').locator('a').first()).toBeVisible();
      await expect(page.locator('pre')).toContainText('/my/meetings/');
    }
    await page.getByRole('link', { name: 'Show as to a person under non-disclosure' }).click();
    await expect(page.locator('pre')).not.toContainText('Kamreerintie');
  });
});

test('a mail in its frame has its colours, and nothing in it can run', async ({ page }) => {
  const answer = await page.goto('/fi/demonstration/mail/templates/seeker-meeting-booked/html');
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain('sandbox');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  const colour = await page
    .locator('a')
    .first()
    .evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(colour).toBe('rgb(15, 92, 76)');
});
