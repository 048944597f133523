import { expect, test, type Page } from '@playwright/test';
import { throughStaffDoor } from '../support/staff-door.ts';

test.use({ javaScriptEnabled: false, locale: 'fi-FI' });

/**
 * Ticks the first clients of one's own list and presses the button of an act. Answers where their names lead. Each test
 * has a counselor of its own, with whose clients nobody else does anything, and chooses nobody whom not every colleague serves.
 */
async function chooseClients(page: Page, who: string, count: number, act: string): Promise<string[]> {
  await throughStaffDoor(page, who);
  return tickClients(page, count, act);
}

async function tickClients(page: Page, count: number, act: string): Promise<string[]> {
  await page.goto('/fi/counselor/caseload?protected=no');
  const clients: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const row = page.locator('main tbody tr').nth(nth);
    await row.locator('input[name="personId"]').check();
    clients.push((await row.locator('th a').first().getAttribute('href')) ?? '');
  }
  await page.getByRole('button', { name: act }).click();
  await expect(page.getByRole('heading', { level: 1, name: act })).toBeVisible();
  return clients;
}

const main = (page: Page) => page.locator('main');
const inList = (page: Page, href = '') => main(page).locator(`tbody th a[href="${href}"]`);

test('clients are moved to a colleague and back, from the list to undoing, without scripts', async ({
  page,
}) => {
  const clients = await chooseClients(page, 'Minna Savela', 3, 'Siirrä toiselle omavalmentajalle');
  await page.getByRole('radio', { name: /^Petri Oksanen/ }).check();
  await page.getByLabel('Terveiset uudelle omavalmentajalle').fill('Lomasijaisuus.');
  await page.getByRole('button', { name: 'Jatka esikatseluun' }).click();
  await expect(main(page)).toContainText('Tehdään 3 asiakkaalle');
  await expect(main(page)).toContainText('Voit perua 10 minuutin ajan');
  await page.getByRole('button', { name: 'Tee 3 asiakkaalle' }).click();
  await expect(main(page)).toContainText('tehty 3');
  await expect(main(page)).toContainText(/Voit perua kello \d+[.:]\d\d asti/);
  await page.goto('/fi/counselor/caseload');
  await expect(inList(page, clients[0])).toHaveCount(0);
  await page.goto('/fi/counselor/bulk');
  await page
    .getByRole('link', { name: /Siirrä toiselle omavalmentajalle/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Peru tämä' }).click();
  await expect(main(page)).toContainText('peruttu 3');
  await page.goto('/fi/counselor/caseload');
  for (const client of clients) await expect(inList(page, client)).toHaveCount(1);
});

test('a message is looked over, held and taken back before it leaves, without scripts', async ({ page }) => {
  await chooseClients(page, 'Amina Yusuf', 2, 'Lähetä viesti');
  for (const language of ['Fi', 'Sv', 'En']) {
    await page.locator(`[name="subject${language}"]`).fill('Infotilaisuus torstaina');
    await page.locator(`[name="text${language}"]`).fill('Hän on ollut sairauslomalla. Tule infoon.');
  }
  await page.getByRole('button', { name: 'Jatka esikatseluun' }).click();
  // What one should think over twice is asked about, and nothing typed is lost.
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('[name="subjectFi"]')).toHaveValue('Infotilaisuus torstaina');
  await page.getByLabel('Miksi tieto tarvitaan').fill('Kuntoutuksen vuoksi.');
  await page.getByRole('button', { name: 'Jatka esikatseluun' }).click();
  await expect(main(page)).toContainText('Saa viestin');
  await page.getByRole('button', { name: 'Tee 2 asiakkaalle' }).click();
  await expect(main(page)).toContainText(/Lähtee kello \d+[.:]\d\d/);
  await page.getByRole('button', { name: 'Peru tämä' }).click();
  await expect(main(page)).toContainText('peruttu 2');
});

test('clients are invited to book, those who cannot be are named with the reason, and it is undone', async ({
  page,
}) => {
  const invite = async () => {
    await tickClients(page, 6, 'Kutsu varaamaan aika');
    await page.getByRole('radio', { name: 'Työnhakukeskustelu', exact: true }).check();
    await page.getByRole('button', { name: 'Jatka esikatseluun' }).click();
  };
  await throughStaffDoor(page, 'Jari Manninen');
  await invite();
  await expect(main(page)).toContainText('Ilmoitus ja sähköposti tai kirje lähtevät 10 minuutin kuluttua');
  await page.getByRole('button', { name: /^Tee \d+ asiakkaalle$/ }).click();
  await expect(main(page)).toContainText(/tehty \d/);
  await expect(main(page)).toContainText(/Lähtee kello \d+[.:]\d\d/);
  const done = page.url();
  // Whoever has been invited is left out the second time, and the page says why.
  await invite();
  await expect(page.getByRole('heading', { name: /jätetään pois$/ })).toBeVisible();
  await expect(main(page)).toContainText('Asiakas on jo kutsuttu.');
  await expect(page.getByRole('button', { name: /^Tee \d+ asiakkaalle$/ })).toHaveCount(0);
  await page.goto(done);
  await page.getByRole('button', { name: 'Peru tämä' }).click();
  await expect(main(page)).toContainText(/peruttu \d/);
  await expect(main(page)).not.toContainText('Ei voitu perua');
});
