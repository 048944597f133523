import { expect, test } from '@playwright/test';
import { throughStaffDoor } from '../support/staff-door.ts';

test.use({ javaScriptEnabled: false, locale: 'fi-FI' });

// A counselor of its own, with whose clients nobody else does anything.
test('a counselor writes to a client, writes down the answer given by phone, and no answer is owed', async ({
  page,
}) => {
  await throughStaffDoor(page, 'Tuomas Ahola');
  await page.goto('/fi/counselor/caseload?protected=no');
  await page.locator('main tbody th a').first().click();
  const client = page.url();
  await page.getByRole('link', { name: 'Kirjoita viesti' }).click();
  await page.getByLabel('Otsikko').fill('Kurssin aika');
  await page.getByLabel('Viesti', { exact: true }).fill('Kurssi alkaa maanantaina. Pääsetkö?');
  await page.getByLabel('Odotan asiakkaan vastausta').check();
  await page.getByRole('button', { name: 'Esikatsele' }).click();
  // What the client gets, with all that was typed still there.
  await expect(page.getByRole('region', { name: 'Näin asiakas näkee viestin' })).toContainText('Pääsetkö?');
  await expect(page.getByLabel('Otsikko')).toHaveValue('Kurssin aika');
  await page.getByRole('button', { name: 'Lähetä viesti' }).click();
  await expect(page.locator('main')).toContainText('Odottaa asiakkaan vastausta');
  await expect(page.locator('main')).toContainText('Ei vielä luettu');

  const message = page.url().split('/').at(-1) ?? '';
  await page.goto(`${client}/on-behalf/phone/messages/${message}`);
  await page.getByLabel('Viesti', { exact: true }).fill('Pääsen.');
  await page.getByRole('button', { name: 'Lähetä viesti' }).click();
  await expect(page.locator('main')).toContainText('Asiantuntija kirjasi asiakkaan viestin puhelimessa');

  await page.goto('/fi/counselor');
  await page
    .getByRole('row', { name: /Kurssin aika/ })
    .getByRole('link', { name: /^Vastaa/ })
    .click();
  await expect(page.locator('main')).toContainText('Odottaa sinun vastaustasi');
  await page.getByRole('button', { name: 'Vastausta ei tarvita' }).click();
  await expect(page.locator('main')).not.toContainText('Odottaa sinun vastaustasi');
  await page.goto('/fi/counselor');
  await expect(page.getByRole('row', { name: /Kurssin aika/ })).toHaveCount(0);
});
