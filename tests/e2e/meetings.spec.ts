import { expect, test, type Browser, type Page } from '@playwright/test';

async function open(browser: Browser, name: string, scripts: boolean, language = 'fi'): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
  await page.goto(`/${language}/my`);
  return page;
}

const main = (page: Page) => page.locator('main');
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first().click();

/** The path of the meeting that a page shows, as the counselor's address of it. */
const asCounselor = (page: Page) => new URL(page.url()).pathname.replace(/^\/\w\w\/my/, '/fi/counselor');

test('a time that does not fit is asked to change, the counselor answers, and the person calls it off', async ({
  browser,
}) => {
  const seeker = await open(browser, 'Risto Nurminen', false);
  await seeker.goto('/fi/my/meetings');
  await follow(seeker, 'Työnhakukeskustelu');
  await expect(main(seeker)).toContainText('Lain mukaan tapaaminen järjestetään viimeistään');
  await main(seeker).getByRole('radio').first().check();
  await press(seeker, 'Varaa aika');
  await expect(main(seeker)).toContainText('Sinulta kysytään aina ensin syytä');
  await follow(seeker, 'Pyydä toista aikaa tai tapaa');
  await press(seeker, 'Lähetä pyyntö');
  await expect(seeker.getByRole('alert')).toContainText('Täytä tämä kohta');
  await seeker.getByLabel('Miksi').fill('Tarvitsen viittomakielen tulkin.');
  await seeker.getByLabel('Videopuhelu').check();
  await press(seeker, 'Lähetä pyyntö');
  await expect(main(seeker)).toContainText('Pyysit toista aikaa');

  const counselor = await open(browser, 'Mikael Rautio', true);
  await counselor.goto(asCounselor(seeker));
  await expect(main(counselor)).toContainText('Tarvitsen viittomakielen tulkin.');
  await expect(main(counselor)).toContainText('Toivottu tapa: Videopuhelu');
  await press(counselor, 'Anna valita toinen aika');
  await expect(main(counselor)).toContainText('Aikoja ehdotettu');

  await seeker.reload();
  await main(seeker).getByRole('radio').first().check();
  await press(seeker, 'Varaa aika');
  await follow(seeker, 'En pääse');
  await seeker.getByLabel('Miksi').fill('Minulla on työhaastattelu.');
  await press(seeker, 'Peru aika');
  await expect(main(seeker)).toContainText('Varaa aika');
});

test('a summons names the time, what may follow and how to change it; an invitation does not', async ({
  browser,
}) => {
  const counselor = await open(browser, 'Sanna Hakala', false);
  await counselor.goto('/fi/counselor/caseload?scope=area&preset=all&q=Peltola');
  await follow(counselor, 'Peltola Markku');
  await follow(counselor, 'Uusi tapaaminen');
  await press(counselor, 'Jatka ajan varaamiseen');
  await expect(counselor).toHaveURL(/\/meetings\/[^/]+\/book$/);
  const book = new URL(counselor.url()).pathname;
  await main(counselor).getByLabel('Päivä').fill('2031-03-03');
  await main(counselor).getByLabel('Kellonaika').fill('9.30');
  await main(counselor).getByRole('radio', { name: 'Kutsu, jossa aika on annettu' }).last().check();
  await press(counselor, 'Varaa tämä aika');
  await expect(main(counselor)).toContainText('Kutsu, jossa aika on annettu');
  await expect(main(counselor)).toContainText('24');

  const id = /meetings\/([^/]+)\/book/.exec(book)?.[1] ?? '';
  const seeker = await open(browser, 'Markku Peltola', true, 'sv');
  await seeker.goto(`/sv/my/meetings/${id}`);
  await expect(main(seeker)).toContainText('Kallelse med utsatt tid');
  await main(seeker).getByText('Vad frånvaron kan leda till').click();
  await expect(main(seeker)).toContainText('Du blir alltid först tillfrågad om orsaken.');
  const file = await seeker.request.get(`/sv/my/meetings/${id}/calendar`);
  expect(file.headers()['content-type']).toContain('text/calendar');
  expect(await file.text()).toContain('DTSTART:20310303T073000Z');

  await counselor.goto(`/fi/counselor/meetings/${id}/cancel`);
  await counselor.getByLabel('Perustelu, jonka työnhakija näkee').fill('Omavalmentaja on sairaana.');
  await main(counselor).getByRole('button', { name: 'Peru aika' }).click();
  await counselor.goto(`/fi/counselor/meetings/${id}`);
  await press(counselor, 'Ehdota aikoja');
  await seeker.reload();
  await expect(main(seeker)).toContainText('Inbjudan: välj tiden själv');
  await expect(main(seeker)).not.toContainText('Kallelse');
});

test('somebody who was away tells why, and the reason is accepted', async ({ browser }) => {
  const seeker = await open(browser, 'Samu Virta', false, 'en');
  await seeker.goto('/en/my/meetings');
  await follow(seeker, 'Job search discussion');
  await follow(seeker, 'Give the reason');
  await seeker.getByLabel('Something else, in my own words').check();
  await press(seeker, 'Send the answer');
  await expect(seeker.getByRole('alert')).toBeVisible();
  await seeker.getByLabel('Illness or accident').check();
  await seeker.getByLabel('Tell in your own words').fill('I had the flu.');
  await press(seeker, 'Send the answer');
  await expect(main(seeker)).toContainText('I had the flu.');

  const counselor = await open(browser, 'Sanna Hakala', false);
  await counselor.goto(asCounselor(seeker));
  await expect(main(counselor)).toContainText('I had the flu.');
  await follow(counselor, 'Hyväksy syy');
  await main(counselor).getByRole('radio', { name: 'Sairaus tai tapaturma' }).check();
  await press(counselor, 'Hyväksy syy');
  await seeker.reload();
  await expect(main(seeker)).toContainText('Book a time');
});

test('a group is made, joined and cancelled, and all are told', async ({ browser }) => {
  const counselor = await open(browser, 'Sanna Hakala', true);
  await counselor.goto('/fi/counselor/groups/new');
  await counselor.getByLabel('Aihe').fill('Palkanmaksun perusteet');
  await counselor.getByLabel('Päivä').fill('2031-04-07');
  await counselor.getByLabel('Kellonaika').fill('13.00');
  await press(counselor, 'Tallenna ryhmä');
  await expect(counselor.getByRole('heading', { level: 1 })).toHaveText('Palkanmaksun perusteet');

  const seeker = await open(browser, 'Veera Laine', false, 'sv');
  await seeker.goto('/sv/my/meetings');
  await follow(seeker, 'Palkanmaksun perusteet');
  await press(seeker, 'Anmäl dig');
  await expect(seeker.getByRole('heading', { level: 1 })).toHaveText('Palkanmaksun perusteet');
  await expect(main(seeker)).toContainText('Om du inte kommer händer ingenting');

  await counselor.reload();
  await expect(main(counselor)).toContainText('Veera Laine');
  await follow(counselor, 'Peru ryhmä');
  await counselor.getByLabel('Miksi ryhmä perutaan').fill('Vetäjä on sairaana.');
  await press(counselor, 'Peru ryhmä');
  await expect(main(counselor)).toContainText('Vetäjä on sairaana.');
  await seeker.reload();
  await expect(main(seeker)).toContainText('Vetäjä on sairaana.');
});

test('a private calendar address is made, read by nobody else, and taken back', async ({ browser }) => {
  const seeker = await open(browser, 'Veera Laine', false);
  await seeker.goto('/fi/my/meetings');
  await follow(seeker, 'Oma kalenteriosoite');
  await press(seeker, 'Tee osoite');
  const address = new URL(await seeker.getByLabel('Osoite').inputValue()).pathname;
  const stranger = await (await browser.newContext()).newPage();
  const feed = await stranger.request.get(address);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  const text = await feed.text();
  expect(text).toContain('METHOD:PUBLISH');
  expect(text).not.toContain('Laine');
  await seeker.goto('/fi/calendar');
  await press(seeker, 'Poista osoite');
  expect((await stranger.request.get(address)).status()).toBe(404);
});

test('many are invited at once and their answers are counted by themselves', async ({ browser }) => {
  const counselor = await open(browser, 'Sanna Hakala', false);
  await counselor.goto('/fi/counselor/invitations?kind=jobSearchDiscussion');
  const boxes = main(counselor).getByRole('checkbox');
  await press(counselor, 'Esikatsele');
  await expect(counselor.getByRole('alert')).toBeVisible();
  await boxes.first().check();
  await press(counselor, 'Esikatsele');
  await expect(main(counselor)).toContainText('Saat valita ajan, joka sopii sinulle.');
  await press(counselor, /^Lähetä/);
  await expect(main(counselor)).toContainText('Ei ole vielä valinnut');
});

test('a weekly pattern of times is offered at once, without holidays', async ({ browser }) => {
  const counselor = await open(browser, 'Sanna Hakala', false);
  await counselor.goto('/fi/counselor/times');
  await counselor.getByLabel('Päivä', { exact: true }).fill('2031-06-02');
  await counselor.getByLabel('Toista viikoittain tähän päivään asti').fill('2031-06-22');
  for (const day of ['keskiviikko', 'torstai']) await counselor.getByLabel(day, { exact: true }).uncheck();
  await counselor.getByLabel('Alkamisajat').fill('9.00 10.00');
  await press(counselor, 'Lisää ajat');
  // Midsummer Eve, Friday the 20th, is a day off.
  await expect(main(counselor).locator('tbody tr', { hasText: /\.6\.2031/ })).toHaveCount(3 * 3 * 2 - 2);
});
