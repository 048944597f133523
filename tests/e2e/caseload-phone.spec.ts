import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false, locale: 'fi-FI', viewport: { width: 360, height: 800 } });

test('On a phone the first client stands on the first screen, and the filters are a sheet', async ({
  page,
}) => {
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: 'Kirjaudu: Mikael Rautio' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tänään' })).toBeVisible();
  await page.goto('/fi/counselor/caseload');
  const main = page.locator('main');
  await expect(main.locator('tbody th').first()).toBeInViewport();
  const name = main.getByLabel('Nimi tai sen osa');
  await expect(name).toBeHidden();
  await main.getByRole('button', { name: 'Rajaa' }).press('Enter');
  await expect(name).toBeVisible();
  await main.getByRole('button', { name: 'Sulje' }).press('Enter');
  await expect(name).toBeHidden();
  await main.getByRole('button', { name: 'Rajaa' }).press('Enter');
  await name.fill('qqq');
  await name.press('Enter');
  await expect(page).toHaveURL(/q=qqq/);
  await expect(main.getByRole('link', { name: /^Poista rajaus: .*qqq/ })).toBeVisible();
});
