import { expect, test, type Browser, type Page } from '@playwright/test';

async function signIn(browser: Browser, name: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, locale: 'fi-FI' });
  const page = await context.newPage();
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const press = (page: Page, role: 'link' | 'button', name: string | RegExp) =>
  page.locator('main').getByRole(role, { name }).first().click();

/** A new plan of a kind for the client of that name; ends on its form. */
async function beginPlan(page: Page, client: string, kind: string): Promise<string> {
  await page.goto(`/fi/counselor/caseload?scope=area&q=${encodeURIComponent(client)}`);
  await page.locator('main tbody th').getByRole('link', { name: client }).click();
  const href = await page.locator('main a[href$="/new-plan"]').first().getAttribute('href');
  await page.goto(href ?? '');
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await press(page, 'button', 'Aloita');
  await expect(page.getByLabel('Tilanne', { exact: true })).toBeVisible();
  return page.url();
}

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a multi-sectoral plan comes from the assessment into force through the county’s link', async ({
  browser,
}) => {
  const counselor = await signIn(browser, 'Sanna Hakala');
  await beginPlan(counselor, 'Yusuf Amal', 'Monialainen työllistymissuunnitelma');
  await counselor.getByLabel('Tilanne', { exact: true }).fill('Työkyky ja arki on selvitettävä.');
  await counselor.getByLabel('Tavoite', { exact: true }).fill('Opiskelupaikka');
  await counselor.getByLabel('Monialaisen palvelutarpeen arvioinnin alkamispäivä').fill(dayFrom(-20));
  await counselor.getByLabel('Kuka totesi monialaisen tuen tarpeen').selectOption('Työvoimaviranomainen');
  await counselor.getByLabel('Tuen tarve ja yhteen sovitettavat palvelut').fill('Työkyvyn arvio.');
  const action = counselor.getByRole('group', { name: 'Tehtävä 1' });
  await action.getByLabel('Tehtävän laji').selectOption({ index: 3 });
  await action.getByLabel('Mitä tehdään').fill('Käy arviossa.');
  await action.getByLabel('Viimeistään').fill(dayFrom(30));
  await press(counselor, 'button', 'Tallenna ja tarkista');
  await expect(counselor.locator('main')).toContainText('Valmis viimeistään');
  await press(counselor, 'button', 'Ehdota suunnitelmaa');
  await press(counselor, 'link', 'Lähetä linkki hyvinvointialueelle');
  await counselor.getByLabel('Sähköpostiosoite').fill('tyky@hyvinvointi.example');
  await press(counselor, 'button', 'Lähetä linkki');
  await expect(counselor.locator('main')).toContainText('tyky@hyvinvointi.example');

  const seeker = await signIn(browser, 'Amal Yusuf');
  await seeker.goto('/fi/my/plans');
  await press(seeker, 'link', /Monialainen/);
  await press(seeker, 'link', 'Hyväksy suunnitelma');
  await seeker.getByRole('checkbox').check();
  await press(seeker, 'button', 'Hyväksyn suunnitelman');
  await expect(seeker.locator('main')).toContainText('Se tulee voimaan, kun muutkin osapuolet');
  await expect(seeker.locator('main')).toContainText('Ei ole vielä hyväksynyt');

  const county = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const mail = county.getByRole('row', { name: /tyky@hyvinvointi\.example/ }).first();
  await expect(async () => {
    await county.goto('/fi/demonstration/mail');
    await expect(mail).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await mail.getByRole('link').click();
  await expect(county.locator('pre')).toContainText('/fi/links/plan/');
  const link = /\/fi\/links\/plan\/[\w-]{43}/.exec(await county.content())?.[0] ?? '';
  await county.goto(link);
  await expect(county.locator('main')).toContainText('Työkyvyn arvio.');
  await expect(county.locator('main')).not.toContainText('Yusuf');
  await press(county, 'link', 'Hyväksy suunnitelma');
  await county.getByLabel('Nimenne ja tehtävänne').fill('Hanna Virta, sosiaaliohjaaja');
  await press(county, 'button', 'Hyväksy suunnitelma');
  await expect(county.locator('main')).toContainText('Tähän suunnitelmaan on vastattu.');

  await seeker.reload();
  await expect(seeker.locator('main')).toContainText('Suunnitelma on voimassa.');
  await expect(seeker.locator('main')).toContainText('Hanna Virta, sosiaaliohjaaja, linkillä');
  await counselor.goto('/fi/counselor/plan-queue');
  await expect(counselor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(counselor.locator('main')).not.toContainText(/Yusuf Amal|Amal Yusuf/);
});

for (const scripts of [true, false]) {
  const client = scripts ? 'Peltonen Tiina' : 'Kangas Jorma';
  test(`two counselors edit one plan and neither loses a word, with scripts ${scripts ? 'on' : 'off'}`, async ({
    browser,
  }) => {
    const one = await signIn(browser, 'Kaisa Lehtinen', scripts);
    const two = await signIn(browser, 'Sanna Hakala', scripts);
    const form = await beginPlan(one, client, 'Työllistymissuunnitelma');
    await two.goto(form);
    await two.getByLabel('Tavoite', { exact: true }).fill('Sannan tavoite');
    await two.getByLabel('Miten toteutumista seurataan').fill('Tapaamisissa');
    await press(two, 'button', 'Tallenna ja tarkista');
    await expect(two.locator('main')).toContainText('Sannan tavoite');

    await one.getByLabel('Tavoite', { exact: true }).fill('Kaisan tavoite');
    await one.getByLabel('Tilanne', { exact: true }).fill('Kaisan tilanne');
    await press(one, 'button', 'Tallenna ja tarkista');
    await expect(one.locator('main')).toContainText('Sanna Hakala on tallentanut suunnitelman');
    await one.getByRole('radio', { name: 'Tallennettu: Sannan tavoite' }).check();
    await press(one, 'button', 'Tallenna valinnat');
    const main = one.locator('main');
    await expect(main).toContainText('Sannan tavoite');
    await expect(main).toContainText('Kaisan tilanne');
    await expect(main).toContainText('Tapaamisissa');
  });
}
