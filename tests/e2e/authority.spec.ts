import { expect, test, type Page } from '@playwright/test';
import type { Language } from '#app/i18n/language.ts';

async function signInAs(page: Page, name: string, language: Language = 'fi'): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`/${language}/sign-in`);
  const person = page.locator('article, li, .card').filter({ hasText: name });
  await person.locator('form button').first().click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** What becomes of a switch notice, from its form to the way back. */
async function switchAndReturn(page: Page, words: Record<string, string>, area: string): Promise<void> {
  await page.getByRole('link', { name: words.link }).click();
  await page.getByRole('combobox').selectOption({ label: area });
  await page.getByRole('radio', { name: words.ground }).check();
  await page.getByRole('button', { name: words.preview }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('radio', { name: words.ground })).toBeChecked();
  await page.getByRole('textbox').fill('Opiskelen siellä ja asun siellä arkisin.');
  await page.getByRole('button', { name: words.preview }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.previewTitle ?? '');
  await page.getByRole('button', { name: words.edit }).click();
  await expect(page.getByRole('textbox')).toHaveValue('Opiskelen siellä ja asun siellä arkisin.');
  await page.getByRole('button', { name: words.preview }).click();
  await page.getByRole('button', { name: words.give }).click();
  await expect(page.getByRole('status')).toContainText(words.given ?? '');
  await expect(page.locator('blockquote')).toHaveText('Opiskelen siellä ja asun siellä arkisin.');
}

test.describe.serial('Who serves, without scripts on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });

  test('is told with its whole history, each line with its reason and section', async ({ page }) => {
    await signInAs(page, 'Katri Lehtonen');
    await page.getByRole('link', { name: 'Kuka minua palvelee ja miksi' }).click();
    const lines = page.locator('#history li, section:has(#history) .timeline > li');
    await expect(lines.nth(5)).toBeVisible();
    const whole = page.locator('main');
    for (const said of [
      'TE-toimisto',
      'Työllisyyden kuntakokeilu: Espoo',
      'Työllisyyden kuntakokeilu: Lahti',
    ])
      await expect(whole).toContainText(said);
    for (const source of ['1269/2020 4 §', '1269/2020 5 §', '1269/2020 6 §', '380/2023 17 §'])
      await expect(whole).toContainText(source);
    await expect(page.locator('body')).toHaveJSProperty('scrollWidth', 360);
  });

  test('a move is reported for a day to come and taken back', async ({ page }) => {
    await signInAs(page, 'Katri Lehtonen');
    await page.goto('/fi/my/authority');
    await page.getByRole('link', { name: 'Ilmoita uusi kotikunta' }).click();
    await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel('Kunta').selectOption({ label: 'Espoo' });
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Mistä päivästä alkaen?').fill(soon);
    await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
    await expect(page.getByText('Uusi kotikunta on Espoo.')).toBeVisible();
    await page.getByRole('button', { name: 'En muutakaan' }).click();
    await expect(page.getByText('Uusi kotikunta on Espoo.')).toHaveCount(0);
  });

  test('a written notice is read before it is given, and one returns home', async ({ page }) => {
    await signInAs(page, 'Katri Lehtonen');
    await page.goto('/fi/my/authority');
    await switchAndReturn(
      page,
      {
        ...{ link: 'Anna kirjallinen ilmoitus', ground: 'Opiskelu', preview: 'Katso ilmoitus' },
        ...{ previewTitle: 'Tarkista ilmoituksesi', edit: 'Muuta ilmoitusta', give: 'Lähetä ilmoitus' },
        given: 'Valitsemasi alue palvelee nyt sinua',
      },
      'Espoo-Kauniainen',
    );
    await page.getByRole('link', { name: 'Palaa kotikuntasi asiakkaaksi' }).click();
    await page.getByRole('button', { name: 'Palaa' }).click();
    await expect(page.getByRole('status')).toContainText('Kotikuntasi viranomainen');
    await page.goto('/fi/my/history');
    await expect(page.locator('main')).toContainText('Asiakkuus palasi kotikunnan viranomaiselle');
  });
});

test('with scripts, in Swedish: the chosen area serves, the old one no longer reads', async ({ page }) => {
  await signInAs(page, 'Sami Korhonen', 'sv');
  await page.goto('/sv/my/authority');
  await switchAndReturn(
    page,
    {
      ...{ link: 'Gör en skriftlig anmälan', ground: 'Studier', preview: 'Se anmälan' },
      ...{ previewTitle: 'Kontrollera din anmälan', edit: 'Ändra anmälan', give: 'Skicka anmälan' },
      given: 'Du betjänas nu av det område du valde',
    },
    'Lahtis',
  );
  await signInAs(page, 'Riikka Salo', 'sv');
  await page.goto('/sv/counselor/caseload?scope=area&q=Korhonen');
  await page.getByRole('link', { name: 'Korhonen Sami' }).click();
  await expect(page).toHaveURL(/\/counselor\/clients\/[^/]+$/);
  const client = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Vem som betjänar och varför' }).click();
  await expect(page.locator('main')).toContainText('380/2023 17 §');
  await page.getByRole('link', { name: 'Återför kunden till hemkommunens myndighet' }).click();
  await page.getByRole('button', { name: 'Återför kunden till hemkommunens myndighet' }).click();
  await expect(page).toHaveURL(/caseload/);
  expect((await page.goto(client))?.status()).toBe(404);
  await signInAs(page, 'Kaisa Lehtinen', 'sv');
  expect((await page.goto(client))?.status()).toBe(200);
});

test('the same history in English', async ({ page }) => {
  await signInAs(page, 'Katri Lehtonen', 'en');
  await page.goto('/en/my/authority');
  await expect(page.locator('main')).toContainText('Municipal trial on employment');
  await page.goto('/en/my/history');
  await expect(page.locator('main')).toContainText('From here on the law applied was');
});
