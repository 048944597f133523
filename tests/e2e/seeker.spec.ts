import { expect, test, type Page } from '@playwright/test';

async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
}

test.describe('On a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });

  test('a wrong answer is shown again as it was typed, and the page says what to do', async ({ page }) => {
    await signInAs(page, 'Oscar Lindqvist');
    await page.goto('/fi/my/registration/contact');
    await page.getByLabel('Puhelinnumero').fill('soita');
    await page.getByRole('button', { name: 'Tallenna ja jatka', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Kirjoita puhelinnumero');
    await expect(page.getByLabel('Puhelinnumero')).toHaveValue('soita');
  });

  test('somebody books a meeting and changes the time without scripts', async ({ page }) => {
    await signInAs(page, 'Oksana Kovalenko');
    await page.getByRole('link', { name: /Varaa aika/ }).click();
    await page.getByRole('group', { name: 'Vapaat ajat' }).getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Varaa aika' }).click();
    await page.getByRole('link', { name: 'Vaihda aika' }).click();
    await page.getByRole('group', { name: 'Vapaat ajat' }).getByRole('radio').last().check();
    await page.getByRole('button', { name: 'Vaihda aika' }).click();
    await page.goto('/fi/my');
    await expect(page.getByRole('link', { name: /Osallistu tapaamiseen/ })).toBeVisible();
  });

  test('the path loads no script and fits the screen', async ({ page }) => {
    await signInAs(page, 'Hodan Warsame');
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await page.goto('/fi/my');
    await expect(page.getByRole('heading', { level: 1, name: 'Polkuni' })).toBeVisible();
    for (const area of ['Uraohjaus', 'Osaamisen kehittäminen', 'Sosiaalinen tuki', 'Työpaikan löytäminen'])
      await expect(page.getByRole('heading', { level: 3, name: area })).toBeVisible();
    expect(scripts).toEqual([]);
  });
});

test('with scripts a seeker reads the plan, sees who serves them and who has read their data', async ({
  page,
}) => {
  await signInAs(page, 'Laura Nieminen');
  for (const [link, title] of [
    ['Suunnitelmani', 'Suunnitelmani'],
    ['Kuka minua palvelee ja miksi', 'Kuka sinua palvelee'],
    ['Kuka on katsonut tietojani', 'Kuka on katsonut tietojani'],
    ['Mitä on tapahtunut', 'Mitä on tapahtunut'],
  ] as const) {
    await page.goto('/fi/my');
    await page.getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});
