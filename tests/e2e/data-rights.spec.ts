import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';

async function signInAs(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

const newPage = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false })).newPage();

const axe = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

const proof = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

test('Without scripts a wrong fact is reported with a proof, corrected by staff and answered', async ({
  browser,
}) => {
  const [seeker, staff] = [await newPage(browser), await newPage(browser)];
  await signInAs(seeker, 'Emilia Korpela');
  await seeker.goto('/fi/my/data');
  await seeker.getByRole('link', { name: 'Pyydä korjaamaan tieto' }).click();
  await seeker.getByLabel('Missä tieto on').selectOption({ label: 'Henkilö- ja yhteystiedot' });
  await seeker.getByLabel('Mikä on väärin tai puuttuu').fill('Puhelinnumero on vanha');
  await seeker.getByLabel('Liitteet').setInputFiles({
    name: 'kuva.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  });
  await seeker.getByRole('button', { name: 'Lähetä pyyntö' }).click();
  const wrong = seeker.getByRole('alert');
  await expect(wrong).toContainText('Tiedosto ei ole ehjä PDF, JPEG tai PNG');
  await expect(seeker.getByLabel('Mikä on väärin tai puuttuu')).toHaveValue('Puhelinnumero on vanha');
  await expect(seeker.getByText('valitse tiedostot uudelleen')).toBeVisible();
  await seeker.getByLabel('Miten pitäisi olla').fill('040 999 8877');
  await seeker
    .getByLabel('Liitteet')
    .setInputFiles({ name: 'lasku.pdf', mimeType: 'application/pdf', buffer: proof });
  await seeker.getByRole('button', { name: 'Lähetä pyyntö' }).click();
  await expect(seeker.getByText('Pyyntö on vastaanotettu.')).toBeVisible();
  const request = seeker.url();

  const download = seeker.waitForEvent('download');
  await seeker.getByRole('link', { name: 'lasku.pdf' }).click();
  const path = await (await download).path();
  expect((await readFile(path)).equals(proof)).toBe(true);

  await signInAs(staff, 'Outi Saarela');
  await staff.goto('/fi/manager/requests');
  await staff.locator(`a[href$="${request.split('/').at(-1) ?? ''}"]`).click();
  await expect(staff.getByText('ei tarkistettu virusten varalta')).toBeVisible();
  await staff.getByRole('link', { name: 'Ota käsittelyyn' }).click();
  await staff.getByRole('button', { name: 'Ota käsittelyyn' }).click();
  await staff.getByRole('link', { name: 'Kirjaa korjatuksi osittain' }).click();
  await staff.getByLabel('Vastaus ja sen perustelut').fill('Numero korjattiin. Vanha jää historiaan.');
  await staff.getByRole('button', { name: 'Kirjaa korjatuksi osittain' }).click();
  await expect(staff.getByText('Tallennettu. Pyytäjä saa siitä tiedon.')).toBeVisible();

  await seeker.goto(request);
  await expect(seeker.getByText('Numero korjattiin. Vanha jää historiaan.')).toBeVisible();
  await expect(seeker.getByText('tietosuojavaltuutetun käsiteltäväksi')).toBeVisible();
});

test('Without scripts a link shows what was chosen, tells of each opening and is revoked', async ({
  browser,
}) => {
  const [seeker, outsider] = [await newPage(browser), await newPage(browser)];
  const name = `Sosiaaliohjaaja ${Date.now()}`;
  await signInAs(seeker, 'Emilia Korpela');
  await seeker.goto('/fi/my/data/links/new');
  await seeker.getByLabel('Kenelle').fill(name);
  await seeker.getByRole('button', { name: 'Tee linkki' }).click();
  await expect(seeker.getByRole('alert')).toBeVisible();
  await seeker.getByLabel('Tavoite ja suunnitelman tehtävät').check();
  await seeker.getByRole('button', { name: 'Tee linkki' }).click();
  const link = new URL(await seeker.getByLabel('Linkki', { exact: true }).inputValue()).pathname;

  const answer = await outsider.goto(link);
  expect(answer?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'cache-control': expect.stringContaining('no-store'),
  });
  await expect(outsider.getByRole('heading', { level: 1 })).toContainText('Emilia Korpela');
  await expect(outsider.getByText('Puistotie')).toHaveCount(0);

  await seeker.goto('/fi/my/data/links');
  await expect(seeker.getByRole('row', { name: new RegExp(name) })).toContainText('1');
  await seeker.goto('/fi/my/readers');
  await expect(seeker.getByText(new RegExp(name)).first()).toBeVisible();
  await seeker.goto('/fi/my/data/links');
  await seeker.getByRole('link', { name: `Sulje linkki: ${name}` }).click();
  await seeker.getByRole('button', { name: 'Sulje linkki' }).click();
  await expect(seeker.getByText('Linkki on suljettu.')).toBeVisible();
  expect((await outsider.goto(link))?.status()).toBe(404);
});

test('A copy of own data is a page and a file, and both are remembered', async ({ page }) => {
  await signInAs(page, 'Emilia Korpela');
  await page.goto('/fi/my/data/copy');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lataa tiedostona (JSON)' }).click();
  const file: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(file).toMatchObject({ format: 'polku.own-data', person: { name: 'Emilia Korpela' } });
  await page.getByRole('link', { name: 'Avaa luettavana sivuna' }).click();
  await expect(page.getByRole('heading', { name: 'Kuka on avannut tietosi ja miksi' })).toBeVisible();
  await axe(page);
  await page.goto('/fi/my/data/copy');
  await expect(page.getByRole('listitem').filter({ hasText: ', tiedosto' }).first()).toBeVisible();
  await page.goto('/fi/my/data');
  await axe(page);
});

test('What is to be erased is seen before anybody approves it', async ({ page }) => {
  await signInAs(page, 'Outi Saarela');
  await page.goto('/fi/manager/retention');
  await expect(page.getByRole('table', { name: 'Mitä asiakkaiden tietoja poistettaisiin' })).toBeVisible();
  await expect(page.getByText('380/2023 122 §').first()).toBeVisible();
  await axe(page);
});
