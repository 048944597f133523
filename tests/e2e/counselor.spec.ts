import { expect, test, type Browser, type Page } from '@playwright/test';
import { throughStaffDoor } from '../support/staff-door.ts';

/**
 * A page on which clicks are counted: a budget is what a counselor with 150 clients has time for. Who books has times of
 * their own, which stand first on the page.
 */
async function counselorPage(browser: Browser, scripts: boolean, name?: string) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, locale: 'fi-FI' });
  const page = await context.newPage();
  if (name) await throughStaffDoor(page, name);
  else {
    await page.goto('/fi/sign-in');
    await page.getByRole('button', { name: 'Kirjaudu: Sanna Hakala' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Tänään' })).toBeVisible();
  let clicks = 0;
  const click = async (role: 'link' | 'button' | 'radio' | 'checkbox', name: string | RegExp, nth = 0) => {
    clicks += 1;
    await page.locator('main').getByRole(role, { name }).nth(nth).click();
  };
  return { page, click, clicks: () => clicks, close: () => context.close() };
}

const caseload = '/fi/counselor/caseload?scope=team';

/** Opens a client of a view, each test another one; the click on the name is the first of the budget. */
async function openClient(page: Page, preset: string, name: string): Promise<void> {
  const [family = ''] = name.split(' ');
  await page.goto(`${caseload}&preset=${preset}&q=${encodeURIComponent(family)}`);
  await page.locator('main tbody th').getByRole('link', { name }).click();
  await expect(page).toHaveURL(/\/counselor\/clients\/[^/]+$/);
}

/** The form of the plan that stands on the client's page. */
async function planForm(page: Page): Promise<string> {
  const href = await page.locator('main a[href*="/plans/"]').first().getAttribute('href');
  return `${href}/edit`;
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'With scripts' : 'Without scripts', () => {
    test('a contact is recorded from the caseload in four clicks', async ({ browser }) => {
      const { page, click, clicks, close } = await counselorPage(browser, scripts);
      await openClient(page, 'all', scripts ? 'Peltola Markku' : 'Yildiz Mehmet');
      await page.getByLabel('Mitä sovittiin').fill('Soitettiin: työpaja alkaa maanantaina.');
      await click('button', 'Tallenna');
      await expect(page.locator('main')).toContainText('työpaja alkaa maanantaina');
      expect(clicks() + 1).toBeLessThanOrEqual(4);
      await close();
    });

    test('a further meeting is booked from the caseload in five clicks', async ({ browser }) => {
      const { page, click, clicks, close } = await counselorPage(browser, scripts, 'Elina Vartia');
      await openClient(page, 'all', scripts ? 'Mattila Tiina' : 'Warsame Hodan');
      await click('link', 'Uusi tapaaminen');
      await click('button', 'Jatka ajan varaamiseen');
      // Not the first: a client whose own counselor has none may be choosing it.
      await click('radio', /202\d/, scripts ? 3 : 7);
      await click('button', 'Varaa valittu aika');
      await expect(page.locator('main')).toContainText('Varattu');
      expect(clicks() + 1).toBeLessThanOrEqual(5);
      await close();
    });

    test('a client is referred to a service from the caseload in six clicks', async ({ browser }) => {
      const { page, click, clicks, close } = await counselorPage(browser, scripts);
      await openClient(page, 'all', scripts ? 'Hellström Sofia' : 'Nguyen Linh');
      await click('link', 'Ohjaa palveluun');
      await click('radio', /–/);
      await page.getByLabel('Mitä varten palvelu on').fill('Oma suunta selkeytyy.');
      await click('button', 'Ehdota asiakkaalle');
      await expect(page.locator('main')).toContainText('Oma suunta selkeytyy.');
      expect(clicks() + 1).toBeLessThanOrEqual(6);
      await close();
    });

    test('an action more is asked for without losing what was typed', async ({ browser }) => {
      const { page, click, close } = await counselorPage(browser, scripts);
      await openClient(page, 'planDraft', scripts ? 'Yildiz Mehmet' : 'Nguyen Linh');
      await page.goto(await planForm(page));
      const before = await page.getByRole('group', { name: /^Tehtävä \d/ }).count();
      await page.getByLabel('Tavoite').fill('Jotakin uutta');
      await click('button', 'Lisää tehtävä');
      await expect(page.getByRole('group', { name: /^Tehtävä \d/ })).toHaveCount(before + 1);
      await expect(page.getByLabel('Tavoite')).toHaveValue('Jotakin uutta');
      await close();
    });
  });
}

test('an initial interview is held and a plan of three actions proposed in twelve clicks', async ({
  browser,
}) => {
  const { page, click, clicks, close } = await counselorPage(browser, false);
  await openClient(page, 'toBook', 'Rantanen Elias');
  await page.locator('main a[href*="/meetings/"]').first().click();
  await expect(page).toHaveURL(/\/counselor\/meetings\/[^/]+$/);
  const meeting = page.url();
  await page.goto(`${meeting}/book`);
  await page.locator('main input[name=slotId]').nth(3).check();
  await page.locator('main form').first().getByRole('button').last().click();
  await expect(page).toHaveURL(meeting);

  // The client and the meeting have been opened: two clicks.
  await click('button', 'Aloita tapaaminen');
  for (const part of ['competence', 'workAbility', 'jobSearch', 'outlook', 'summary'])
    await page.locator(`main textarea[name=${part}]`).fill('Keskusteltiin.');
  await click('checkbox', 'Uraohjaus');
  await click('checkbox', 'Osaamisen kehittäminen');
  await click('checkbox', 'Sosiaalinen tuki');
  await click('button', 'Kirjaa pidetyksi');
  await expect(page).toHaveURL(/plans\/.*\/edit$/);
  let chosen = 0;
  await page.getByLabel('Tavoite').fill('Kokin työ koulussa');
  for (const [index, task] of [
    'Pidä ansioluettelo',
    'Osaamisen kartoitus',
    'Selvitä terveydentilaa',
  ].entries()) {
    const row = page.getByRole('group', { name: `Tehtävä ${index + 1}` });
    const choice = row.getByLabel('Tehtävän laji').locator('option', { hasText: task }).first();
    await row.getByLabel('Tehtävän laji').selectOption((await choice.getAttribute('value')) ?? '');
    chosen += 1;
    await row.getByLabel('Mitä tehdään').fill(task);
    await row.getByLabel('Viimeistään').fill('2030-01-15');
  }
  await click('button', 'Tallenna ja tarkista');
  await expect(page.locator('main')).toContainText('Kokin työ koulussa');
  await click('button', 'Ehdota suunnitelmaa');
  await expect(page.locator('main')).toContainText('Hyväksyttävänä');
  expect(2 + clicks() + chosen).toBeLessThanOrEqual(12);
  await close();
});

test('two counselors edit one plan: the second is told, and keeps the text', async ({ browser }) => {
  const one = await counselorPage(browser, false);
  await openClient(one.page, 'planDraft', 'Saarela Ville');
  const form = await planForm(one.page);
  const other = await counselorPage(browser, false);
  await one.page.goto(form);
  await other.page.goto(form);
  await one.page.getByLabel('Tavoite').fill('Ensimmäinen');
  await one.click('button', 'Tallenna ja tarkista');
  await expect(one.page.locator('main')).toContainText('Ensimmäinen');
  await other.page.getByLabel('Tavoite').fill('Toinen');
  await other.click('button', 'Tallenna ja tarkista');
  await expect(other.page.getByRole('alert')).toBeVisible();
  await expect(other.page.getByRole('radio', { name: 'Sinun: Toinen' })).toBeChecked();
  await one.close();
  await other.close();
});
