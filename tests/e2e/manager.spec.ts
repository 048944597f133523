import { expect, test, type Browser, type Page } from '@playwright/test';

async function signInAs(browser: Browser, name: string, scripts: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
  return page;
}

for (const scripts of [true, false])
  test(`a manager sees what goes by itself and what has stopped, and decides nothing without a reason${scripts ? '' : ', with scripts off'}`, async ({
    browser,
  }) => {
    const page = await signInAs(browser, 'Outi Saarela', scripts);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Taustatyöt');
    // The server of this page works too, and says so.
    await expect(page.getByRole('rowheader', { name: /^Sivuston palvelin/ }).first()).toBeVisible();
    await expect(page.getByText('Kukaan ei tee taustatöitä')).toHaveCount(0);
    await page.getByRole('link', { name: 'Luovu' }).first().click();
    await page.getByRole('button', { name: 'Luovu' }).click();
    await expect(page.getByRole('alert')).toContainText('Täytä tämä kohta');
    await page.getByRole('link', { name: 'Peruuta' }).click();
    await expect(page.getByRole('link', { name: 'Luovu' }).first()).toBeVisible();
    await page.context().close();
  });

test("a manager sees nothing of another area's work", async ({ browser }) => {
  const page = await signInAs(browser, 'Harri Vesala', true);
  await expect(page.getByText('Mikään ei ole pysähtynyt.')).toBeVisible();
  await page.context().close();
});
