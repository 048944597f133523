import { expect, test } from '@playwright/test';
import { identityCodes } from '../../prisma/seed/identity-codes.ts';

test.use({ javaScriptEnabled: false });

test('a list from elsewhere is looked over, mended in place and brought in, without scripts', async ({
  page,
}) => {
  const code = identityCodes();
  // Birthdays that nobody of the city has: a code is given once.
  const rows = [
    'Personbeteckning;Efternamn;Förnamn;Hemkommun;E-post',
    `${code('1931-01-02')};Ahlgren;Nils;Esbo;nils@example.com`,
    `${code('1931-01-03')};Bergman;Siv;Espo;`,
  ];
  await page.goto('/sv/sign-in');
  await page.getByRole('button', { name: /Anders Nyström/ }).click();
  await page.goto('/sv/counselor/intake');
  await page.locator('input[type=file]').setInputFiles({
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}`),
  });
  await page.getByRole('button', { name: 'Granska listan' }).click();
  // Nothing is lost but the file, which a browser forgets.
  await expect(page.locator('[role=alert]')).toContainText('Fyll i');
  await page.getByLabel('Av vem har du fått listan').fill('Uppsökande ungdomsarbete');
  await page.getByLabel('Mina').check();
  await page.locator('input[type=file]').setInputFiles({
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}`),
  });
  await page.getByRole('button', { name: 'Granska listan' }).click();
  await page.getByLabel('Hemkommun, rad 2').fill('Esbo');
  await page.getByRole('button', { name: 'Spara rättelserna' }).click();
  await page.getByRole('link', { name: 'Hämta in 2 nya' }).click();
  await page.getByLabel('Ingen på listan har spärrmarkering').check();
  await page.getByRole('button', { name: 'Hämta in 2 nya' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.locator('main')).toContainText('Inhämtningen är klar', { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Ahlgren Nils' }).click();
  await expect(page.locator('h1')).toContainText('Ahlgren');
});
