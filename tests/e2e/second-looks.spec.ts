import { expect, test, type Page } from '@playwright/test';

async function signInAs(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/fi/sign-in');
  await page
    .getByRole('button', { name: new RegExp(`: ${name}$`) })
    .first()
    .click();
}

const step = async (page: Page, name: string) => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
};

/** The draft of the demonstration that has waited since last week: its maker opens it from the list of own drafts. */
const openOwn = async (page: Page) => {
  await signInAs(page, 'Anders Nyström');
  await page.goto('/fi/counselor/second-looks');
  await page.locator('main table a').first().click();
};

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a draft is returned, changed, approved, and the decision leaves as it was approved', async ({
    page,
  }) => {
    await openOwn(page);
    await expect(page.getByText('Odottaa tarkastajaa')).toBeVisible();
    const address = page.url();

    await signInAs(page, 'Kaisa Lehtinen');
    await page.goto('/fi/counselor/second-looks');
    await expect(page.getByText(/päivää, liian kauan/).first()).toBeVisible();
    await page.goto(address);
    await step(page, 'Ota tarkastettavaksi');
    await expect(page.getByText('Hain uutta lupaa vasta tällä viikolla.')).toBeVisible();
    await page.getByRole('link', { name: 'Palauta luonnos' }).click();
    await page.getByRole('button', { name: 'Palauta luonnos' }).click();
    await expect(page.getByRole('alert')).toContainText('Sanasi valmistelijalle');
    await page.getByLabel('Sanasi valmistelijalle').fill('Kirjaa, milloin lupa päättyi.');
    await page.getByRole('button', { name: 'Palauta luonnos' }).click();
    await expect(page.getByText('Palautit luonnoksen.')).toBeVisible();
    // The right to the client ends with the answer, unless there is another one.
    await page.goto(`${address}/approve`);
    await expect(page.getByRole('button', { name: 'Hyväksy luonnos' })).toHaveCount(0);

    await openOwn(page);
    await expect(page.getByText('Kirjaa, milloin lupa päättyi.')).toBeVisible();
    await page.getByRole('link', { name: 'Muuta luonnosta' }).click();
    await page.getByLabel('Perustelut').fill('Oikeus työhön päättyi, eikä uutta ole (380/2023 28 §).');
    await page.getByRole('button', { name: 'Muuta luonnosta' }).click();
    await expect(page.getByText('Odottaa tarkastajaa')).toBeVisible();

    await signInAs(page, 'Sanna Hakala');
    await page.goto(address);
    await step(page, 'Ota tarkastettavaksi');
    await page.getByRole('link', { name: 'Hyväksy luonnos' }).click();
    await page.getByRole('button', { name: 'Hyväksy luonnos' }).click();
    await expect(page.getByText('Hyväksyit luonnoksen.')).toBeVisible();

    await openOwn(page);
    await page.getByRole('link', { name: 'Siirry tekemään päätös' }).click();
    await expect(page.getByText(/Sanna Hakala.* on hyväksynyt luonnoksen/)).toBeVisible();
    await page.getByRole('button', { name: 'Tee päätös' }).click();
    await expect(page.getByText('Päätös tehty')).toBeVisible();
  });
});

test.describe('An area', () => {
  test.use({ javaScriptEnabled: false });

  test('chooses what is looked over, with a reason, and the page says who chose it', async ({ page }) => {
    await signInAs(page, 'Harri Vesala');
    await page.getByRole('link', { name: 'Säännöt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alueen omat säännöt');
    await page.getByLabel('Lausuntopyyntö: työnhakuvelvollisuus').check();
    await page.getByRole('button', { name: 'Tallenna säännöt' }).click();
    await expect(page.getByRole('alert')).toContainText('Muutoksen syy');
    await expect(page.getByLabel('Lausuntopyyntö: työnhakuvelvollisuus')).toBeChecked();
    await page.getByLabel('Miksi sääntöä muutetaan').fill('Pyynnöt halutaan yhtenäisiksi.');
    await page.getByRole('button', { name: 'Tallenna säännöt' }).click();
    await expect(page.getByText('Säännöt tallennettiin.')).toBeVisible();
    await expect(page.getByLabel('Lausuntopyyntö: työnhakuvelvollisuus')).toBeChecked();
    const change = page.getByRole('listitem').filter({ hasText: 'Pyynnöt halutaan yhtenäisiksi.' });
    await expect(change).toContainText('Harri Vesala');
    await expect(change).toContainText('Tarkastus: lausuntopyyntö, työnhakuvelvollisuus: ei → kyllä');
  });
});
